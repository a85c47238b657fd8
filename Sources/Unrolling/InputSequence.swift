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
    /// Whether each step has a loss, step 1 first.
    public var hasLoss: [Bool] { targets.map { $0 != nil } }
    /// The targets as the kernels read them: -1 is a step without a loss.
    let classes: [Int32]
    /// The largest target, -1 if there is none.
    let largestTarget: Int

    /// A sequence of these inputs.
    ///
    /// - Precondition: as many targets as steps, none of them negative.
    public init(stepCount: Int, inputs: [Double], targets: [Int?], initial: [String: [Double]] = [:]) {
        precondition(targets.count == stepCount, "\(targets.count) targets for \(stepCount) steps")
        precondition(targets.allSatisfy { $0 ?? 0 >= 0 }, "a target below 0")
        self.stepCount = stepCount
        self.inputs = inputs
        self.targets = targets
        self.initial = initial
        classes = targets.map { $0.map { Int32(clamping: $0) } ?? -1 }
        largestTarget = targets.reduce(-1) { max($0, $1 ?? -1) }
    }
}
