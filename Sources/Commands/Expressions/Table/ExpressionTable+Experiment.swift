import Analysis
import Cells
import Equations
import Experiments
import Unrolling

extension ExpressionTable {
    /// The experiment and what is looked at.
    static let experimentEntries: [ExpressionEntry] = [
        count("steps", aliases: ["T"], help: "How many steps there are, T.") { $0.trace.stepCount },
        count("hidden", help: "How many units the hidden state has.") { $0.resolved.sizes.hidden },
        count("inputs", help: "How many numbers are read at a step.") {
            $0.network.sequence.inputs.count / $0.network.stepCount
        },
        count("classes", help: "How many classes the readout has.") { $0.network.readout.signal("y")?.size ?? 0 },
        count("parameters", help: "How many numbers all parameters have together.") { $0.resolved.parameters.count },
        count("layers", help: "How many layers there are.") { $0.network.network.layers.map(\.number).max() ?? 1 },
        knob("gain", help: "The factor on the recurrent matrices.") { $0.recurrentGain },
        knob("seed", help: "The seed of the parameters.") { Double($0.seed) },
        word("cell", help: "The name of the cell.") { $0.resolved.cell.name },
        word("activation", help: "The function that φ stands for.") {
            $0.resolved.program.activation.rawValue
        },
        word("recurrence", help: "The state that gradients are followed through.") { $0.trace.program.mainState ?? "" },
        place("step", help: "The step that is looked at.") { .number(Double($0.step)) },
        place("unit", help: "The unit that is selected.") { .number(Double($0.unit)) },
        place("signal", help: "The signal that is selected.") { .word($0.signal) },
        place("shown", help: "Which of its numbers are shown.") { .word($0.quantity.commandName) },
        place("panel", help: "The panel in front.") { .word($0.panel.rawValue) },
        place("pass", help: "The pass that is looked at: forward or backward.") { .word($0.pass.rawValue) },
        place("lanes", help: "What is compared.") { .word($0.lanes.rawValue) },
    ]

    private static func count(
        _ name: String, aliases: [String] = [], help: String, _ number: @escaping @Sendable (Run) -> Int
    ) -> ExpressionEntry {
        ExpressionEntry(
            name, .experiment, aliases: aliases, help: help, example: name,
            .value { scope throws(ExpressionError.Reason) in .number(Double(number(try scope.run(name)))) })
    }

    private static func knob(
        _ name: String, help: String, _ number: @escaping @Sendable (Experiment) -> Double
    ) -> ExpressionEntry {
        ExpressionEntry(
            name, .experiment, help: help, example: name,
            .value { scope throws(ExpressionError.Reason) in .number(number(try scope.run(name).experiment)) })
    }

    private static func word(
        _ name: String, help: String, _ word: @escaping @Sendable (Run) -> String
    ) -> ExpressionEntry {
        ExpressionEntry(
            name, .experiment, help: help, example: name,
            .value { scope throws(ExpressionError.Reason) in .word(word(try scope.run(name))) })
    }

    private static func place(
        _ name: String, help: String, _ value: @escaping @Sendable (ViewPlace) -> ExpressionValue
    ) -> ExpressionEntry {
        ExpressionEntry(
            name, .experiment, help: help, example: name,
            .value { scope throws(ExpressionError.Reason) in
                _ = try scope.run(name)
                return value(scope.context.place)
            })
    }
}
