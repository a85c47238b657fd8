import Equations
import Testing

@Suite struct FormulaParserTests {
    @Test(arguments: [
        ("h[t] = σ x[t]", 10, "expected '(' after σ, found 'x'"),
        ("h[t] = σ(x[t], x[t])", 14, "σ takes one argument"),
        ("h[t] = upper(W)", 16, "expected the vector that 'W' multiplies, found end of line"),
        ("h[t] = upper(2) x[t]", 14, "expected the name of a matrix, found '2'"),
        ("h[t] = clock()", 14, "expected a period in steps, found ')'"),
        ("h[t] = clock(1.5)", 14, "a period is a whole number of steps from 1 to 1000000"),
        ("h[t] = clock(0)", 14, "a period is a whole number of steps from 1 to 1000000"),
        ("h[t] = LN(x[t], g)", 18, "expected ',' and the name of the shift, found ')'"),
        ("h[t] = x(t)", 8, "time goes in square brackets"),
        ("h[t] = BN(x[t])", 15, "expected ',' and the name of the gain, found ')'"),
        ("h[t] = BN(x[t], 2)", 17, "expected the name of the gain, found '2'"),
        ("h[t] = 2 3", 10, "two numbers side by side"),
        ("h[t] = x[t] +", 14, "expected a name, a number or '(', found end of line"),
        ("h[t] = x[t] × x[t]", 13, "'×' could mean two products"),
        ("h[t] = x[t]²", 12, "there are no powers"),
        ("h[t] = Wᵀ x[t]", 9, "there is no transpose"),
        ("h[t] = x[t] / 2", 13, "there is no division"),
        ("h[t] = 1e999", 8, "the number 1e999 is too large"),
        ("h[t] = x[t])", 12, "expected an operator or the end of the equation, found ')'"),
        ("h[t] = x[t", 9, "expected ']' to close the '['"),
        ("h = x[t]", 3, "expected a time such as h[t], found '='"),
        ("h[t-1] = x[t]", 2, "an equation says what a signal is at t"),
        ("tanh[t] = x[t]", 1, "'tanh' is a function and cannot name a signal"),
        ("h[t] x[t]", 6, "expected '=' after h[t], found 'x'"),
        ("= x[t]", 1, "expected an equation such as h[t] = …, found '='"),
        ("h[t] = W h", 10, "h is a signal and needs its time"),
        ("h[t] = W x", 10, "x is the input and needs its time"),
        ("x[t] = W h[t]\nh[t] = 1", 1, "x is the input and needs no equation"),
        ("h[t] = 1; h[t] = 2", 11, "h[t] is defined twice: also in line 1"),
        ("h[t] = upper(W) x[t]", 8, "upper(…) needs the modules of a clock"),
        ("h[t] = clock(1) ⊙ clock(2)", 19, "a cell has one clock, and this is another than clock(1)"),
        ("h[t] = BN(x[t], s) + BN(h[t-1], s)", 22, "'s' is the gain of two batch normalisations"),
        ("", 1, "there is no equation"),
        ("cell rnn\n# nothing", 1, "there is no equation"),
    ])
    func aFaultIsNamedWhereItIs(source: String, column: Int, message: String) throws {
        let error = try onlyError(in: source)
        #expect(error.message == message)
        #expect(error.span.column == column)
        #expect(error.span.line == 1)
    }

    @Test func operatorsBindAsInPapers() throws {
        let formula = try Formula.parse("a[t] + b[t] ⊙ W c[t] - d[t]")
        guard case .difference(let sum, _) = formula.kind, case .sum(_, let product) = sum.kind,
            case .elementwiseProduct(_, let matrix) = product.kind, case .matrixProduct = matrix.kind
        else {
            Issue.record("\(formula)")
            return
        }
    }

    @Test func everyPlaceCoversWhatWasWritten() throws {
        let source = "h[t] = (W_xh x[t] + b_h) ⊙ σ(-x[t])"
        let formula = try CellText.parse(source).equations[0].formula
        func written(_ formula: Formula) -> String {
            let start = source.index(source.startIndex, offsetBy: formula.span.column - 1)
            return String(source[start...].prefix(formula.span.length))
        }
        #expect(written(formula) == "(W_xh x[t] + b_h) ⊙ σ(-x[t])")
        #expect(formula.children.map(written) == ["(W_xh x[t] + b_h)", "σ(-x[t])"])
        #expect(formula.children[0].children.map(written) == ["W_xh x[t]", "b_h"])
        #expect(formula.children[1].children.map(written) == ["-x[t]"])
    }
}
