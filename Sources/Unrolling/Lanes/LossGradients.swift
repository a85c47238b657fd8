import Cells

/// The gradients of the loss of one step, `∂L_t/∂s[k]` for every k.
public struct LossGradients: Sendable, Equatable {
    /// The step of the loss, t.
    public let loss: Int
    /// The signal s.
    public let signal: String
    /// The gradients with respect to the signal, step 1 first, `[steps][size]`; 0 where the loss does not reach.
    public internal(set) var signalGradients: [[Double]]
    /// The gradients with respect to all recurrent states of a step as the steps that follow see them, step 1 first; those of the step of
    /// the loss as its own loss sees them. Sent through a step Jacobian they become those of the step before.
    public internal(set) var stateGradients: [[Double]]

    init(loss: Int, signal: SignalDescription, stepCount: Int) {
        self.loss = loss
        self.signal = signal.name
        signalGradients = Array(repeating: Array(repeating: 0, count: signal.size), count: stepCount)
        stateGradients = Array(repeating: [], count: stepCount)
    }
}
