import Screen
import Testing

@Suite struct BorderTests {
    private func drawCell(_ canvas: inout Canvas) {
        let inside = canvas.drawBorder(canvas.bounds, title: "Cell", note: "t = 3/12")
        canvas.drawRule(column: 13, of: canvas.bounds)
        canvas.drawRule(row: 2, of: canvas.bounds)
        canvas.draw("σ(x) 世界", in: inside)
    }

    @Test func rulesJoinTheBorder() {
        let expected =
            """
            ╭─ Cell ─────┬──── t = 3/12 ─╮
            │σ(x) 世界   │               │
            ├────────────┼───────────────┤
            │            │               │
            ╰────────────┴───────────────╯
            """
        #expect(picture(30, 5, draw: drawCell) == expected)
    }

    @Test func asciiBordersHaveTheSameShape() {
        let expected =
            """
            +- Cell -----+---- t = 3/12 -+
            |sigma(x) ?? |               |
            +------------+---------------+
            |            |               |
            +------------+---------------+
            """
        #expect(picture(30, 5, .ascii, draw: drawCell) == expected)
    }

    @Test func bordersThatShareALineAreJoined() {
        let joined = picture(20, 6) { canvas in
            canvas.drawBorder(Rectangle(x: 0, y: 0, width: 10, height: 4), title: "one", corners: .square)
            canvas.drawBorder(Rectangle(x: 9, y: 0, width: 10, height: 4), title: "two", corners: .square)
            canvas.drawBorder(Rectangle(x: 0, y: 3, width: 19, height: 3), corners: .square)
        }
        let expected =
            """
            ┌─ one ──┬─ two ──┐
            │        │        │
            │        │        │
            ├────────┴────────┤
            │                 │
            └─────────────────┘
            """
        #expect(joined == expected)
    }

    @Test func longTitlesAreCutAndNotesAreDroppedWhole() {
        let narrow = picture(14, 2) { $0.drawBorder($0.bounds, title: "Gradient norms", note: "t = 3") }
        #expect(narrow == "╭─ Gradien… ─╮\n╰────────────╯")
        #expect(!narrow.contains("t ="))
    }

    @Test func borderReturnsTheRoomInside() {
        var canvas = Canvas(size: Size(width: 10, height: 5))
        #expect(canvas.drawBorder(canvas.bounds) == Rectangle(x: 1, y: 1, width: 8, height: 3))
        #expect(canvas.drawBorder(Rectangle(x: 0, y: 0, width: 1, height: 1)).isEmpty)
    }
}
