import Unrolling

extension GradientChange {
    /// What became of a gradient in words: `norm 12.3 → 5.00, direction kept`, `norm 12.3 → 9.10, bent to a cosine of 0.93`.
    public var sentence: String {
        let norms = "norm \(rounded(before, digits: 3)) → \(rounded(after, digits: 3))"
        guard let cosine, let isDirectionKept else { return "\(norms), no direction" }
        if isDirectionKept { return "\(norms), direction kept" }
        // A cosine that three digits do not tell from 1.
        return cosine > 0.9995 ? "\(norms), hardly bent" : "\(norms), bent to a cosine of \(rounded(cosine, digits: 3))"
    }
}

extension ClippingRule {
    fileprivate var words: String {
        switch self {
        case .norm(let threshold): "clipping by norm at \(shortest(threshold))"
        case .pytorchNorm(let threshold): "clipping by norm at \(shortest(threshold)), as PyTorch does it,"
        case .value(let bound): "clipping by value at \(shortest(bound))"
        }
    }
}

extension ClippingTrial {
    /// What clipping does in words: `clipping by norm at 5 shortens the whole gradient: norm 12.3 → 5.00, direction kept`.
    public var sentence: String {
        let start = isAskedFor ? effect.rule.words : "not set; \(effect.rule.words)"
        let verb = isAskedFor ? "changes" : "would change"
        guard effect.isClipped else {
            let leaves = isAskedFor ? "leaves" : "would leave"
            return "\(start) \(leaves) the whole gradient, of norm \(rounded(effect.whole.before, digits: 3)), as it is"
        }
        return "\(start) \(verb) the whole gradient: \(effect.whole.sentence)"
    }
}

extension TruncationTrial {
    /// What truncation does in words: `a sliding window of 5 steps cuts off 23 % of the whole gradient: norm …`.
    public var sentence: String {
        let truncation = effect.truncation
        let steps = counted(truncation.window, "step")
        let name = "a \(truncation.form.rawValue) window of \(steps)"
        let start = isAskedFor ? name : "not set; \(name)"
        if truncation.reachesEverything(in: effect.full.stepCount) { return "\(start) holds everything" }
        guard let lost = effect.whole.lost else { return "\(start) has nothing to cut off" }
        let verb = isAskedFor ? "cuts" : "would cut"
        return "\(start) \(verb) off \(percentText(lost)) of the whole gradient: \(effect.whole.sentence)"
    }
}

extension Penalties.Kind {
    /// The name in texts.
    public var symbol: String {
        switch self {
        case .l1: "L1"
        case .l2: "L2"
        case .omega: "Ω"
        }
    }
}

extension PenaltyTrial.Part {
    /// What a penalty does in words: `L2 with the weight 0.01 adds 0.12 to the loss, and a gradient of norm 0.30`.
    public var sentence: String {
        let start = isAskedFor ? kind.symbol : "\(kind.symbol) is not set; it"
        return "\(start) with the weight \(shortest(weight)) \(isAskedFor ? "adds" : "would add") "
            + "\(rounded(value, digits: 3)) to the loss, and a gradient of norm \(rounded(gradientNorm, digits: 3))"
    }
}

/// A setting as people write it: `5`, `0.25`.
private func shortest(_ value: Double) -> String {
    let text = value.description
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
}
