/// How the flow of a gradient differs between two networks, such as one before and after a change.
public struct FlowDifference: Sendable, Equatable {
    /// The flow before.
    public let before: GradientFlow
    /// The flow after.
    public let after: GradientFlow

    /// The difference of two flows.
    public init(before: GradientFlow, after: GradientFlow) {
        self.before = before
        self.after = after
    }

    /// The difference in words: `half-life 3.1 → 22 steps; 1 % left after 14 → 40 steps`.
    ///
    /// A flow without a factor per step is described by its own sentence, because no number of it can be compared.
    public var sentence: String {
        guard before != after else { return "no difference: \(after.sentence)" }
        guard before.growthPerStep != nil, after.growthPerStep != nil else {
            return "\(before.sentence) → \(after.sentence)"
        }
        let regimes = before.regime == after.regime ? nil : "\(before.regime.name) → \(after.regime.name)"
        return [regimes, ratePart, horizonPart].compactMap(\.self).joined(separator: "; ")
    }

    /// Two times of the same kind in one phrase; otherwise each with its name.
    private var ratePart: String {
        if let one = before.halfLife, let other = after.halfLife { return Self.times("half-life", one, other) }
        if let one = before.doublingTime, let other = after.doublingTime {
            return Self.times("doubles every", one, other)
        }
        return "\(Self.rate(before)) → \(Self.rate(after))"
    }

    private static func rate(_ flow: GradientFlow) -> String {
        // The half-life of a flow that hardly changes is a number without a meaning.
        if flow.regime != .stable {
            if let halfLife = flow.halfLife { return "half-life \(stepsText(halfLife))" }
            if let doublingTime = flow.doublingTime { return "doubles every \(stepsText(doublingTime))" }
        }
        return flow.growthPerStep.map { "\(factorText($0)) per step back" } ?? flow.regime.name
    }

    private static func times(_ name: String, _ before: Double, _ after: Double) -> String {
        let first = stepsText(before).split(separator: " ").first ?? ""
        return "\(name) \(first) → \(stepsText(after))"
    }

    private var horizonPart: String? {
        guard before.horizon != after.horizon else { return nil }
        func text(_ horizon: Int?) -> String { horizon.map { "after \(counted($0, "step"))" } ?? "never" }
        return "1 % left: \(text(before.horizon)) → \(text(after.horizon))"
    }
}
