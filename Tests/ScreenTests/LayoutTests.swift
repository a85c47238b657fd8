import Screen
import Testing

@Suite struct LayoutTests {
    private let room = Rectangle(x: 2, y: 1, width: 20, height: 9)

    @Test func columnsShareWhatIsLeft() {
        let columns = room.columns([.fixed(5), .fill, .fill(2)], gap: 1)
        #expect(columns.map(\.x) == [2, 8, 13])
        #expect(columns.map(\.width) == [5, 4, 9])
        #expect(columns.allSatisfy { $0.height == 9 && $0.y == 1 })
    }

    @Test func rowsKeepTheirMinimum() {
        #expect(room.rows([.atLeast(4), .fill(3)]).map(\.height) == [5, 4])
        #expect(room.rows([.fixed(8), .atLeast(4), .fill]).map(\.height) == [8, 1, 0])
    }

    @Test(arguments: -1...30, [-2, 0, 1, 7, 40])
    func partsNeverOverlapOrLeaveTheRectangle(width: Int, gap: Int) {
        let whole = Rectangle(x: 3, y: 3, width: width, height: 2)
        let parts = whole.columns([.fixed(4), .atLeast(3), .fill(.nan), .fill(0.5), .fixed(-2), .fill], gap: gap)
        #expect(parts.count == 6)
        for (index, part) in parts.enumerated() {
            #expect(part.intersection(whole) == part)
            if index > 0 { #expect(part.x >= parts[index - 1].right) }
        }
    }

    @Test func partsFillTheWholeLength() {
        for width in 0...40 {
            let parts = Rectangle(x: 0, y: 0, width: width, height: 1).columns([.fill, .fill(0.3), .fill(7)])
            #expect(parts.map(\.width).reduce(0, +) == width)
        }
    }

    @Test func insetOfASmallRectangleIsEmpty() {
        #expect(room.inset(by: 1) == Rectangle(x: 3, y: 2, width: 18, height: 7))
        #expect(room.inset(by: 2, 0) == Rectangle(x: 4, y: 1, width: 16, height: 9))
        #expect(Rectangle(x: 0, y: 0, width: 1, height: 5).inset(by: 1).isEmpty)
        #expect(room.inset(by: 99).isEmpty)
    }

    @Test func removingTakesNoMoreThanThereIs() {
        #expect(room.removingTop(3) == Rectangle(x: 2, y: 4, width: 20, height: 6))
        #expect(room.removingTop(99).height == 0)
        #expect(room.removingBottom(4).height == 5)
        #expect(room.removingLeft(5) == Rectangle(x: 7, y: 1, width: 15, height: 9))
        #expect(room.removingRight(-5) == room)
        #expect(room.row(8) == Rectangle(x: 2, y: 9, width: 20, height: 1))
        #expect(room.row(9).isEmpty)
    }
}
