/// What a network is run on: an input per step, a target where the step has a loss, and the states before the first step.
public struct InputSequence: Sendable, Equatable {
    /// How many steps there are, T.
    public let stepCount: Int
    /// The inputs, `[steps × input]`, step after step.
    public let inputs: [Double]
    /// The class that each step should answer with, counted from 0; nil is a step without a loss.
    public let targets: [Int?]
    /// The initial states by signal; what is not named begins at zero.
    public let initial: [String: [Double]]

    /// A sequence of these inputs.
    ///
    /// - Precondition: as many targets as steps.
    public init(stepCount: Int, inputs: [Double], targets: [Int?], initial: [String: [Double]] = [:]) {
        precondition(targets.count == stepCount, "\(targets.count) targets for \(stepCount) steps")
        self.stepCount = stepCount
        self.inputs = inputs
        self.targets = targets
        self.initial = initial
    }
}
