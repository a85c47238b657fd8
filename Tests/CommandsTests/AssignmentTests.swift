import Commands
import Experiments
import Testing

struct AssignmentTests {
    private func experiment(_ lines: String...) throws -> Experiment {
        try ExperimentScript.parse(
            (["cell rnn", "hidden 2", "text \"abab\""] + lines).joined(separator: "\n")
        ).experiment
    }

    private func value(_ text: String, _ lines: String...) throws -> ExpressionValue {
        let script = try ExperimentScript.parse(
            (["cell rnn", "hidden 2", "text \"abab\""] + lines).joined(separator: "\n"))
        return try Expression.parse(text).value(in: ExpressionContext(try Run(script.experiment)))
    }

    @Test(arguments: CommandTable.assignments.map(\.example))
    func everyExampleIsReadAndFits(example: String) throws {
        guard case .experiment(let edit) = try Command.parse(example) else {
            Issue.record("\(example) changes no experiment")
            return
        }
        #expect(try Command.parse("set \(example)") == .experiment(edit))
        #expect(try Command.parse(edit.description) == .experiment(edit))
        var changed = try experiment()
        try edit.apply(to: &changed)
        #expect(changed != (try experiment()))
        #expect(throws: Never.self) { try Run(changed) }
    }

    @Test func entriesAreSetAndOthersStay() throws {
        let before = try value("W_hh").numbers
        let after = try value("W_hh", "W_hh[1,2] = 0.5").numbers
        #expect(after == [before[0], 0.5, before[2], before[3]])
        #expect(try value("b_h", "b_h[2] = 3").numbers[1] == 3)
        #expect(try value("W_hh[1,2]", "gain 2", "W_hh[1,2] = 0.5") == .number(1))
    }

    @Test func aWholeParameterIsGivenOrDrawn() throws {
        #expect(try value("W_hh", "W_hh = 0.5 0.1; 0.2 -0.3").numbers == [0.5, 0.1, 0.2, -0.3])
        #expect(try value("b_h", "b_h = 1 2").numbers == [1, 2])
        #expect(try value("b_h", "b_h = 1, 2").numbers == [1, 2])
        let orthogonal = try value("sigma_max(W_hh)", "W_hh = 1 2; 3 4", "W_hh = orthogonal 1.2")
        #expect(abs(orthogonal.numbers[0] - 1.2) < 1e-12)
    }

    @Test func numbersAreFedAndStatesBegin() throws {
        #expect(try value("x[3]", "x = 1 0 0.5 0").numbers == [0.5])
        #expect(try value("x[2]", "x = 1 0; 0.25 1").numbers == [0.25, 1])
        #expect(try value("steps", "x = 1 0;") == .number(1))
        #expect(try value("h[0]", "h[0] = 1 0.5").numbers == [1, 0.5])
        #expect(try value("loss", "x = 1 0", "targets 0 none") == (try value("loss[1]", "x = 1 0", "targets 0 none")))
    }

    @Test func anEquationIsReplacedOrAdded() throws {
        #expect(try value("f[3]", "cell lstm", "f[t] = 1").numbers == [1, 1])
        #expect(try value("c[2] - c[1] - i[2] ⊙ g[2]", "cell lstm", "f[t] = 1").numbers.allSatisfy { abs($0) < 1e-12 })
        #expect(try value("h[1] - q[1] * 2", "q[t] = tanh(W x[t])", "h[t] = 2 * q[t]").numbers == [0, 0])
    }

    @Test(arguments: [
        ("W_hx = 1 2; 3 4", 1, "Unknown parameter 'W_hx'. Did you mean 'W_xh'?"),
        ("W_hh = 1 2 3", 1, "W_hh is 2 × 2, but 1 × 3 is given."),
        ("b_h = 1 2 3", 1, "b_h is a vector of 2, but a vector of 3 is given."),
        ("W_hh = 1 2; 3", 12, "Row 2 has 1 numbers, but the first has 2."),
        ("W_hh = orthogonl", 8, "Unknown initializer 'orthogonl'."),
        ("W_hh[3,1] = 1", 1, "There is no such entry: W_hh has 2 × 2 entries."),
        ("W_hh[1] = 1", 1, "An entry of W_hh is written W_hh[ROW,COLUMN]."),
        ("W_hh[1,x] = 1", 6, "'x' is not t, a row, a row and a column from 1, or 0 for an initial state."),
        ("W_hh[1,1] = 1 2", 13, "'1 2' is not one number."),
        ("b_h = 1 two", 9, "'two' is not a finite number."),
    ])
    func aWrongAssignmentIsExplained(line: String, column: Int, sentence: String) throws {
        let error = #expect(throws: ExperimentScriptError.self) { try experiment(line) }
        #expect(error?.description.hasPrefix("4:\(column): \(sentence)") == true, "\(String(describing: error))")
    }

    @Test func aWrongEquationSaysWhere() throws {
        let error = #expect(throws: ExperimentScriptError.self) { try experiment("h[t] = tanh(W x[t] +") }
        #expect(error?.description.hasPrefix("4:") == true)
        #expect(error?.description.contains("The equation is wrong") == true)
    }

    @Test func aLineWithAnEqualsSignAloneAsks() throws {
        let expression = try Expression.parse("norm(h[1])")
        guard case .view(.print(let found)) = try Command.parse("= norm(h[1])") else {
            Issue.record("no question")
            return
        }
        #expect(found.source.hasSuffix(expression.source))
        let error = #expect(throws: CommandError.self) { try Command.parse(" = nrm(h[1])") }
        #expect(error?.column == 4)
    }
}
