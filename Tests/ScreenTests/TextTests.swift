import Screen
import Testing

@Suite struct TextTests {
    @Test(arguments: [
        ("abc", 3), ("世界", 4), ("한글", 4), ("e\u{301}", 1), ("👨‍👩‍👧", 2), ("👍🏽", 2), ("❤\u{FE0F}", 1), ("🇩🇪", 2),
        ("\u{301}", 1), ("\n", 1), ("\r\n", 1), ("\u{200B}", 1), ("σ(W x[t])", 9), ("ｆｕｌｌ", 8), ("ﾊﾝ", 2), ("", 0),
    ])
    func widthCountsTheColumnsThatATerminalUses(text: String, width: Int) {
        #expect(Glyphs.unicode.width(of: text) == width)
    }

    @Test func controlsAreShownVisibly() {
        #expect(Glyphs.unicode.spelled("a\nb\tc\u{7}d\r\n") == "a⏎b⇥c·d⏎")
        #expect(Glyphs.ascii.spelled("a\nb\tc\u{7}d\r\n") == "a\\nb\\tc.d\\n")
    }

    @Test func asciiSpellsOutMathematics() {
        #expect(Glyphs.ascii.spelled("i[t] = σ(W_xi x[t]) ⊙ ‖∂L/∂h′‖") == "i[t] = sigma(W_xi x[t]) * ||dL/dh'||")
        #expect(Glyphs.ascii.spelled("ρ → ∞, φ ≤ ½, 10⁻³ × 2 − 1") == "rho -> inf, phi <= 1/2, 10^-^3 x 2 - 1")
        #expect(Glyphs.ascii.spelled("Über café naïve") == "Uber cafe naive")
        #expect(Glyphs.ascii.spelled("世界 👍 Ж") == "?? ? ?")
    }

    @Test func drawingReturnsTheColumnsUsed() {
        var canvas = Canvas(size: Size(width: 12, height: 1))
        #expect(canvas.draw("世界", at: Point(x: 1, y: 0)) == 4)
        #expect(canvas.draw("σ", at: Point(x: 5, y: 0)) == 1)
        #expect(canvas.draw("elsewhere", at: Point(x: 0, y: 4)) == 0)
        #expect(canvas.text == " 世界σ")
        var ascii = Canvas(size: Size(width: 12, height: 1), glyphs: .ascii)
        #expect(ascii.draw("σ(x)", at: Point(x: 0, y: 0)) == 8)
    }

    @Test func textOverTheEdgeIsCut() {
        let right = picture(5, 1) { $0.draw("hello world", at: Point(x: 2, y: 0)) }
        #expect(right == "  hel")
        let left = picture(5, 1) { $0.draw("hello world", at: Point(x: -4, y: 0)) }
        #expect(left == "o wor")
    }

    @Test func halfAWideCharacterIsNeverLeft() {
        let cutAtTheRight = picture(4, 1) { $0.draw("a世界", at: Point(x: 0, y: 0)) }
        #expect(cutAtTheRight == "a世")
        let cutAtTheLeft = picture(4, 1) { $0.draw("世界", at: Point(x: -1, y: 0)) }
        #expect(cutAtTheLeft == " 界")
        let overwritten = picture(6, 1) { canvas in
            canvas.draw("世界中", at: Point(x: 0, y: 0))
            canvas.draw("xx", at: Point(x: 1, y: 0))
        }
        #expect(overwritten == " xx 中")
    }

    @Test func longTextIsTruncatedWithAnEllipsis() {
        #expect(Glyphs.unicode.truncated("hidden state", to: 7) == "hidden…")
        #expect(Glyphs.unicode.truncated("世界世界", to: 4) == "世…")
        #expect(Glyphs.ascii.truncated("hidden state", to: 7) == "hidden~")
        #expect(Glyphs.unicode.truncated("fits", to: 4) == "fits")
        #expect(Glyphs.unicode.truncated("fits", to: 0) == "")
    }

    @Test func linesAreAligned() {
        let lines = picture(9, 3) { canvas in
            for (row, alignment) in [Alignment.left, .centre, .right].enumerated() {
                canvas.draw("ab世", in: canvas.bounds, row: row, alignment: alignment)
            }
        }
        #expect(lines == "ab世\n  ab世\n     ab世")
    }
}
