import Cells
import Equations
import Matrices
import Unrolling

/// The gradient that a network would be trained with: that of a run after all cures, and what each of them did to it.
public struct CuredGradient: Sendable {
    /// The cures.
    public let cures: Cures
    /// What truncation cut off; nil where there is none.
    public let truncation: TruncatedBackpropagation?
    /// The penalties' values; nil where there is none.
    public let penalties: PenaltyValues?
    /// What clipping did to the gradient that the other two leave; nil where there is none.
    public let clipping: ClippedGradient?
    /// The gradient with respect to all parameters, all cures applied.
    public let gradient: ParameterSet

    /// The values of penalties.
    public struct PenaltyValues: Sendable {
        /// λ₁ Σ|w|; 0 where the penalty has no weight.
        public let l1: Double
        /// (λ₂/2) Σ w².
        public let l2: Double
        /// Ω without its weight, and its terms; nil where it has no weight, because it takes a Jacobian for each step.
        public let regulariser: VanishingRegulariser?
        /// What all of them add to the loss.
        public let total: Double
        /// What all of them add to the gradient.
        public let gradient: ParameterSet

        /// The penalties of a run.
        public init(_ run: NetworkTrace, _ penalties: Penalties) {
            let parameters = run.parameters
            l1 = penalties.l1 == 0 ? 0 : penalties.l1Value(of: parameters)
            l2 = penalties.l2 == 0 ? 0 : penalties.l2Value(of: parameters)
            let regulariser = penalties.omega == 0 ? nil : VanishingRegulariser(run)
            self.regulariser = regulariser
            total = l1 + l2 + (regulariser.map { penalties.omega * $0.value } ?? 0)
            let weights = penalties.weightGradient(of: parameters)
            gradient = regulariser.map { weights.adding($0.gradient, times: penalties.omega) } ?? weights
        }
    }

    /// Applies cures to the gradient of a run.
    public init(_ run: NetworkTrace, _ cures: Cures, workspace: Workspace = Workspace()) {
        self.cures = cures
        let truncation = cures.truncation.map { TruncatedBackpropagation(run, $0, workspace: workspace) }
        let reached = truncation?.truncated ?? run
        let penalties = cures.penalties == .none ? nil : PenaltyValues(run, cures.penalties)
        let before = reached.parameterGradient
        let sum = penalties.map { before.adding($0.gradient, times: 1) } ?? before
        let clipping = cures.clipping.map { ClippedGradient(reached, gradient: sum, by: $0) }
        self.truncation = truncation
        self.penalties = penalties
        self.clipping = clipping
        gradient = clipping?.gradient ?? sum
    }
}

extension ParameterSet {
    /// The sum with a multiple of another set of the same shapes.
    fileprivate func adding(_ other: ParameterSet, times factor: Double) -> ParameterSet {
        var sum = self
        for shape in shapes {
            sum[shape.name].entries = zip(self[shape.name].entries, other[shape.name].entries).map { $0 + factor * $1 }
        }
        return sum
    }
}
