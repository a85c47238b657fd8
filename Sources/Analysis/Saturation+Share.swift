import Cells
import Equations
import Unrolling

extension Saturation {
    /// The share of the units and steps of a signal at which its function lets nothing, or next to nothing, through: the share
    /// of `closedCondition`, without all else that a saturation tells; nil for a signal that cannot be in that condition.
    public static func closedShare(_ trace: Trace, signal: SignalDescription) -> Double? {
        guard let function = signal.function?.resolved(trace.program.activation.function),
            function != .identity, let largest = function.largestSlope, signal.preActivationFrameOffset != nil
        else { return nil }
        let threshold = function == .relu ? Double.leastNonzeroMagnitude : ActivationState.saturationThreshold * largest
        var closed = 0
        for t in 1...trace.stepCount {
            guard let numbers = trace.numbers(.preActivation, of: signal.name, at: t) else { return nil }
            for number in numbers where (function.slope(at: number) ?? .nan) < threshold { closed += 1 }
        }
        return Double(closed) / Double(trace.stepCount * max(1, signal.size))
    }
}
