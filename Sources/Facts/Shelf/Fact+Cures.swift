import Analysis
import Experiments
import Unrolling

extension Fact {
    /// Fact 2.
    static let clippingByNorm = Fact(
        name: "clipping", title: "Clipping by norm keeps the direction",
        statement:
            "If ‖g‖ ≥ θ then g becomes g·θ/‖g‖: its norm is θ, and its direction what it was. A smaller gradient stays as it is.",
        source: "Pascanu, Mikolov & Bengio (2013), algorithm 1",
        script: """
            cell rnn
            activation relu
            hidden 16
            gain 6
            text "the cat sat on the mat"
            """,
        checks: [
            FactCheck("the gradient before clipping is larger than θ = 5", in: 5...Double.greatestFiniteMagnitude) {
                experiment throws(ExperimentError) in try clipped(experiment, at: 5).before
            },
            FactCheck("its norm after clipping at θ = 5", in: (5 - 1e-12)...(5 + 1e-12)) {
                experiment throws(ExperimentError) in try clipped(experiment, at: 5).after
            },
            FactCheck("cosine between before and after", in: (1 - 1e-12)...(1 + 1e-12)) {
                experiment throws(ExperimentError) in try clipped(experiment, at: 5).cosine ?? .nan
            },
            FactCheck("clipped by value instead: the cosine is less than 1", in: 0...0.99) {
                experiment throws(ExperimentError) in
                let network = try Run(experiment).network
                return ClippedGradient(network, by: .value(0.1)).whole.cosine ?? .nan
            },
        ])

    private static func clipped(
        _ experiment: Experiment, at threshold: Double
    ) throws(ExperimentError) -> GradientChange {
        ClippedGradient(try Run(experiment).network, by: .norm(threshold)).whole
    }

    /// Fact 4.
    static let errorWall = Fact(
        name: "error-wall", title: "The wall in the error surface",
        statement: """
            x[t] = w σ(x[t-1]) + b from x[0] = 0.5, with the error (σ(x[50]) − 0.7)²: at w = 5, b = −2.5 the error is 0.0240889 and its \
            gradient (0.0863117, 0.1009250).
            """,
        source:
            "the set-up is that of Pascanu, Mikolov & Bengio (2013), figure 6; the figures were computed in Float64",
        script: errorWallScript,
        checks: [
            FactCheck("E", "loss", is: 0.0240889, within: 5e-8),
            FactCheck("∂E/∂w", "norm(grad W_hh)", is: 0.0863117, within: 5e-8),
            FactCheck("∂E/∂b", "norm(grad b_h)", is: 0.1009250, within: 5e-8),
        ])

    private static let errorWallScript = """
        equations "h[t] = W_hh σ(h[t-1]) + b_h\\ny[t] = σ(h[t])"
        pulse 50
        hidden 1
        loss squared-error
        target vector 0.7
        loss last
        W_hh = constant 5
        b_h = constant -2.5
        h[0] = 0.5
        """
}
