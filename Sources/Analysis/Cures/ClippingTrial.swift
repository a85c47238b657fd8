import Cells
import Matrices
import Unrolling

/// Clipping at work on a run: by the rule that was asked for, or else by one that is worth a try.
public struct ClippingTrial: Sendable {
    /// What it does to the gradient that truncation and penalties leave.
    public let effect: ClippedGradient
    /// Whether the rule was asked for.
    public let isAskedFor: Bool

    /// Clips the gradient of a run after the other cures.
    public init(_ run: NetworkTrace, _ cures: Cures) {
        var others = cures
        others.clipping = nil
        let before = CuredGradient(run, others)
        let rule = cures.clipping ?? .sensible(forNorm: euclideanNorm(before.gradient.entries))
        effect = ClippedGradient(before.truncation?.truncated ?? run, gradient: before.gradient, by: rule)
        isAskedFor = cures.clipping != nil
    }
}

extension ClippingRule {
    /// A rule that is worth a try on gradients of about this norm: half of it, in two digits.
    ///
    /// Pascanu et al. (2013) found thresholds of 0.5 to 10 times the average norm to work. Where the norm is 0 or not finite it is 1.
    public static func sensible(forNorm norm: Double) -> ClippingRule {
        let threshold = Double(rounded(norm / 2, digits: 2)) ?? 1
        return .norm(threshold > 0 && threshold.isFinite ? threshold : 1)
    }
}
