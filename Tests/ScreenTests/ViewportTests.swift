import Screen
import Testing

@Suite struct ViewportTests {
    @Test(arguments: [0, 1, 5, 100], [0, 1, 4, 7, 200])
    func theCursorIsAlwaysShown(count: Int, room: Int) {
        var viewport = Viewport(count: count, room: room)
        for cursor in [0, 1, 50, 99, 3, -7, 1000] {
            viewport = viewport.showing(cursor, margin: 2)
            #expect(viewport.items.count == min(count, room))
            guard count > 0, room > 0 else { continue }
            let item = min(max(cursor, 0), count - 1)
            #expect(viewport.slot(of: item).flatMap(viewport.item(at:)) == item)
            #expect(Viewport(count: count, room: room, centredOn: cursor).slot(of: item) != nil)
        }
    }

    @Test func windowMovesAsLittleAsNeeded() {
        let viewport = Viewport(count: 100, room: 10, first: 20)
        #expect(viewport.showing(25).first == 20)
        #expect(viewport.showing(30).first == 21)
        #expect(viewport.showing(19).first == 19)
        #expect(viewport.showing(28, margin: 3).first == 22)
        #expect(viewport.hidesBefore && viewport.hidesAfter)
    }

    @Test func windowStopsAtTheEnds() {
        #expect(Viewport(count: 100, room: 10, centredOn: 98).items == 90..<100)
        #expect(Viewport(count: 100, room: 10, centredOn: 2).items == 0..<10)
        #expect(Viewport(count: 3, room: 10, first: 2).items == 0..<3)
        #expect(Viewport(count: .max, room: .max, first: .max).items == 0..<Int.max)
    }
}
