import Analysis
import Cells
import Equations
import Experiments
import Matrices
import Unrolling

extension ExpressionTable {
    /// Gradients taken apart: by the loss that they come from, after cures, over a long time.
    static let laboratoryEntries: [ExpressionEntry] = [
        ExpressionEntry(
            "pairwise", .flow, usage: "pairwise(STEP, STEP)",
            help: "‖∂L_t/∂h[k]‖: what the loss of step t alone sends back to step k.", example: "pairwise(4, 1)",
            .function(2...2) { scope, values throws(ExpressionError.Reason) in
                let run = try scope.run("pairwise")
                let loss = try scope.step(values[0], first: 1, of: run)
                let state = try scope.step(values[1], first: 1, of: run)
                guard let norm = PairwiseMap(run.trace)?.norm(loss: loss, state: state) else {
                    throw .notThere("Step \(loss) has no loss that reaches step \(state).")
                }
                return .number(norm)
            }),
        ExpressionEntry(
            "lyapunov", .flow, help: "The largest Lyapunov exponent of the states, per step.", example: "lyapunov",
            .value { scope throws(ExpressionError.Reason) in
                let exponents = LyapunovExponents(try scope.run("lyapunov").trace)
                guard let largest = exponents?.largest else {
                    throw .notThere(exponents?.omission ?? "There is no state, and so no exponent.")
                }
                return .number(largest)
            }),
        ExpressionEntry(
            "gradnorm", .flow, help: "The norm of the gradient of all parameters together, before any cure.",
            example: "gradnorm",
            .value { scope throws(ExpressionError.Reason) in
                .number(norm(of: try scope.run("gradnorm").network.parameterGradient))
            }),
        ExpressionEntry(
            "curednorm", .flow, help: "The same after clipping, truncation and penalties.", example: "curednorm",
            .value { scope throws(ExpressionError.Reason) in .number(norm(of: cured(try scope.run("curednorm")))) }),
    ]

    /// The gradient that a network would be trained with.
    static func cured(_ run: Run) -> ParameterSet { CuredGradient(run.network, run.experiment.cures).gradient }

    private static func norm(of gradient: ParameterSet) -> Double {
        euclideanNorm(gradient.shapes.flatMap { gradient[$0.name].entries })
    }
}
