import Cells

/// The gradients of the loss of one step, `∂L_t/∂s[k]` for every k.
public struct LossGradients: Sendable, Equatable {
    /// The step of the loss, t.
    public let loss: Int
    /// The signal s.
    public let signal: String
    /// The gradients with respect to the signal, step 1 first, `[steps][size]`; 0 where the loss does not reach.
    public internal(set) var signalGradients: [[Double]]
    /// What the steps taken later send back to all recurrent states of a step together, step 1 first, `[steps][states]`; empty where
    /// the loss does not reach. It is `stateGradients` of the next step sent through its Jacobian.
    public internal(set) var carriedStateGradients: [[Double]]
    /// The same with what the loss itself, or the layers above, send to the states of the step.
    public internal(set) var stateGradients: [[Double]]

    init(loss: Int, signal: SignalDescription, stepCount: Int) {
        self.loss = loss
        self.signal = signal.name
        signalGradients = Array(repeating: Array(repeating: 0, count: signal.size), count: stepCount)
        carriedStateGradients = Array(repeating: [], count: stepCount)
        stateGradients = Array(repeating: [], count: stepCount)
    }
}
