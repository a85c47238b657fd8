import CKernels
import Matrices

/// The cross-entropy of softmax: `L_t = ln Σ_j exp(y_j) - y_target`, in nats.
enum CrossEntropy {
    /// The loss of one step, and `∂L_t/∂y = softmax(y) - onehot(target)`, `[output]`.
    static func loss(
        logits: UnsafePointer<Double>, target: Int, count: Int, gradient: UnsafeMutablePointer<Double>
    ) -> Double {
        var maximum = 0.0
        let sum = kernel_softmax(logits, gradient, count, &maximum)
        let loss = (maximum - logits[target]) + naturalLogarithm(sum)
        gradient[target] -= 1
        return loss
    }
}
