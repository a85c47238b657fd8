import Cells
import Equations
import Matrices
import Unrolling

/// What a batch normalisation does to the numbers that it reads: mean and standard deviation over a batch, before and after.
public struct BatchNormalisationEffect: Sendable, Equatable {
    /// The gain, by whose name the normalisation is known.
    public let gain: String
    /// Each step, the first that the layer takes first.
    public let steps: [Step]

    /// Means and standard deviations at one step, over the batch, and then over the units.
    public struct Step: Sendable, Equatable {
        /// Of what is normalised.
        public let before: Spread
        /// Of what comes out, gain and shift included.
        public let after: Spread
    }

    /// Where numbers lie.
    public struct Spread: Sendable, Equatable {
        /// The mean over the units of each unit's mean.
        public let mean: Double
        /// The root of the mean over the units of each unit's variance.
        public let deviation: Double
    }

    /// The effect at each step of statistics: those of a batch, or running ones.
    ///
    /// - Parameters:
    ///   - gains: γ, `[units]`.
    ///   - shifts: β, `[units]`; nil where there is none.
    /// - Precondition: as many gains and shifts as there are units.
    public init(_ gain: String, means: Matrix, variances: Matrix, gains: [Double], shifts: [Double]?) {
        precondition(
            means.columns == gains.count && variances.columns == gains.count
                && shifts.map(\.count) ?? gains.count == gains.count,
            "\(gains.count) gains for \(means.columns) units")
        self.gain = gain
        steps = (0..<means.rows).map { step in
            let variances = variances.row(step)
            let scaled = zip(gains, variances).map { $0 * $0 * $1 / ($1 + BatchNormalization.epsilon) }
            return Step(
                before: Spread(means: means.row(step), variances: variances),
                after: Spread(means: shifts ?? gains.map { _ in 0 }, variances: scaled))
        }
    }

    /// The effect of all batch normalisations of a network by the running statistics among its parameters; none of one that has not been
    /// trained.
    public static func all(in network: Network, _ parameters: ParameterSet) -> [BatchNormalisationEffect] {
        network.layers.flatMap { layer in
            layer.program.batchNormalizations.compactMap { use in
                let gain = layer.name(of: use.gain)
                guard let statistics = parameters.statistics[gain] else { return nil }
                let shift = layer.program.equations.lazy.compactMap { $0.formula.shift(ofGain: use.gain) }.first
                return BatchNormalisationEffect(
                    gain, means: statistics.means, variances: statistics.variances, gains: parameters[gain].entries,
                    shifts: shift.map { parameters[layer.name(of: $0)].entries })
            }
        }
    }
}

extension BatchNormalisationEffect.Spread {
    fileprivate init(means: [Double], variances: [Double]) {
        let count = Double(max(1, means.count))
        mean = means.reduce(0, +) / count
        deviation = (variances.reduce(0, +) / count).squareRoot()
    }
}

extension Formula {
    /// The shift of the batch normalisation with a gain, if it is in the formula and has one.
    fileprivate func shift(ofGain name: String) -> String? {
        if case .batchNormalization(_, name, let shift) = kind { return shift }
        return children.lazy.compactMap { $0.shift(ofGain: name) }.first
    }
}
