import Screen
import Testing

@Suite struct TextEditorTests {
    /// The text with a bar where the cursor stands, after keys were pressed at the start of a text.
    private func text(_ text: String, _ keys: Key...) -> String {
        var editor = TextEditor(text)
        for key in keys { editor.handle(key) }
        return shown(editor)
    }

    private func shown(_ editor: TextEditor) -> String {
        var lines = editor.lines.map { String($0) }
        let line = editor.lines[editor.cursor.line]
        let column = editor.cursor.column
        lines[editor.cursor.line] = String(line[..<column]) + "|" + String(line[column...])
        return lines.joined(separator: "\n")
    }

    @Test func typingInsertsAtTheCursorAndEnterSplitsTheLine() {
        #expect(text("b", .character("a")) == "a|b")
        #expect(text("ab", .right, .enter, .character("c")) == "a\nc|b")
        #expect(text("", .character("e"), .character("\u{301}"), .backspace) == "|")
    }

    @Test func theCursorGoesRoundTheEndsOfLinesAndStaysInTheText() {
        #expect(text("a\nb", .end, .right) == "a\n|b")
        #expect(text("a\nb", .down, .left) == "a|\nb")
        #expect(text("a\nb", .left, .up) == "|a\nb")
        #expect(text("a\nb", .pageDown, .end, .right) == "a\nb|")
    }

    @Test func upAndDownKeepTheColumnPastShorterLines() {
        #expect(text("long\na\nlong", .end, .down, .down) == "long\na\nlong|")
        #expect(text("long\na\nlong", .end, .down, .left, .down) == "long\na\n|long")
    }

    @Test func linesAreJoinedAtTheirEnds() {
        #expect(text("a\nb", .down, .backspace) == "a|b")
        #expect(text("a\nb", .end, .delete) == "a|b")
        #expect(text("a\nb", .backspace) == "|a\nb")
        #expect(text("a\nb", .down, .end, .delete) == "a\nb|")
    }

    @Test func wordsAreMovedOverAndRemoved() {
        #expect(text("h[t] = x\ny", .alt("f"), .alt("f")) == "h[t] =| x\ny")
        #expect(text("h x\ny", .end, .alt("f")) == "h x\n|y")
        #expect(text("h x\ny", .down, .alt("b")) == "h x|\ny")
        #expect(text("h x", .end, .control("w")) == "h |")
        #expect(text("h x", .alt("d")) == "| x")
    }

    @Test func theRestOfALineIsRemovedAndPutBackElsewhere() {
        #expect(text("ab\nc", .right, .control("k")) == "a|\nc")
        #expect(text("ab\nc", .control("k"), .control("k")) == "|c")
        #expect(text("ab\nc", .control("k"), .down, .end, .control("y")) == "\ncab|")
        #expect(text("ab", .end, .control("u"), .control("y"), .control("y")) == "abab|")
    }

    @Test func everyChangeCanBeTakenBackOneByOne() {
        var editor = TextEditor("ab\ncd")
        var texts: [String] = []
        for key in [Key.character("x"), .enter, .delete, .down, .control("k"), .control("y"), .control("u")] {
            let before = editor.text
            editor.handle(key)
            if editor.text != before { texts.append(before) }
        }
        editor.insert("1\n2\n3")
        texts.append("x\nb\n")
        for text in texts.reversed() {
            editor.undo()
            #expect(editor.text == text)
        }
        editor.undo()
        #expect(editor.text == "ab\ncd")
    }

    @Test func pastedTextKeepsItsLinesAndLosesItsControls() {
        var editor = TextEditor("ab")
        editor.moveCursor(to: TextPlace(line: 0, column: 1))
        editor.insert("1\r\n2\t3\u{1B}\n")
        #expect(shown(editor) == "a1\n2 3\n|b")
    }

    @Test func aPlaceOutsideIsMovedIntoTheText() {
        var editor = TextEditor("ab\nc")
        editor.moveCursor(to: TextPlace(line: 9, column: 9))
        #expect(shown(editor) == "ab\nc|")
        editor.moveCursor(to: TextPlace(line: -1, column: -1))
        #expect(shown(editor) == "|ab\nc")
    }

    @Test func keysOfTheOwnerAreNotTaken() {
        var editor = TextEditor("x")
        for key in [Key.escape, .tab, .backTab, .function(1), .control("s"), .control("c")] {
            let isTaken = editor.handle(key)
            #expect(!isTaken)
        }
        #expect(editor == TextEditor("x"))
    }
}
