import Cells
import Equations
import Matrices
import Testing
import Unrolling

@testable import Analysis

/// The ways back through time in cells that nobody published.
struct StatePathTests {
    private static let cells = [
        "a[t] = σ(W_a x[t] + U_a h[t-2])\nh[t] = a[t] ⊙ h[t-1] - 0.5 h[t-2] + tanh(h[t-1])",
        "h[t] = tanh(W_xh x[t] + W_ph p[t-1])",
        "h[t] = tanh(LN(W_xh x[t] + W_hh h[t-1], γ_h, β_h)) ⊙ exp(-h[t-1])",
        "f[t] = σ(c[t-1] + b_f)\nc[t] = f[t] ⊙ (c[t-1] + W_xc x[t])\nh[t] = softplus(c[t]) - c[t-1] ⊙ h[t-1]",
        "s[t] = softmax(W_xs x[t] + W_hs h[t-1])\nh[t] = s[t] ⊙ h[t-1] ⊙ h[t-1] + identity(h[t-2])",
        "h[t] = upper(W_hh) (h[t-1] + h[t-1]) + clock(1, 2) ⊙ φ(x[t])",
        "q[t] = tanh(h[t])\nm[t] = σ(q[t] + W_hm h[t])\nh[t] = φ(W_xh x[t] + m[t-1] ⊙ q[t-1])",
    ]

    private func trace(_ text: String) throws -> Trace {
        let program = try Program(
            Cell(try CellText.parse(text)), sizes: Sizes(input: 4, hidden: 4, output: 3), activation: .tanh)
        var generator = SeededGenerator(seed: 8)
        var parameters = ParameterSet(zeros: program.parameters)
        for shape in program.parameters {
            let numbers = (0..<(shape.rows * shape.columns)).map { _ in 0.5 * generator.nextNormal() }
            parameters[shape.name] = Matrix(rows: shape.rows, columns: shape.columns, entries: numbers)
        }
        let sequence = InputSequence(
            stepCount: 6, inputs: (0..<24).map { _ in generator.nextNormal() }, targets: [0, nil, 2, 1, 2, 0])
        return Unroller(program, PackedParameters(parameters, for: program)).trace(sequence)
    }

    @Test(arguments: cells)
    func theSharesSumToWhatLaterStepsSendBackInAnyCell(text: String) throws {
        let trace = try trace(text)
        for signal in trace.program.signals.map(\.name) where signal != "p" {
            let ledger = try #require(GateLedger(trace, signal: signal))
            for step in ledger.steps { try GateLedgerTests.expectTheRest(of: trace, signal, step) }
        }
    }

    private func names(_ cell: Int, _ signal: String) throws -> [String] {
        let equations = try CellText.parse(Self.cells[cell]).withReadout().equations
        return StatePath.paths(to: SameStepGraph(of: signal, in: equations), in: equations).map(\.name)
    }

    @Test func namesTellPlacesApart() throws {
        #expect(
            try names(0, "h") == [
                "through a[t]", "h[t] directly (a[t] ⊙ h[t-1])", "through tanh(h[t-1])",
                "h[t] directly (0.5 h[t-2])",
            ])
        #expect(try names(1, "h") == ["through W_ph p[t-1]"])
        #expect(try names(3, "c").contains("c[t] directly (f[t] ⊙ (c[t-1] + W_xc x[t]))"))
        #expect(try Set(names(3, "c")).isSuperset(of: ["through f[t]", "through h[t] (c[t-1] ⊙ h[t-1])"]))
    }

    @Test func placesOfTheSameWordingAreOnePath() throws {
        #expect(try names(5, "h") == ["through upper(W_hh) (h[t-1] + h[t-1])"])
    }

    @Test func aGraphHoldsWhatDependsOnASignalWithinTheStep() throws {
        let lstm = try #require(Cell.named("lstm")).text.withReadout().equations
        #expect(SameStepGraph(of: "c", in: lstm).dependents == ["c", "h", "y", "p"])
        #expect(SameStepGraph(of: "f", in: lstm).dependents == ["f", "c", "h", "y", "p"])
        let peephole = try #require(Cell.named("lstm-peephole")).text.withReadout().equations
        #expect(SameStepGraph(of: "c", in: peephole).dependents == ["c", "o", "h", "y", "p"])
    }
}
