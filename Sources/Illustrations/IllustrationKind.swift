/// What a figure shows of a run; a panel and its figure have one name.
public enum IllustrationKind: String, Sendable, CaseIterable {
    /// Gradient norms per step, of one network or of several.
    case gradients
    /// The norms of the gradients of every step's loss with respect to every state before it.
    case pairwise
    /// The chain of steps behind one entry of the pairwise map.
    case xray
    /// The norm of the product of Jacobians, and what theory allows it to be.
    case bound
    /// Eigenvalues of the recurrent matrices, and singular values of the Jacobians.
    case spectrum
    /// The eigenvalues of the recurrent matrices in the complex plane.
    case eigenvalues
    /// How fast small differences of the states grow, in every direction.
    case lyapunov
    /// The recurrent states, units × time.
    case states
    /// The gates, units × time, and how open they are on the whole.
    case gates
    /// A function and its slope, with the pre-activations.
    case activation
    /// The ways by which gradient comes back to a state, and what each carries.
    case ledger
    /// How long the network remembers, as measured and by its gates, and which inputs a prediction depends on.
    case memory
    /// Which inputs a prediction depends on.
    case connectivity
    /// The units that let nothing through, and where the pre-activations lie.
    case saturation
    /// The gradient curves of many networks that differ in their seed.
    case seeds
    /// What clipping does to the gradient and to each step's part of it.
    case clipping
    /// What truncated backpropagation through time cuts off.
    case truncation
    /// L1, L2 and Ω.
    case penalties
    /// The loss over two parameters, with the way down.
    case surface
}
