import Cells
import Equations
import Testing

@Suite struct CatalogueTests {
    @Test(arguments: Cell.catalogue.map(\.name))
    func everyCellHasATitleAPaperASentenceAndACommentPerEquation(name: String) throws {
        let cell = try #require(Cell.named(name))
        #expect(cell.text.title?.isEmpty == false)
        #expect(cell.text.citation?.contains(where: \.isNumber) == true)
        #expect(cell.text.note?.hasSuffix(".") == true)
        #expect(cell.text.equations.allSatisfy { $0.comment?.isEmpty == false })
    }

    @Test func theReadoutFollowsTheEquations() throws {
        let program = try Program(
            try #require(Cell.named("lstm")), sizes: Sizes(input: 2, hidden: 3, output: 4), activation: .tanh)
        #expect(program.signals.map(\.name) == ["i", "f", "o", "g", "c", "h", "y", "p"])
        #expect(program.signals.map(\.size) == [3, 3, 3, 3, 3, 3, 4, 4])
        #expect(program.states.map(\.label) == ["h", "c"])
        #expect(program.longestLag == 1)
    }

    @Test func rangesFollowFromTheFunctions() throws {
        let cell = try #require(Cell.named("rnn"))
        let ranges = try Activation.allCases.map { activation in
            let sizes = Sizes(input: 2, hidden: 3, output: 4)
            return try Program(cell, sizes: sizes, activation: activation).signal("h")?.range
        }
        #expect(ranges == [.unitInterval, .symmetric, .nonNegative])
    }

    @Test func aStateReadFromTwoStepsBeforeIsTwoStates() throws {
        let text = try CellText.parse("h[t] = tanh(W_1 h[t-1] + W_2 h[t-2] + U x[t])")
        let program = try Program(Cell(text), sizes: Sizes(input: 2, hidden: 3, output: 4), activation: .tanh)
        #expect(program.states.map(\.label) == ["h", "h[t-1]"])
        #expect(program.longestLag == 2)
    }

    @Test func aHighwayNeedsAsManyInputsAsUnits() throws {
        let cell = try #require(Cell.named("sru"))
        #expect(throws: EquationErrors.self) {
            try Program(cell, sizes: Sizes(input: 2, hidden: 3, output: 4), activation: .tanh)
        }
    }
}
