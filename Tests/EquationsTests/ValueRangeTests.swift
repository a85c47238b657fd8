import Equations
import Testing

@Suite struct ValueRangeTests {
    @Test(arguments: [
        ("σ(a[t])", ValueRange.unitInterval), ("softmax(a[t])", .unitInterval), ("tanh(a[t])", .symmetric),
        ("relu(a[t])", .nonNegative), ("exp(a[t])", .nonNegative), ("softplus(a[t])", .nonNegative),
        ("φ(a[t])", .activation), ("identity(tanh(a[t]))", .symmetric), ("clock(1, 2)", .unitInterval),
        ("1 - σ(a[t])", .unitInterval), ("2 - σ(a[t])", .unbounded), ("σ(a[t]) ⊙ σ(b[t])", .unitInterval),
        ("σ(a[t]) ⊙ tanh(b[t])", .symmetric), ("-tanh(a[t])", .symmetric), ("-σ(a[t])", .unbounded),
        ("σ(a[t]) + relu(b[t])", .nonNegative), ("0.5 tanh(a[t])", .symmetric), ("3 σ(a[t])", .nonNegative),
        ("W σ(a[t])", .unbounded), ("a[t]", .unbounded), ("b_h", .unbounded), ("exp(a[t]) ⊙ tanh(b[t])", .unbounded),
    ])
    func theRangeFollowsTheFunctionAtTheRoot(formula: String, range: ValueRange) throws {
        #expect(try Formula.parse(formula).range() == range)
    }

    @Test func theGatesOfACellAreTheSignalsInTheUnitInterval() throws {
        let ranges = try CellText.parse(ExampleCells.lstm).withReadout().equations.ranges
        let gates = ranges.filter { $0.value == .unitInterval }.keys.sorted()
        #expect(gates == ["f", "i", "o", "p"])
        #expect(ranges["h"] == .symmetric)
        #expect(ranges["c"] == .unbounded)
    }

    @Test func anInitialStateMayHaveAnyValue() throws {
        #expect(try CellText.parse("f[t] = σ(x[t]); h[t] = f[t-1]").equations.ranges["h"] == .unbounded)
    }
}
