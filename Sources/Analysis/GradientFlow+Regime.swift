extension GradientFlow.Regime {
    /// What a stretch of norms and the line through it say.
    init(stretch: FlowStretch, fit: LineFit?) {
        if let reason = Self.reasonAgainstFitting(stretch, fit) {
            self = .undetermined(reason)
            return
        }
        guard let fit else {
            self = .undetermined(Self.reasonWithoutFit(stretch))
            return
        }
        let change = fit.slope * Double(stretch.count - 1)
        if abs(change) < naturalLogarithmOfTwo {
            self = .stable
        } else {
            self = change < 0 ? .vanishing : .exploding
        }
    }

    /// What makes a line senseless, however many norms there are.
    private static func reasonAgainstFitting(_ stretch: FlowStretch, _ fit: LineFit?) -> GradientFlow.Reason? {
        guard stretch.startStep != nil else { return .noGradient }
        switch stretch.end {
        case .notANumber(let step):
            return .notANumber(step: step)
        case .zero(let step, isLasting: false):
            return .interrupted(step: step)
        case .zero(let step, isLasting: true) where stretch.firstUnderflow == nil:
            return .cutOff(step: step)
        case .infinite(let step) where (fit?.slope ?? 0) <= 0:
            return .overflow(step: step)
        case .firstStep, .zero, .infinite:
            break
        }
        guard let fit, fit.explainedVariance < 0.5, exponential(fit.residual) > 3 else { return nil }
        return .uneven
    }

    private static func reasonWithoutFit(_ stretch: FlowStretch) -> GradientFlow.Reason {
        switch stretch.end {
        case .zero(let step, _): .underflow(step: step)
        case .infinite(let step): .overflow(step: step)
        case .notANumber(let step): .notANumber(step: step)
        case .firstStep: .tooFewSteps(stretch.count)
        }
    }
}
