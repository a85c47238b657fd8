import PseudoTerminal
import Testing

@Suite struct ScreenInterpreterTests {
    private func screen(_ text: String, columns: Int = 10, rows: Int = 4) -> ScreenInterpreter {
        var screen = ScreenInterpreter(columns: columns, rows: rows)
        screen.write(text.utf8)
        return screen
    }

    @Test func textWrapsOnlyWhenTheNextCharacterComes() {
        #expect(screen("0123456789").cursor == [0, 9])
        #expect(screen("0123456789a").lines == ["0123456789", "a", "", ""])
    }

    @Test func theCursorMovesWhereItIsTold() {
        #expect(screen("\u{1B}[2;3Hx\u{1B}[Ay\u{1B}[4d\u{1B}[1Gz\u{1B}[2Cw").lines == ["   y", "  x", "", "z  w"])
        #expect(screen("ab\u{8}c\r\nd\u{1B}[99;99H").cursor == [3, 9])
    }

    @Test func erasingLeavesBlanks() {
        #expect(screen("abcdef\u{1B}[3G\u{1B}[2X").lines[0] == "ab  ef")
        #expect(screen("abcdef\u{1B}[3G\u{1B}[K").lines[0] == "ab")
        #expect(screen("abcdef\u{1B}[3G\u{1B}[1K").lines[0] == "   def")
        #expect(screen("ab\r\ncd\r\nef\u{1B}[2;2H\u{1B}[J").lines == ["ab", "c", "", ""])
        #expect(screen("ab\r\ncd\u{1B}[H\u{1B}[2Jx").lines == ["x", "", "", ""])
    }

    @Test func charactersAndLinesAreInsertedAndDeleted() {
        #expect(screen("abcdef\u{1B}[2G\u{1B}[2P").lines[0] == "adef")
        #expect(screen("abcdef\u{1B}[2G\u{1B}[2@").lines[0] == "a  bcdef")
        #expect(screen("a\r\nb\r\nc\u{1B}[2H\u{1B}[M").lines == ["a", "c", "", ""])
        #expect(screen("a\r\nb\r\nc\u{1B}[2H\u{1B}[L").lines == ["a", "", "b", "c"])
    }

    @Test func onlyTheRegionScrolls() {
        #expect(screen("a\r\nb\r\nc\r\nd\u{1B}[2;3r\u{1B}[3;1H\nx").lines == ["a", "c", "x", "d"])
        #expect(screen("a\r\nb\r\nc\r\nd\n").lines == ["b", "c", "d", ""])
        #expect(screen("a\u{1B}[H\u{1B}Mb").lines == ["b", "a", "", ""])
    }

    @Test func repetitionAndLineDrawingAreUnderstood() {
        #expect(screen("-\u{1B}[4bx").lines[0] == "-----x")
        #expect(screen("\u{1B}(0lqk\u{1B}[2b\u{1B}(Bq").lines[0] == "┌─┐┐┐q")
    }

    @Test func wideAndCombiningCharactersTakeTheirColumns() {
        let wide = screen("日x\u{1B}[1;3Hy")
        #expect(wide.lines[0] == "日y")
        #expect(screen("e\u{301}x").cursor == [0, 2])
        #expect(screen("e\u{301}x").lines[0] == "e\u{301}x")
    }

    @Test func theAlternateScreenHidesTheNormalOne() {
        var both = screen("shell$\u{1B}[?1049hpicture")
        #expect(both.isAlternate)
        #expect(both.lines[0].hasSuffix("pict"))
        both.write("\u{1B}[?1049l!".utf8)
        #expect(both.lines[0] == "shell$!")
        #expect(!both.isAlternate)
    }

    @Test func modesAndColorsAreNoticed() {
        let plain = screen("\u{1B}[1;7mx\u{1B}[m")
        #expect(plain.hasUsedAttributes && !plain.hasUsedColor)
        #expect(screen("\u{1B}[38;5;208mx").hasUsedColor)
        let modes = screen("\u{1B}[?25l\u{1B}[?1006;1000h\u{1B}[?2004h\u{1B}]0;title\u{7}x")
        #expect(!modes.cursorIsVisible && modes.mouseIsReported && modes.pasteIsBracketed)
        #expect(modes.lines[0] == "x")
    }

    @Test func aSmallerWindowKeepsWhatFits() {
        var small = screen("abc\r\ndef")
        small.resize(columns: 2, rows: 1)
        #expect(small.lines == ["ab"])
        small.write("\u{1B}[5;5Hz".utf8)
        #expect(small.lines == ["az"])
    }
}
