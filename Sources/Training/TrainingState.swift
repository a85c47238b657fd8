import Cells

/// A moment of a training: all that the next update depends on, besides the experiment and the settings.
///
/// There is no generator in it. The sequences of an update are drawn from streams that are named for the update, so that any
/// moment can be gone on from, and gives what it gave before.
public struct TrainingState: Sendable, Equatable {
    /// The parameters.
    public internal(set) var parameters: ParameterSet
    /// The running means of the gradient, or velocities; nil where the optimiser has none.
    public internal(set) var means: ParameterSet?
    /// The running means or sums of its squares; nil where the optimiser has none.
    public internal(set) var squares: ParameterSet?
    /// The states that each sequence of the last batch ended with, where a text is read with carried states; nothing before the first
    /// update.
    public internal(set) var carried: [[String: [Double]]] = []
    /// How many updates have been made.
    public internal(set) var updateCount: Int
    /// How many of them the optimiser's means are from: fewer where a branch began with another optimiser.
    public internal(set) var optimiserCount: Int
}
