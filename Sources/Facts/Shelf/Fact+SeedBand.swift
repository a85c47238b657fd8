import Analysis
import Cells
import Experiments
import Matrices

extension Fact {
    /// The band of two hundred seeds, for each activation and recurrent gain.
    static let seedBand = Fact(
        name: "seed-band", title: "Two hundred networks: what is luck, and what is the network",
        statement: """
            The median over 200 seeds of log10 ‖∂L/∂h[1]‖/‖∂L/∂h[30]‖ for sigmoid, tanh and ReLU at the recurrent gains 0.5, 1, 1.5 and 3. \
            32 units, recurrent weights N(0, g²/32), 8 inputs from N(0, 1) with weights N(0, 1/8), no bias, h[0] = 0, an error at the last \
            step whose direction is that of a standard normal vector.
            """,
        source:
            "computed by Scripts/seed-band.py, which shares no code with Unroll: median of 6000 networks ± 4 standard deviations of the median of 200",
        script: """
            cell rnn
            hidden 32
            W_hh = normal 0.17677669529663687
            W_xh = normal 0.35355339059327379
            W_hy = normal 1
            init b_* zeros
            x = \(Array(repeating: "0 0 0 0 0 0 0 0", count: 30).joined(separator: "; "))
            """,
        checks: expectations.map { expected in
            FactCheck(
                "\(expected.activation.rawValue), gain \(expected.gain): median",
                in: (expected.median - 4 * expected.deviation)...(expected.median + 4 * expected.deviation)
            ) { experiment throws(ExperimentError) in
                try median(of: experiment, activation: expected.activation, gain: expected.gain)
            }
        })

    private struct Expectation {
        let activation: Activation
        let gain: Double
        /// The median of all networks of the independent script.
        let median: Double
        /// The standard deviation of the median of 200 of them.
        let deviation: Double
    }

    private static let expectations: [Expectation] = [
        Expectation(activation: .sigmoid, gain: 0.5, median: -28.241, deviation: 0.074),
        Expectation(activation: .sigmoid, gain: 1, median: -19.887, deviation: 0.067),
        Expectation(activation: .sigmoid, gain: 1.5, median: -15.363, deviation: 0.082),
        Expectation(activation: .sigmoid, gain: 3, median: -8.796, deviation: 0.085),
        Expectation(activation: .tanh, gain: 0.5, median: -13.877, deviation: 0.069),
        Expectation(activation: .tanh, gain: 1, median: -6.038, deviation: 0.069),
        Expectation(activation: .tanh, gain: 1.5, median: -2.217, deviation: 0.062),
        Expectation(activation: .tanh, gain: 3, median: 2.397, deviation: 0.079),
        Expectation(activation: .relu, gain: 0.5, median: -13.581, deviation: 0.057),
        Expectation(activation: .relu, gain: 1, median: -4.775, deviation: 0.075),
        Expectation(activation: .relu, gain: 1.5, median: 0.521, deviation: 0.111),
        Expectation(activation: .relu, gain: 3, median: 9.299, deviation: 0.123),
    ]

    private static func median(
        of experiment: Experiment, activation: Activation, gain: Double
    ) throws(ExperimentError) -> Double {
        var turned = experiment
        turned.recurrentGain = gain
        var request = SeedSweepRequest(turned, seedCount: 200)
        request.activations = [activation]
        request.vary = { network in
            var generator = SeededGenerator(seed: network.seed, stream: "inputs of the band")
            network.input = .numbers((0..<30).map { _ in (0..<8).map { _ in generator.nextNormal() } })
            // One of two classes: the error at h[30] is then a multiple of the difference of two rows of W_hy.
            network.sizes.output = 2
            network.targets = .classes(Array(repeating: nil, count: 29) + [0])
        }
        guard let sweep = try SeedSweep(request), let curves = sweep.results.first else { return .nan }
        return GradientBand(norms: curves.norms).ratio.median ?? .nan
    }
}
