import Screen
import Testing

@Suite struct TextEditorViewTests {
    private func editor(_ text: String, at line: Int, _ column: Int) -> TextEditor {
        var editor = TextEditor(text)
        editor.moveCursor(to: TextPlace(line: line, column: column))
        return editor
    }

    @Test func theLinesAroundTheCursorAreSeen() {
        var canvas = Canvas(size: Size(width: 4, height: 3))
        let text = (0..<9).map(String.init).joined(separator: "\n")
        let view = TextEditorView(editor(text, at: 5, 1), in: canvas.bounds, glyphs: .unicode)
        #expect(view.draw(on: &canvas) == Point(x: 1, y: 1))
        #expect(canvas.text == "4\n5\n6")
        #expect(view.lines == 4..<7)
    }

    @Test func onlyTheCursorsLineIsMovedSideways() {
        var canvas = Canvas(size: Size(width: 5, height: 2))
        let view = TextEditorView(editor("abcdefgh\nabcdefgh", at: 1, 8), in: canvas.bounds, glyphs: .unicode)
        #expect(view.draw(on: &canvas) == Point(x: 4, y: 1))
        #expect(canvas.text == "abcd…\nefgh")
        #expect(canvas[4, 1].style.reverse)
    }

    @Test func marksStyleTheirCharactersAndIgnoreThoseThatAreNotThere() {
        var canvas = Canvas(size: Size(width: 6, height: 1))
        let underlined = Style(underline: true)
        let marks = [
            TextEditorView.Mark(line: 0, columns: 1..<99, style: underlined),
            .init(line: 7, columns: 0..<1, style: underlined),
        ]
        TextEditorView(editor("abc", at: 0, 0), in: canvas.bounds, glyphs: .unicode).draw(on: &canvas, marks: marks)
        #expect((0..<6).map { canvas[$0, 0].style.underline } == [false, true, true, false, false, false])
    }

    @Test(arguments: [Glyphs.unicode, .ascii])
    func aClickOnADrawnCharacterIsItsPlace(glyphs: Glyphs) {
        let area = Rectangle(x: 3, y: 2, width: 12, height: 4)
        for (line, column) in [(0, 0), (0, 3), (1, 1), (1, 25), (2, 0)] {
            let editor = editor("σ(世界)\nW x[t] + W_hh h[t-1] + b_h\n", at: line, column)
            var canvas = Canvas(size: Size(width: 20, height: 8), glyphs: glyphs)
            let view = TextEditorView(editor, in: area, glyphs: glyphs)
            let point = view.draw(on: &canvas)
            #expect(point.flatMap(view.place) == TextPlace(line: line, column: column))
        }
    }

    @Test func anyAreaIsSafe() {
        let text = editor("h[t] = 世界\n\nx", at: 0, 8)
        for width in 0..<4 {
            for height in 0..<4 {
                var canvas = Canvas(size: Size(width: 3, height: 3))
                let area = Rectangle(x: 1, y: 1, width: width, height: height)
                let view = TextEditorView(text, in: area, glyphs: .unicode)
                view.draw(on: &canvas)
                #expect(canvas[0, 0] == .blank)
                #expect(view.place(at: Point(x: 0, y: 0)) == nil)
            }
        }
    }
}
