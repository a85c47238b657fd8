import Cells
import Matrices
import Unrolling

/// The three penalties of a run, each with the weight that was asked for, or else with one that is worth a try.
public struct PenaltyTrial: Sendable {
    /// L1, L2 and Ω.
    public let parts: [Part]
    /// Ω step by step, without its weight.
    public let regulariser: VanishingRegulariser
    /// The loss alone, in nats.
    public let loss: Double
    /// The norm of its gradient with respect to all parameters.
    public let gradientNorm: Double

    /// One penalty.
    public struct Part: Sendable, Equatable {
        /// Which.
        public let kind: Penalties.Kind
        /// Its weight.
        public let weight: Double
        /// Whether the weight was asked for.
        public let isAskedFor: Bool
        /// What is weighted: Σ|w|, ½ Σw² or Ω.
        public let sum: Double
        /// The norm of the gradient that it adds with this weight.
        public let gradientNorm: Double

        /// What it adds to the loss with this weight.
        public var value: Double { weight * sum }
    }

    /// The penalties of a run.
    public init(_ run: NetworkTrace, _ cures: Cures) {
        let regulariser = VanishingRegulariser(run)
        let norm = euclideanNorm(run.parameterGradient.entries)
        parts = Penalties.Kind.allCases.map { kind in
            var single = Penalties.none
            single[kind] = 1
            let (sum, gradient) =
                switch kind {
                case .l1: (single.l1Value(of: run.parameters), single.weightGradient(of: run.parameters))
                case .l2: (single.l2Value(of: run.parameters), single.weightGradient(of: run.parameters))
                case .omega: (regulariser.value, regulariser.gradient)
                }
            let own = euclideanNorm(gradient.entries)
            let isAskedFor = cures.penalties[kind] != 0
            let weight = isAskedFor ? cures.penalties[kind] : Self.sensibleWeight(of: own, beside: norm)
            return Part(kind: kind, weight: weight, isAskedFor: isAskedFor, sum: sum, gradientNorm: weight * own)
        }
        self.regulariser = regulariser
        loss = run.totalLoss
        gradientNorm = norm
    }

    /// The weight, in one digit, with which a penalty's gradient is about a tenth as long as that of the loss; where that is senseless,
    /// 0.01.
    private static func sensibleWeight(of penalty: Double, beside loss: Double) -> Double {
        let weight = Double(rounded(loss / penalty / 10, digits: 1)) ?? 0
        return weight > 0 && weight.isFinite ? weight : 0.01
    }
}
