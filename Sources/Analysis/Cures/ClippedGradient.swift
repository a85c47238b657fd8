import Cells
import Equations
import Matrices
import Unrolling

/// A clipping rule at work on the gradient of a run.
///
/// What a network is trained with is the gradient of all parameters together: `whole`. At each step two further vectors show where
/// the length comes from: the step's contribution to that gradient, and `∂L/∂h[t]`. The rule is applied to each by itself, as it
/// stands in the recording: what `perStep` calls after is what would be left of this vector if it were clipped alone, and no
/// other step's gradient is computed from it.
public struct ClippedGradient: Sendable {
    /// The rule.
    public let rule: ClippingRule
    /// The gradient of all parameters after clipping.
    public let gradient: ParameterSet
    /// What became of the gradient of all parameters together.
    public let whole: GradientChange
    /// What became of each parameter's part of it, in the order of the network's parameters.
    public let parameters: [ParameterChange]
    /// What the rule would do to each step's contribution, step 1 first.
    public let contributions: [GradientChange]
    private let run: NetworkTrace

    /// A parameter's part of a gradient.
    public struct ParameterChange: Sendable, Equatable {
        /// The name in the network.
        public let name: String
        /// What became of it.
        public let change: GradientChange
    }

    /// Clips the gradient of a run.
    public init(_ run: NetworkTrace, by rule: ClippingRule) {
        self.init(run, gradient: run.parameterGradient, by: rule)
    }

    /// Clips a gradient that is more than that of the run's loss, as penalties have added theirs.
    init(_ run: NetworkTrace, gradient before: ParameterSet, by rule: ClippingRule) {
        let after = rule.clipped(before)
        self.rule = rule
        self.run = run
        gradient = after
        whole = GradientChange(from: before, to: after)
        parameters = before.shapes.map {
            let change = GradientChange(from: before[$0.name].entries, to: after[$0.name].entries)
            return ParameterChange(name: $0.name, change: change)
        }
        contributions = (1...run.stepCount).map { t in
            let own = run.contribution(at: t).entries
            return GradientChange(from: own, to: rule.clipped(own))
        }
    }

    /// What the rule would do to the gradient of a signal at each step, step 1 first; nil for an unknown signal.
    public func perStep(of signal: String, inLayer index: Int) -> [GradientChange]? {
        guard run.layers.indices.contains(index), run.layers[index].signal(signal) != nil else { return nil }
        return (1...run.stepCount).map { t in
            let own = run.layers[index].numbers(.gradient, of: signal, at: t) ?? []
            return GradientChange(from: own, to: rule.clipped(own))
        }
    }

    /// The factor that the whole gradient was multiplied by; nil for a rule that treats every number by itself.
    public var factor: Double? { rule.factor(norm: whole.before) }

    /// Whether the rule changed anything.
    public var isClipped: Bool { whole.difference != 0 }
}
