import Commands
import Experiments
import Testing

struct ExpressionErrorTests {
    private func error(_ text: String) -> ExpressionError? {
        #expect(throws: ExpressionError.self, "\(text)") { try ExpressionSamples.value(text) }
    }

    @Test(arguments: [
        ("", 1, "There is no expression."),
        ("1 +", 4, "Expected a number, a name or '(', but found the end."),
        ("(1", 3, "Expected ')', but found the end."),
        ("1 2", 3, "Expected an operator or the end, but found '2'."),
        ("nrm(h[1])", 1, "Unknown function 'nrm'. Did you mean 'norm'?"),
        ("1 + W_hx", 5, "Unknown name 'W_hx'. Did you mean 'W_xh'?"),
        ("h[9]", 3, "There is no step 9: the steps are 0 to 5."),
        ("loss[0]", 6, "There is no step 0: the steps are 1 to 5."),
        ("loss[5]", 1, "Step 5 has no target, and so no loss."),
        ("h[1].4", 5, "There is no unit 4: there are 1 to 3."),
        ("W_hh[1,7]", 6, "There is no column 7: there are 1 to 3."),
        ("1 + regime", 3, "'+' needs numbers, not a word."),
        ("h[1] + W_hh", 6, "'+' cannot take a vector of 3 and a matrix of 3 × 3."),
        ("h[1] < 2", 6, "'<' cannot compare a vector of 3 with a number."),
        ("norm()", 1, "It is written norm(V, …), such as: norm(h[3])"),
        ("rho(h[1])", 1, "'rho' needs a matrix, not a vector of 3."),
        ("pre y[1]", 1, "'y' has none: it is no function of a pre-activation."),
        ("grad", 5, "Expected the name of a signal or parameter behind 'grad', but found the end."),
        ("factor", 1, "It is written factor(STEP), such as: factor(2)"),
        ("1 $ 2", 3, "An expression has no '$'."),
        ("\"a", 1, "The word that begins here has no closing quote."),
        ("with gain=2", 5, "It is written with KEY=VALUE: EXPRESSION, such as: with gain=2: norm(grad h[1])"),
        ("1 + (with gian=2: loss)", 11, "Unknown setting 'gian'. Did you mean 'gain'?"),
        ("with cell=lsmt: loss", 11, "Unknown cell 'lsmt'. Did you mean 'lstm'?"),
        ("contribution W_hh", 1, "It is written contribution W_hh[STEP], such as: norm(contribution W_hh[1])"),
        ("not 3", 5, "'and', 'or' and 'not' need a comparison, not a number."),
    ])
    func aWrongExpressionIsExplainedAtItsColumn(text: String, column: Int, sentence: String) {
        let error = error(text)
        #expect(error?.description == sentence)
        #expect(error?.column == column, "\(text)")
    }

    @Test func hostileTextsAreRefused() {
        for text in [
            String(repeating: "(", count: 400), String(repeating: "1+", count: 4000),
            String(repeating: "-", count: 400),
            String(repeating: "2^", count: 200) + "1", String(repeating: "not ", count: 100) + "1",
            String(repeating: "with gain=1: ", count: 38) + "1", String(repeating: "norm ", count: 90) + "1",
        ] {
            #expect(throws: (any Error).self) {
                let expression = try Expression.parse(text)
                guard try expression.value(in: .numbersAlone) != .number(1) else {
                    throw ExpressionError(.tooLong, column: 1)
                }
                throw ExpressionError(.empty, column: 1)
            }
        }
    }

    @Test func aHugeRunIsRefusedBeforeItBegins() {
        #expect(error("with hidden=1000000: loss")?.description.contains("1000000 hidden units") == true)
        #expect(error("with cell=gru, steps=20000, hidden=2000: loss")?.description.contains("too much work") == true)
    }

    @Test func withoutANetworkOnlyNumbersAreComputed() throws {
        let error = #expect(throws: ExpressionError.self) {
            try Expression.parse("1 + loss").value(in: .numbersAlone)
        }
        #expect(error?.description == "'loss' is read from a network, and there is none here.")
        #expect(error?.column == 5)
    }
}
