/// The panels, by the names that commands use.
public enum PanelName: String, Sendable, Hashable, CaseIterable {
    /// The unrolled network around the playhead.
    case network
    /// The equations of the step, with the selected unit's numbers.
    case cell
    /// A signal, units × time.
    case heatmap
    /// Gradient norms per step.
    case gradients
    /// φ and φ′ with the step's pre-activations.
    case activation
    /// What the network says about what comes next.
    case prediction
    /// How much each state has to do with each loss.
    case pairwise
    /// The chain of steps behind one entry of the pairwise map.
    case xray
    /// The bound on a product of Jacobians beside its norm.
    case bound
    /// The singular values of a step Jacobian and of the product.
    case spectra
    /// How fast small differences of the states grow.
    case lyapunov
    /// The eigenvalues of the recurrent matrices.
    case eigenvalues
    /// The ways by which gradient comes back to a state, and what each carries.
    case ledger
    /// How long the network remembers, as measured and by its gates.
    case memory
    /// The units that let nothing through, and where the pre-activations lie.
    case saturation
    /// Which inputs a prediction depends on.
    case connectivity
    /// The gradient curves of many networks that differ in their seed.
    case seeds
    /// How much of the gradient is left at the first step in each of them.
    case spread
    /// What clipping does to the gradient and to each step's part of it.
    case clipping
    /// What truncated backpropagation through time cuts off.
    case truncation
    /// L1, L2 and Ω.
    case penalties
    /// The loss over two parameters.
    case surface
    /// The loss over the updates of the training.
    case loss
    /// The norm of the whole gradient over the updates, before and after clipping.
    case norm
    /// The gradient norms of all time steps over the updates.
    case waterfall
    /// What each parameter's gradient, weights and changes are.
    case parameters
    /// The spectral radius and the largest singular value of the recurrent matrices, and how many units are saturated.
    case recurrence
    /// What batch normalisations do to the pre-activations, before and after.
    case normalisation
    /// The updates that are marked, and the branches.
    case bookmarks
}
