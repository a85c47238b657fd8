import Unrolling

extension GradientFlow {
    /// Reads the norms of the steps from 1 to T of a trace, or from 0; the flow is seen from the step that was taken last.
    public init(norms: [Double], in trace: Trace) {
        let before = norms.count > trace.stepCount ? 1 : 0
        let taken = Array(norms.prefix(before)) + trace.inOrderTaken(Array(norms.dropFirst(before)))
        self.init(norms: taken, firstStep: 1 - before)
        guard trace.direction == .backward else { return }
        let beyond = trace.stepCount + 1
        fittedSteps = fittedSteps.map { beyond - $0.upperBound...beyond - $0.lowerBound }
        // The initial states have number 0 in either direction.
        number { $0 == 0 ? 0 : beyond - $0 }
    }

    private mutating func number(_ step: (Int) -> Int) {
        if case .undetermined(let reason) = regime { regime = .undetermined(reason.numbered(step)) }
        startStep = startStep.map(step)
        firstZero = firstZero.map(step)
        firstUnderflow = firstUnderflow.map(step)
        firstNonFinite = firstNonFinite.map(step)
    }
}

extension GradientFlow.Reason {
    fileprivate func numbered(_ number: (Int) -> Int) -> GradientFlow.Reason {
        switch self {
        case .cutOff(let step): .cutOff(step: number(step))
        case .interrupted(let step): .interrupted(step: number(step))
        case .underflow(let step): .underflow(step: number(step))
        case .overflow(let step): .overflow(step: number(step))
        case .notANumber(let step): .notANumber(step: number(step))
        case .noGradient, .tooFewSteps, .uneven: self
        }
    }
}
