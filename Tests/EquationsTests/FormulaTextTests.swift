import Equations
import Testing

@Suite struct FormulaTextTests {
    @Test func aPrintedFormulaReadsBackToTheSameFormula() throws {
        var generator = SeededGenerator(seed: 1)
        for round in 0..<3000 {
            let formula = generator.formula(depth: round % 6)
            for spelling in Spelling.allCases {
                let text = formula.text(spelling)
                #expect(try Formula.parse(text).withoutSpans == formula, "\(text)")
            }
        }
    }

    @Test(arguments: ExampleCells.all, Spelling.allCases)
    func aPrintedCellReadsBackToTheSameCell(source: String, spelling: Spelling) throws {
        let cell = try CellText.parse(source)
        let again = try CellText.parse(cell.text(spelling))
        #expect(again.equations.map(\.formula.withoutSpans) == cell.equations.map(\.formula.withoutSpans))
        #expect(again.equations.map(\.signal) == cell.equations.map(\.signal))
        #expect(again.equations.map(\.comment) == cell.equations.map(\.comment))
        #expect(
            [again.name, again.title, again.citation, again.note] == [cell.name, cell.title, cell.citation, cell.note])
    }

    @Test(arguments: [
        "a[t] + b[t] - c[t]", "a[t] - (b[t] - c[t])", "a[t] + (b[t] + c[t])", "a[t] ⊙ b[t] ⊙ c[t]",
        "(a[t] + b[t]) ⊙ c[t]", "-a[t] ⊙ b[t]", "-(a[t] ⊙ b[t])", "a[t] + (-b[t])", "-(-a[t])", "W U a[t]",
        "W (a[t] + b[t])", "w @ (a[t] + b[t])", "2 W a[t]", "W (2 a[t])", "0.5 a[t-3]", "-2 a[t]", "2 (3)",
        "upper(W) (a[t] ⊙ b[t])", "LN(W a[t], s, b)", "BN(W a[t], s, b)", "BN(a[t] + b[t], s)", "clock(1, 2)",
        "1 - σ(a[t])", "(-a[t]) ⊙ (-b[t])", "W (b_h)",
    ])
    func onlyTheNeededBracketsArePrinted(text: String) throws {
        let expected =
            switch text {
            case "(-a[t]) ⊙ (-b[t])": "-a[t] ⊙ (-b[t])"
            case "W (b_h)": "W b_h"
            default: text
            }
        #expect(try Formula.parse(text).text(.unicode) == expected)
    }

    @Test func asciiSpellingNeedsNoSymbols() throws {
        let cell = try CellText.parse(ExampleCells.lstm)
        let text = cell.text(.ascii)
        #expect(text.utf8.allSatisfy { $0 < 128 })
        #expect(text.contains("i[t] = sigma(W_xi x[t] + W_hi h[t-1] + b_i)  # input gate\n"))
        #expect(text.contains("c[t] = f[t] * c[t-1] + i[t] * g[t] "))
    }

    @Test func aPartOfAFormulaPrintsByItself() throws {
        let formula = try Formula.parse("σ(W_xi x[t] + b_i) ⊙ c[t-1]")
        #expect(formula.children.map { $0.text(.unicode) } == ["σ(W_xi x[t] + b_i)", "c[t-1]"])
        #expect(formula.children[0].children[0].children[0].text(.ascii) == "W_xi x[t]")
    }
}
