import Cells

/// What came of running a network over a batch.
public struct BatchRun: Sendable {
    /// The loss of each sequence: the sum over its steps.
    public let losses: [Double]
    /// The mean of the sequences' gradients.
    public let gradient: ParameterSet
    /// The recurrent states that each sequence ends with, under their names in the network; those of a layer that goes backward are the
    /// ones of its first step.
    public let finalStates: [[String: [Double]]]
    /// The norm of the watched gradient at each step, step 1 first; nothing where none is watched.
    public let watchedNorms: [Double]
}
