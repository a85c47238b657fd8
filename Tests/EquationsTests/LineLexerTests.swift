import Equations
import Testing

@Suite struct LineLexerTests {
    @Test(arguments: [
        "h[t-2]", "h[ t - 2 ]", "h[t−2]", "h_{t-2}", "h_{ t–2 }", "hₜ₋₂", "h[t-02]",
    ])
    func aTimeHasManySpellings(text: String) throws {
        #expect(try Formula.parse("W \(text)").text(.unicode) == "W h[t-2]")
        #expect(try Formula.parse("W \(text)").children[0].span.length == text.count)
    }

    @Test(arguments: ["h[t]", "h_t", "h_{t}", "hₜ", "h[t-0]"])
    func theTimeTIsLagZero(text: String) throws {
        #expect(try Formula.parse(text).kind == .signal("h", lag: 0))
    }

    @Test(arguments: [
        ("sigma(x[t]) * phi(x[t])", "σ(x[t]) ⊙ φ(x[t])"), ("sigmoid(x[t]) ∘ ϕ(x[t])", "σ(x[t]) ⊙ φ(x[t])"),
        ("ReLU(x[t]) ⊗ Tanh(x[t])", "relu(x[t]) ⊙ tanh(x[t])"), ("id(x[t]) • x[t]", "identity(x[t]) ⊙ x[t]"),
        ("W · x[t]", "W x[t]"), ("W @ x[t]", "W x[t]"), ("W_{xi} x[t]", "W_xi x[t]"),
        ("x[t] − x[t-1]", "x[t] - x[t-1]"),
        ("W_{x y} x[t] + b_{t1}", "W_xy x[t] + b_t1"), ("2e1 x[t]", "20 x[t]"), (".5 x[t]", "0.5 x[t]"),
    ])
    func everySymbolHasASpellingForEveryKeyboard(written: String, printed: String) throws {
        #expect(try Formula.parse(written).text(.unicode) == printed)
    }

    @Test(arguments: ["h[t-65]", "h_{t-65}", "hₜ₋₆₅", "h[t-99999999999999999999999]"])
    func aLagThatIsTooLongIsRefusedInEverySpelling(text: String) throws {
        #expect(try onlyError(in: "h[t] = W \(text)").message == "a cell looks back at most 64 steps")
    }

    @Test(arguments: ["h[t+1]", "h_{t+1}", "hₜ₊₁"])
    func aTimeAheadIsRefusedInEverySpelling(text: String) throws {
        let error = try onlyError(in: "h[t] = W \(text)")
        #expect(error.message == "a cell cannot look ahead")
        #expect(error.hint == "use h[t] or h[t-1]")
    }

    @Test(arguments: ["h_{t--1}", "h_{t-}", "h_{}", "h_{t-k}", "h[]", "h[3]", "h[t--1]", "hₜ₋", "h_{?}", "h[t1]"])
    func nonsenseInAnIndexIsNoNameAndNoTime(text: String) throws {
        #expect(try onlyError(in: "h[t] = W \(text)").message == "expected a time such as [t] or [t-1]")
    }

    @Test func columnsCountWhatPeopleSee() throws {
        let error = try onlyError(in: "h̃ₜ = σ(W_{xi} xₜ₋₁) ⊙ q[t]")
        #expect(error.span == SourceSpan(line: 1, column: 23, length: 4))
        #expect(error.message == "q[t] is read but no equation defines it")
    }

    @Test func namesMayCarryMarksPrimesAndGreekLetters() throws {
        let cell = try CellText.parse("h̃[t] = W_h̃ x[t]\nα'[t] = h̃[t]")
        #expect(cell.equations.map(\.signal) == ["h̃", "α'"])
        #expect(cell.equations[0].formula.text(.unicode) == "W_h̃ x[t]")
    }
}
