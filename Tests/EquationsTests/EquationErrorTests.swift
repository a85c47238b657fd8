import Equations
import Testing

@Suite struct EquationErrorTests {
    @Test func anUnclosedBracketIsReportedAtTheEndOfItsLine() throws {
        let error = try onlyError(in: "h[t] = tanh(W_xh x[t] + W_hh h[t-1] + b_h\nc[t] = h[t] ⊙ h[t-1]")
        #expect(
            error.description == """
                1:42: error: expected ')' to close the '(' at column 12, found end of line
                  h[t] = tanh(W_xh x[t] + W_hh h[t-1] + b_h
                                                           ^
                """)
    }

    @Test func aMisspelledFunctionIsGuessed() throws {
        let error = try onlyError(in: "h[t] = tahn(W_xh x[t])")
        #expect(
            error.description == """
                1:8: error: 'tahn' is not a function
                  h[t] = tahn(W_xh x[t])
                         ^~~~
                  hint: did you mean tanh(…)?
                """)
    }

    @Test func aSignalWithoutAnEquationIsReportedAndGuessed() throws {
        let error = try onlyError(in: "h[t] = tanh(W_xh x[t] + W_hh hh[t-1] + b_h)")
        #expect((error.span.line, error.span.column) == (1, 30))
        #expect(error.message == "hh[t-1] is read but no equation defines it")
        #expect(error.hint == "did you mean h?")
    }

    @Test func twoVectorsSideBySideAreUnderlinedTogether() throws {
        let source = "c[t] = f[t] c[t-1] + i[t] ⊙ g[t]\nf[t] = x[t]; i[t] = x[t]; g[t] = x[t]"
        #expect(
            try onlyError(in: source).description == """
                1:8: error: two vectors side by side: f[t] is a signal, not a matrix
                  c[t] = f[t] c[t-1] + i[t] ⊙ g[t]
                         ^~~~~~~~~~~
                  hint: for the elementwise product write f[t] ⊙ …
                """)
    }

    @Test func aParameterCannotBeVectorAndMatrix() throws {
        let error = try onlyError(in: "i[t] = σ(W_i x[t] + b_i)\nh[t] = tanh(W x[t] + b_i i[t])")
        #expect((error.span.line, error.span.column) == (2, 22))
        #expect(error.message == "'b_i' is a vector (line 1) but stands before a vector here as a matrix")
        #expect(error.hint == "for the elementwise product write b_i ⊙ …")
    }

    @Test func aCycleWithinOneStepIsReportedWithItsWay() throws {
        let error = try onlyError(in: "h[t] = W_h c[t]\nc[t] = tanh(W h[t])")
        #expect((error.span.line, error.span.column) == (2, 15))
        #expect(error.message == "c[t] depends on itself in the same step: c[t] ← h[t] ← c[t]")
        #expect(error.hint == "one of them must read the step before: h[t-1]")
    }

    @Test func aBracketedExpressionKeepsItsOwnPlace() throws {
        let cell = try CellText.parse("r[t] = σ(W x[t])\nh[t] = r[t] ⊙ tanh(U x[t]) + (1 - r[t]) ⊙ x[t]").withReadout()
        let errors = #expect(throws: EquationErrors.self) {
            try cell.shapes(Sizes(input: 27, hidden: 32, output: 27))
        }
        #expect(
            errors?.description == """
                2:30: error: sizes do not fit: x has 27 numbers and h has 32, but they are multiplied elementwise here
                  h[t] = r[t] ⊙ tanh(U x[t]) + (1 - r[t]) ⊙ x[t]
                                               ^~~~~~~~~~~~~~~~~
                """)
    }

    @Test func aTimeAheadPointsAtTheTime() throws {
        let error = try onlyError(in: "h[t] = tanh(W_xh x[t] + W_hh h[t+1] + b_h)")
        #expect(error.span == SourceSpan(line: 1, column: 31, length: 5))
        #expect(error.message == "a cell cannot look ahead")
        #expect(error.hint == "use h[t] or h[t-1]")
    }

    @Test func aCapitalNameUsedAsAVectorIsAWarning() throws {
        let cell = try CellText.parse("h[t] = tanh(W_xh + x[t])")
        #expect(
            cell.warnings.map(\.description) == [
                """
                1:13: warning: 'W_xh' is used as a vector here
                  h[t] = tanh(W_xh + x[t])
                              ^~~~
                  hint: a matrix stands directly before the vector it multiplies: W_xh x[t]
                """
            ])
        #expect(try CellText.parse(ExampleCells.lstm).warnings.isEmpty)
    }

    @Test func aBrokenEquationStillDefinesItsLeftSide() throws {
        let error = try onlyError(in: "c[t] = tanh(W x[t]\nh[t] = c[t] ⊙ c[t-1]")
        #expect(error.span.line == 1)
    }

    @Test func allFaultsAreReportedInTheOrderOfTheirLines() throws {
        let source = "h[t] = q[t]\nx[t] = h[t]\nc[t] = (h[t]\nh[t] = c[t-1] /2"
        let errors = #expect(throws: EquationErrors.self) { try CellText.parse(source) }
        #expect(errors?.errors.map(\.span.line) == [1, 2, 3, 4])
    }

    @Test func aTabInTheLineDoesNotMoveTheCaret() throws {
        let lines = try onlyError(in: "\th[t] = q[t]").description.split(separator: "\n")
        #expect(lines[1] == "   h[t] = q[t]")
        #expect(lines[2] == "          ^~~~")
    }
}

/// The one error that a text has.
func onlyError(in source: String) throws -> EquationError {
    let errors = try #require(throws: EquationErrors.self) { try CellText.parse(source) }.errors
    try #require(errors.count == 1, "\(errors)")
    return errors[0]
}
