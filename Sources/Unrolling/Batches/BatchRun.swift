import Cells

/// What came of running a network over a batch.
public struct BatchRun: Sendable {
    /// The loss of each sequence: the sum over its steps.
    public let losses: [Double]
    /// The mean of the sequences' gradients.
    public let gradient: ParameterSet
    /// What each sequence ends with of the signals that some equation reads at an earlier step, the input among them, under their names
    /// in the network: the initial states of a sequence that goes on. Those of a backward layer are the ones of its first step.
    public let finalStates: [[String: [Double]]]
    /// The statistics of each batch normalisation in this batch, by the name of its gain in the network.
    public let statistics: [String: BatchStatistics]
    /// What was looked at.
    public let watched: Watched

    /// Numbers of one sequence.
    public struct Watched: Sendable {
        /// The norm of each gradient at each step, step 1 first.
        public let norms: [[Double]]
        /// The values of each signal, `[steps × size]`.
        public let values: [[Double]]
    }
}
