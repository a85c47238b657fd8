import Cells
import Equations
import Unrolling

extension Trace {
    /// Whether a signal is the probabilities of the readout that the loss passes by: it is computed from the logits, and no equation
    /// reads the signal, so that no gradient goes through it.
    public func isPassedByLoss(_ signal: String) -> Bool {
        guard signal == "p", sequence.loss == .crossEntropy, let probabilities = program.signal(signal),
            probabilities.function == .softmax, let logits = program.signal("y")
        else { return false }
        return probabilities.preActivationFrameOffset == logits.frameOffset
            && !program.equations.contains { $0.formula.signalsRead.contains { $0.name == signal } }
    }
}
