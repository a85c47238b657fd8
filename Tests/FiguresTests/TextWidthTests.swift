import Testing

@testable import Figures

@Suite struct TextWidthTests {
    @Test func linesAreNoWiderThanAsked() {
        let text = "a paragraph of words that is to be broken into lines, each as long as it may be"
        let lines = TextWidth.wrapped(text, to: 120, size: 12)
        #expect(lines.count > 2)
        #expect(lines.joined(separator: " ") == text)
        #expect(lines.allSatisfy { TextWidth.of($0, size: 12) <= 120 })
    }

    @Test func aLongWordStaysWhole() {
        #expect(TextWidth.wrapped("short extraordinarily", to: 30, size: 12) == ["short", "extraordinarily"])
    }

    @Test func widthsGrowWithSizeWeightAndLetters() {
        #expect(TextWidth.of("mm", size: 10) == 2 * TextWidth.of("m", size: 10))
        #expect(TextWidth.of("m", size: 20) == 2 * TextWidth.of("m", size: 10))
        #expect(TextWidth.of("m", size: 10, weight: .bold) > TextWidth.of("m", size: 10))
        #expect(TextWidth.of("你", size: 10) >= 10)
    }
}
