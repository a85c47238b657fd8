import Equations
import Testing

/// Nothing that a person or a program writes may end the program.
@Suite struct HostileTextTests {
    private let pieces = [
        "h", "[t]", "[t-1]", "x[t]", "=", "+", "-", "⊙", "*", "(", ")", ",", ";", "\n", "σ", "tanh(", "W ", "upper(",
        "clock(",
        "LN(", "1", "9999999999999999999", "1e308", ".", "e", "_", "_{", "}", "_{t-", "ₜ", "₋", "₁", "#", "//", "cell ",
        "\"",
        "[", "]", "\r\n", "\t", "\0", "𝕎", "é", "́", "🏳️‍🌈", "@", "φ", "x", "t", "²", "ᵀ", "\u{FEFF}", "\u{202E}",
    ]

    @Test func seededGarbageNeverTraps() {
        var generator = SeededGenerator(seed: 2)
        var refused = 0
        for _ in 0..<1500 {
            let text = (0..<generator.below(25)).map { _ in generator.pick(pieces) }.joined()
            _ = try? Formula.parse(text)
            if !survives(text) { refused += 1 }
        }
        #expect(refused > 1000)
    }

    @Test func mutatedCellsNeverTrap() {
        var generator = SeededGenerator(seed: 3)
        var accepted = 0
        for _ in 0..<600 {
            var characters = Array(generator.pick(ExampleCells.all))
            for _ in 0...generator.below(3) {
                let place = generator.below(characters.count)
                switch generator.below(3) {
                case 0: characters.remove(at: place)
                case 1: characters[place] = generator.pick(characters)
                default: characters.insert(contentsOf: generator.pick(pieces), at: place)
                }
            }
            if survives(String(characters)) { accepted += 1 }
        }
        #expect(accepted > 20)
    }

    /// Takes a text through everything; says whether it was accepted. An accepted text prints and reads back.
    private func survives(_ text: String) -> Bool {
        do {
            let cell = try CellText.parse(text)
            guard let again = try? CellText.parse(cell.text(.unicode)) else {
                Issue.record("does not read back: \(cell.text(.unicode))")
                return false
            }
            #expect(again.equations.map(\.formula.withoutSpans) == cell.equations.map(\.formula.withoutSpans))
            _ = cell.warnings
            _ = cell.equations.ranges
            _ = try cell.withReadout().shapes(Sizes(input: 3, hidden: 4, output: 5))
            return true
        } catch {
            #expect(!error.description.isEmpty)
            for error in error.errors { #expect(error.span.line > 0 && error.span.column > 0 && error.span.length > 0) }
            return false
        }
    }

    @Test(arguments: ["(", "-", "+", "W ", "tanh(", "2 (", "LN(", "upper(W) "])
    func deepNestingIsRefused(piece: String) throws {
        let error = try onlyError(in: "h[t] = " + String(repeating: piece, count: 3000) + "x[t]")
        #expect(error.message == "nested more than 64 deep")
    }

    @Test func nestingUpToTheLimitIsRead() throws {
        let text = "h[t] = " + String(repeating: "tanh(", count: 63) + "x[t]" + String(repeating: ")", count: 63)
        let cell = try CellText.parse(text)
        #expect(cell.text(.unicode) == text)
    }

    /// Brackets that are printed where none were written must not take a formula beyond the limit.
    @Test(arguments: ["-", "W ", "W @ -", "W 0.5 ", "2 W @ -", "x[t] + W (", "x[t] ⊙ -W 2 (", "-(W 2 "])
    func whatIsReadAtTheLimitReadsBack(piece: String) throws {
        let closing = piece.contains("(") ? ")" : ""
        var readable = 0
        for count in 1...70 {
            let text = String(repeating: piece, count: count) + "x[t]" + String(repeating: closing, count: count)
            guard let formula = try? Formula.parse(text) else { continue }
            readable += 1
            #expect(try Formula.parse(formula.text(.unicode)).withoutSpans == formula.withoutSpans, "\(text)")
        }
        #expect((5..<70).contains(readable))
    }

    @Test func aVeryLongSumIsRefused() throws {
        let error = try onlyError(in: "h[t] = x[t]" + String(repeating: " + x[t]", count: 5000))
        #expect(error.message == "more than 500 names and numbers in one equation")
        let long = "h[t] = x[t]" + String(repeating: " + x[t]", count: 499)
        #expect(try CellText.parse(long).text(.unicode) == long)
    }

    @Test func tooManyEquationsAreRefused() throws {
        let lines = (0...600).map { "s_\($0)[t] = x[t]" }
        #expect(try onlyError(in: lines.joined(separator: "\n")).message == "more than 500 equations in one cell")
        #expect(try CellText.parse(lines.prefix(500).joined(separator: ";")).equations.count == 500)
    }

    @Test func aLongChainOfSignalsIsOrdered() throws {
        let lines = (0..<499).map { "s_\($0)[t] = s_\($0 + 1)[t]" } + ["s_499[t] = x[t]"]
        let equations = try CellText.parse(lines.joined(separator: "\n")).equations
        #expect(try EvaluationOrder(equations).positions == Array((0..<500).reversed()))
    }

    @Test func aHugeTextAndAHugeNameAreRefused() throws {
        #expect(
            try onlyError(in: String(repeating: "h", count: 500_000)).message
                == "a cell's text has at most 400000 bytes")
        let error = try onlyError(in: "h[t] = " + String(repeating: "W", count: 1000) + " x[t]")
        #expect(error.message == "the name 'WWWWWWWWWWWWWWWWWWWW…' is too long")
    }

    @Test func aNameOfOneEndlessCharacterIsQuotedInPart() throws {
        let error = try onlyError(in: "h" + String(repeating: "\u{301}", count: 10_000) + "[t] = x[t]")
        #expect(error.message.hasSuffix("…' is too long"))
        #expect(error.message.utf8.count < 100)
    }

    /// A guess for each of tens of thousands of names would take many seconds.
    @Test func onlyForTheFirstUnknownSignalsAreKnownOnesGuessed() throws {
        let equation = "hidden[t] = " + (0..<100).map { "hidden_\($0)[t]" }.joined(separator: " + ")
        let errors = try #require(throws: EquationErrors.self) { _ = try CellText.parse(equation) }.errors
        #expect(errors.count == 100)
        #expect(Set(errors.prefix(20).map(\.hint)) == ["did you mean hidden?"])
        #expect(errors.dropFirst(20).allSatisfy { $0.hint == nil })
    }
}
