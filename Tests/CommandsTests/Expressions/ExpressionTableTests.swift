import Cells
import Commands
import Equations
import Experiments
import Matrices
import Testing
import Unrolling

struct ExpressionTableTests {
    private static let examples = ExpressionTable.entries.map(\.example)

    @Test(arguments: examples)
    func everyExampleIsReadAndComputed(example: String) throws {
        let context = ExpressionContext(try Run(ExpressionSamples.experiment))
        #expect(throws: Never.self, "\(example)") { try Expression.parse(example).value(in: context) }
    }

    @Test func everyWordHasHelpInOneSentence() {
        for entry in ExpressionTable.entries {
            #expect(entry.help.first?.isLowercase == false && entry.help.hasSuffix("."), "\(entry.name)")
            #expect(entry.help.count <= 100, "\(entry.name)")
        }
    }

    @Test func noNameOrSpellingStandsTwice() {
        let names = ExpressionTable.entries.flatMap { [$0.name] + $0.aliases }
        #expect(Set(names).count == names.count)
    }

    @Test func everySpellingMeansTheSame() throws {
        let context = ExpressionContext(try Run(ExpressionSamples.experiment))
        for (one, other) in [
            ("ρ(W_hh)", "rho(W_hh)"), ("σ_max(W_hh)", "sigma_max(W_hh)"), ("σ(1)", "sigmoid(1)"), ("φ(1)", "phi(1)"),
            ("√2", "sqrt(2)"), ("‖∂L/∂h[1]‖", "norm(grad h[1])"), ("2 × 3 · 4 − 1", "2 * 3 * 4 - 1"),
            ("factor 3", "factor(3)"), ("norm h[2] / 2", "norm(h[2]) / 2"), ("h[T]", "h[steps]"), ("25 %", "0.25"),
            ("1 ≤ 2", "1 <= 2"), ("1 ≠ 2", "1 != 2"),
        ] {
            let left = try Expression.parse(one).value(in: context)
            #expect(left == (try Expression.parse(other).value(in: context)), "\(one)")
        }
    }

    @Test(arguments: Cell.catalogue.map(\.name))
    func everyNameOfTheNetworkCanBeRead(cell: String) throws {
        var experiment = Experiment(cell: .catalogue(cell), input: .text("abcabc", vocabulary: nil))
        experiment.sizes.hidden = cell == "sru" ? 3 : 4
        let run = try Run(experiment)
        let context = ExpressionContext(run)
        for signal in run.trace.program.signals.map(\.name) {
            let value = try Expression.parse("\(signal)[3]").value(in: context)
            #expect(value == .vector(try #require(run.trace.numbers(.value, of: signal, at: 3))))
            let gradient = try Expression.parse("grad \(signal)[2]").value(in: context)
            #expect(gradient == .vector(try #require(run.trace.numbers(.gradient, of: signal, at: 2))))
        }
        for parameter in run.resolved.parameters.shapes.map(\.name) {
            let value = try Expression.parse(parameter).value(in: context)
            #expect(value.numbers == run.resolved.parameters[parameter].entries)
            let gradient = try Expression.parse("grad \(parameter)").value(in: context)
            #expect(gradient.numbers == run.network.gradient(ofParameter: parameter)?.entries)
        }
    }
}

/// What the tests of expressions read from.
enum ExpressionSamples {
    static var experiment: Experiment {
        var experiment = Experiment(cell: .catalogue("rnn"), input: .text("abcab", vocabulary: nil))
        experiment.sizes.hidden = 3
        experiment.lossPlacement = .everyStep
        experiment.activation = .relu
        experiment.seed = 3
        experiment.initial = ["h": [1, 0.5, 0.25]]
        return experiment
    }

    static func value(_ text: String, _ change: (inout Experiment) -> Void = { _ in }) throws -> ExpressionValue {
        var experiment = ExpressionSamples.experiment
        change(&experiment)
        return try Expression.parse(text).value(in: ExpressionContext(try Run(experiment)))
    }
}
