extension GradientFlow {
    /// The flow in words: `vanishing: ×0.62 per step back; half-life 1.4 steps; 1 % left after 10 steps`.
    public var sentence: String {
        guard let growthPerStep else {
            return ([reasonText] + [horizonText].compactMap(\.self)).joined(separator: "; ")
        }
        var parts = ["\(regime.name): \(factorText(growthPerStep)) per step back"]
        if let halfLife { parts.append("half-life \(stepsText(halfLife))") }
        if let doublingTime { parts.append("doubles every \(stepsText(doublingTime))") }
        if let horizonText { parts.append(horizonText) }
        if let firstUnderflow { parts.append("underflow: 0 from step \(firstUnderflow) back") }
        if let firstNonFinite { parts.append("overflow: inf first at step \(firstNonFinite)") }
        return parts.joined(separator: "; ")
    }

    private var horizonText: String? {
        horizon.map { "1 % left after \(counted($0, "step"))" }
    }

    private var reasonText: String {
        if case .undetermined(let reason) = regime { reason.sentence } else { regime.name }
    }
}

extension GradientFlow.Regime {
    /// The regime in one word.
    public var name: String {
        switch self {
        case .vanishing: "vanishing"
        case .stable: "stable"
        case .exploding: "exploding"
        case .undetermined: "undetermined"
        }
    }
}

extension GradientFlow.Reason {
    /// The reason in words.
    public var sentence: String {
        switch self {
        case .noGradient: "no gradient: 0 at every step"
        case .tooFewSteps(let count): "too few steps for a rate: \(count) of at least 3"
        case .cutOff(let step): "cut off: 0 from step \(step) back"
        case .interrupted(let step): "interrupted: 0 at step \(step)"
        case .underflow(let step): "underflow: 0 from step \(step) back"
        case .overflow(let step): "overflow: inf first at step \(step)"
        case .notANumber(let step): "NaN first at step \(step)"
        case .uneven: "uneven: no single factor per step fits"
        }
    }
}
