import Screen
import Testing

@Suite struct LineEditorTests {
    /// The text with a bar where the cursor stands, after keys were pressed in a line.
    private func line(_ text: String, _ keys: Key...) -> String {
        var editor = LineEditor(text)
        for key in keys { editor.handle(key) }
        return editor.textBeforeCursor + "|" + String(editor.characters[editor.cursor...])
    }

    @Test func typingInsertsAtTheCursor() {
        #expect(line("gan", .left, .character("i")) == "gai|n")
        #expect(line("", .character("世"), .character("界"), .left) == "世|界")
        #expect(line("e", .character("\u{301}"), .backspace) == "|")
    }

    @Test func cursorStaysInTheLine() {
        #expect(line("ab", .right, .right) == "ab|")
        #expect(line("ab", .home, .left) == "|ab")
        #expect(line("ab", .control("a"), .control("f"), .control("e"), .control("b")) == "a|b")
    }

    @Test func wordsAreMovedOverAndRemoved() {
        #expect(line("set gain 1.2", .alt("b"), .alt("b")) == "set |gain 1.2")
        #expect(line("set gain 1.2", .home, .alt("f")) == "set| gain 1.2")
        #expect(line("set gain  ", .control("w")) == "set |")
        #expect(line("set gain", .home, .alt("d")) == "| gain")
    }

    @Test func whatIsRemovedCanBePutBack() {
        #expect(line("set gain", .alt("b"), .control("k")) == "set |")
        #expect(line("set gain", .alt("b"), .control("u")) == "|gain")
        #expect(line("ab cd", .control("w"), .home, .control("y")) == "cd|ab ")
    }

    @Test func deletingAtTheEndsDoesNothing() {
        #expect(line("ab", .delete) == "ab|")
        #expect(line("ab", .home, .backspace) == "|ab")
        #expect(line("ab", .home, .delete) == "|b")
    }

    @Test func keysOfTheOwnerAreNotTaken() {
        var editor = LineEditor("x")
        for key in [Key.up, .down, .enter, .escape, .tab, .function(1), .control("c")] {
            let isTaken = editor.handle(key)
            #expect(!isTaken)
        }
        #expect(editor == LineEditor("x"))
    }

    @Test func pastedLinesBecomeOneLine() {
        var editor = LineEditor("a")
        editor.insert("b\nc\td\u{1B}e")
        #expect(editor.text == "ab c de")
        editor.complete(from: 1, with: "lpha")
        #expect(editor.text == "alpha")
        #expect(editor.cursor == 5)
    }

    @Test func longLineIsMovedSoThatTheCursorIsSeen() {
        var canvas = Canvas(size: Size(width: 6, height: 1))
        #expect(canvas.draw(LineEditor("abcdefgh"), in: canvas.bounds) == Point(x: 5, y: 0))
        #expect(canvas.text == "defgh")
        #expect(canvas[5, 0].style.reverse)
    }
}
