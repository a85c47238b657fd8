import Equations
import Testing

@Suite struct FormulaWalkingTests {
    @Test func theSignalsReadComeOnceInTheOrderOfReading() throws {
        let formula = try Formula.parse("(1 - z[t]) ⊙ LN(W n[t-1], s, b) + z[t] ⊙ h[t-2] + n[t]")
        let expected = [
            SignalReading(name: "z", lag: 0), SignalReading(name: "n", lag: 1), SignalReading(name: "h", lag: 2),
            SignalReading(name: "n", lag: 0),
        ]
        #expect(formula.signalsRead == expected)
    }

    @Test func twoSpellingsOfOneFormulaAreEqualWithoutTheirPlaces() throws {
        let one = try Formula.parse("σ(W h_{t-1}) * z[t]")
        let other = try Formula.parse("  sigma( W  h[t-1] ) ⊙ zₜ")
        #expect(one != other)
        #expect(one.withoutSpans == other.withoutSpans)
        #expect(try one.withoutSpans != Formula.parse("σ(W h[t-2]) ⊙ z[t]").withoutSpans)
    }
}
