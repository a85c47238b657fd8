/// A part of the screen of a training that is watched.
enum WatchPanel: Sendable, Hashable, CaseIterable {
    /// The loss.
    case loss
    /// The chosen curve.
    case chosen
    /// The gradient's norms, updates × time steps.
    case waterfall
    /// All curves as a list, or the numbers of the parameters as a table.
    case curves
}
