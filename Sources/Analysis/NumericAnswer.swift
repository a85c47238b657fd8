import Equations
import Unrolling

/// What the readout of a step says where it says numbers, and what it should say.
public struct NumericAnswer: Sendable, Equatable {
    /// The readout y, `[output]`.
    public let numbers: [Double]
    /// What it should be, `[output]`; nil for a step without a loss.
    public let target: [Double]?
    /// The squared error of the step; nil for a step without a loss.
    public let loss: Double?

    /// The answer of a step; nil where the readout is compared with classes.
    ///
    /// - Precondition: `t` lies in `1...stepCount`.
    public init?(_ trace: Trace, at t: Int) {
        guard trace.sequence.loss.readout == .numbers, let numbers = trace.numbers(.value, of: "y", at: t) else {
            return nil
        }
        self.numbers = numbers
        target = trace.sequence.desired[t - 1]
        loss = trace.losses[t - 1]
    }
}
