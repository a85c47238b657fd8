extension GradientProof {
    /// The proof in words: the number, the two other paths, the relative errors and the verdict.
    public var sentences: [String] {
        [
            "∂L/∂\(name) = \(text(backpropagated)) by backpropagation through time.",
            differenceSentence,
            "Forward mode: \(text(forwardMode)); relative error \(rounded(forwardModeError, digits: 2)).",
            "Verdict: \(verdict.sentence)",
        ]
    }

    private var differenceSentence: String {
        guard let difference, let differenceError else {
            return "Central finite difference: none, because no loss around the number is finite."
        }
        let step = rounded(difference.step, digits: 2)
        let doubt = rounded(difference.error, digits: 2)
        return "Central finite difference: \(rounded(difference.value, digits: 12)) ± \(doubt)"
            + " with steps down to \(step), extrapolated; relative error \(rounded(differenceError, digits: 2))."
    }

    /// All digits of a number: it reads back to the same Float64.
    private func text(_ value: Double) -> String {
        value.isFinite ? value.description : rounded(value, digits: 1)
    }
}

extension GradientProof.Verdict {
    /// The verdict in a sentence.
    public var sentence: String {
        switch self {
        case .agree(let digits): "all three agree to \(counted(digits, "digit"))."
        case .zero(let reason): "it is 0: \(reason.sentence)"
        case .unseen(let digits):
            "forward mode agrees to \(counted(digits, "digit")); differences cannot see a gradient that is so small next to"
                + " the rounding of the loss."
        case .rounding:
            "all agree as far as rounding lets them: next to the gradients that arrive here the number is too small to have"
                + " digits of its own."
        case .kink(let place, let left, let right):
            "forward mode agrees; differences do not, because the ReLU of \(place) has its kink within the step: the slope is"
                + " \(rounded(left, digits: 6)) to the left and \(rounded(right, digits: 6)) to the right."
        case .chaos(let digits):
            "forward mode agrees to \(counted(digits, "digit")); differences see another run, because gradients explode so much that"
                + " the rounding of a single number changes the loss."
        case .underflow: "underflow: the numbers are below 1e-292, where Float64 runs out of digits."
        case .notFinite: "overflow: numbers on the way are infinite or NaN, and nothing can be compared."
        case .forwardModeDisagrees: "forward mode says something else: the gradient is wrong."
        case .differenceDisagrees:
            "differences say something else, and neither a kink nor rounding explains it: the gradient is wrong."
        }
    }
}

extension GradientProof.ZeroReason {
    /// The reason in a sentence.
    public var sentence: String {
        switch self {
        case .noPath: "nothing leads from here to a loss."
        case .dead(let place): "the ReLU of \(place) is off."
        case .saturated(let place): "the function of \(place) is saturated, and its slope rounds to 0."
        case .underflow: "underflow, the product of the slopes on the way is smaller than any Float64."
        }
    }
}
