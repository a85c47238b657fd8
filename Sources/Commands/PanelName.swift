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
    /// How much each state has to do with each loss.
    case pairwise
    /// The bound on a product of Jacobians beside its norm.
    case bound
}
