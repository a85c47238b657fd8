import Screen
import Testing

@Suite struct CanvasTests {
    @Test func fillCoversOnlyTheRectangle() {
        let filled = picture(6, 3) { $0.fill(Rectangle(x: 1, y: 1, width: 3, height: 9), with: "█") }
        #expect(filled == "\n ███\n ███")
    }

    @Test func restylingKeepsTheCharacters() {
        var canvas = Canvas(size: Size(width: 4, height: 1))
        canvas.draw("abcd", at: Point(x: 0, y: 0))
        canvas.restyle(Rectangle(x: 1, y: 0, width: 2, height: 1)) { $0.reverse = true }
        #expect(canvas.text == "abcd")
        #expect(canvas.cells.map(\.style.reverse) == [false, true, true, false])
    }

    @Test func blitCopiesWhatFits() {
        var small = Canvas(size: Size(width: 4, height: 2))
        small.draw("a世b", at: Point(x: 0, y: 0))
        small.draw("1234", at: Point(x: 0, y: 1))
        let whole = picture(6, 2) { $0.blit(small, at: Point(x: 2, y: 0)) }
        #expect(whole == "  a世b\n  1234")
        let left = picture(6, 2) { $0.blit(small, at: Point(x: -2, y: 1)) }
        #expect(left == "\n b")
        let halved = picture(4, 1) { $0.blit(small, at: Point(x: 2, y: 0)) }
        #expect(halved == "  a")
        let far = picture(4, 1) { $0.blit(small, at: Point(x: .max, y: .max)) }
        #expect(far == "")
        let farther = picture(4, 1) { $0.blit(small, at: Point(x: .min, y: .min)) }
        #expect(farther == "")
    }

    @Test func differencesAreRunsOfChangedCells() {
        var before = Canvas(size: Size(width: 8, height: 2))
        before.draw("abcdefgh", at: Point(x: 0, y: 0))
        var after = before
        #expect(after.differences(from: before).isEmpty)
        after.draw("XY", at: Point(x: 1, y: 0))
        after.draw("Z", at: Point(x: 6, y: 0))
        after.draw("世", at: Point(x: 3, y: 1))
        let differences = after.differences(from: before)
        #expect(differences.map(\.start) == [Point(x: 1, y: 0), Point(x: 6, y: 0), Point(x: 3, y: 1)])
        #expect(differences.map(\.cells.count) == [2, 1, 2])
        let other = Canvas(size: Size(width: 3, height: 1))
        #expect(after.differences(from: other).map(\.cells.count) == [8, 8])
    }

    @Test func differencesMakeOneCanvasOfTheOther() {
        var before = Canvas(size: Size(width: 20, height: 4))
        before.draw("世界世界世界", at: Point(x: 0, y: 0))
        var after = before
        after.draw("x界世", at: Point(x: 1, y: 0))
        after.drawBorder(after.bounds)
        var patched = before
        for run in after.differences(from: before) {
            for (offset, cell) in run.cells.enumerated() { patched[run.start.x + offset, run.start.y] = cell }
        }
        #expect(patched == after)
    }
}
