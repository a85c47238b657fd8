import Screen
import Testing

@Suite struct WordWrapTests {
    @Test func latinTextBreaksBetweenWords() {
        #expect(
            Glyphs.unicode.wrapped("the cell state carries memory", to: 12) == [
                "the cell", "state", "carries", "memory",
            ])
    }

    @Test func chineseTextBreaksAnywhereButBeforePunctuation() {
        #expect(Glyphs.unicode.wrapped("循环网络，记忆。", to: 8) == ["循环网", "络，记", "忆。"])
    }

    @Test func longWordsAreBroken() {
        #expect(Glyphs.unicode.wrapped("a backpropagation", to: 6) == ["a", "backpr", "opagat", "ion"])
    }

    @Test func lineEndsAreKept() {
        #expect(Glyphs.unicode.wrapped("one\n\ntwo", to: 10) == ["one", "", "two"])
    }

    @Test(arguments: 1...20, [Glyphs.unicode, .ascii])
    func noLineIsTooLongAndNothingIsLost(columns: Int, glyphs: Glyphs) {
        let text = "The 遗忘门 (forget gate)，σ(W x + b) carries 「记忆」 — supercalifragilistic!"
        let lines = glyphs.wrapped(text, to: columns)
        let widest = Array(text).map { glyphs.width(of: String($0)) }.max() ?? 0
        #expect(lines.allSatisfy { glyphs.width(of: $0) <= max(columns, widest) })
        #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " })
    }

    @Test func noColumnsHoldNoLines() {
        #expect(Glyphs.unicode.wrapped("text", to: 0).isEmpty)
    }
}
