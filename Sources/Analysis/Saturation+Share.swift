import Cells
import Equations
import Unrolling

extension Saturation {
    /// The share of the units and steps of a signal at which its function lets nothing, or next to nothing, through: the share
    /// of `closedCondition`, without all else that a saturation tells; nil for a signal that cannot be in that condition.
    public static func closedShare(_ trace: Trace, signal: SignalDescription) -> Double? {
        guard isClosable(signal, in: trace.program), let values = trace.numbers(.value, of: signal.name) else {
            return nil
        }
        return closedShare(ofValues: values, of: signal, in: trace.program)
    }

    /// The same from the signal's values alone, whatever their order.
    public static func closedShare(ofValues values: [Double], of signal: SignalDescription, in program: Program)
        -> Double?
    {
        guard isClosable(signal, in: program),
            let function = signal.function?.resolved(program.activation.function), let largest = function.largestSlope
        else { return nil }
        let threshold = function == .relu ? Double.leastNonzeroMagnitude : ActivationState.saturationThreshold * largest
        // The functions of gates are named, so that the loops over thousands of numbers have no choice within them.
        let closed =
            switch function {
            case .sigmoid: values.count { (Function.sigmoid.slope(ofValue: $0) ?? .nan) < threshold }
            case .tanh: values.count { (Function.tanh.slope(ofValue: $0) ?? .nan) < threshold }
            default: values.count { (function.slope(ofValue: $0) ?? .nan) < threshold }
            }
        return Double(closed) / Double(max(1, values.count))
    }

    /// Whether a signal can be in a condition in which it lets nothing, or next to nothing, through.
    public static func isClosable(_ signal: SignalDescription, in program: Program) -> Bool {
        let function = signal.function?.resolved(program.activation.function)
        return function != .identity && function?.largestSlope != nil && signal.preActivationFrameOffset != nil
    }
}
