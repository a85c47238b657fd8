/// What a network is run on: an input per step, a target where the step has a loss, and the states before the first step.
public struct InputSequence: Sendable, Equatable {
    /// How many steps there are, T.
    public let stepCount: Int
    /// The inputs, `[steps × input]`, step after step.
    public let inputs: [Double]
    /// How the readout is compared with the targets.
    public let loss: Loss
    /// The class that each step should answer with, counted from 0; nil is a step without one.
    public let targets: [Int?]
    /// What the readout of each step should be where the loss is the squared error, `[output]`; nil is a step without a loss.
    public let desired: [[Double]?]
    /// The initial states by signal; what is not named begins at zero.
    public private(set) var initial: [String: [Double]]
    /// What the layers of a network hand to those above them, where some of it is left out in training; nil where nothing is.
    public private(set) var dropout: DropoutMask?
    /// The targets as the kernels read them: -1 is a step without a loss.
    let classes: [Int32]
    /// The largest target, -1 if there is none.
    let largestTarget: Int

    /// A sequence of these inputs, with the cross-entropy for its loss.
    ///
    /// - Precondition: as many targets as steps, none of them negative.
    public init(stepCount: Int, inputs: [Double], targets: [Int?], initial: [String: [Double]] = [:]) {
        precondition(targets.count == stepCount, "\(targets.count) targets for \(stepCount) steps")
        precondition(targets.allSatisfy { $0 ?? 0 >= 0 }, "a target below 0")
        self.stepCount = stepCount
        self.inputs = inputs
        loss = .crossEntropy
        self.targets = targets
        desired = Array(repeating: nil, count: stepCount)
        self.initial = initial
        classes = targets.map { $0.map { Int32(clamping: $0) } ?? -1 }
        largestTarget = targets.reduce(-1) { max($0, $1 ?? -1) }
    }

    /// A sequence of these inputs, with the squared error for its loss.
    ///
    /// - Precondition: as many desired readouts as steps.
    public init(stepCount: Int, inputs: [Double], desired: [[Double]?], initial: [String: [Double]] = [:]) {
        precondition(desired.count == stepCount, "\(desired.count) desired readouts for \(stepCount) steps")
        self.stepCount = stepCount
        self.inputs = inputs
        loss = .squaredError
        targets = Array(repeating: nil, count: stepCount)
        self.desired = desired
        self.initial = initial
        classes = Array(repeating: -1, count: stepCount)
        largestTarget = -1
    }

    /// Whether each step has a loss, step 1 first.
    public var hasLoss: [Bool] {
        switch loss {
        case .crossEntropy: targets.map { $0 != nil }
        case .squaredError: desired.map { $0 != nil }
        }
    }

    /// The same sequence with other initial states.
    public func beginning(with initial: [String: [Double]]) -> InputSequence {
        var other = self
        other.initial = initial
        return other
    }

    /// The same sequence with other inputs, `[steps × input]`, step after step.
    ///
    /// - Precondition: as many numbers as before.
    public func reading(_ inputs: [Double]) -> InputSequence {
        precondition(inputs.count == self.inputs.count, "\(inputs.count) inputs in the place of \(self.inputs.count)")
        let other =
            switch loss {
            case .crossEntropy:
                InputSequence(stepCount: stepCount, inputs: inputs, targets: targets, initial: initial)
            case .squaredError:
                InputSequence(stepCount: stepCount, inputs: inputs, desired: desired, initial: initial)
            }
        return other.droppingOut(dropout)
    }

    /// The same sequence for a run that leaves out some outputs of its layers.
    public func droppingOut(_ mask: DropoutMask?) -> InputSequence {
        var other = self
        other.dropout = mask
        return other
    }

    /// The same sequence with the losses of some steps alone, counted from 1.
    public func keepingLosses(where isKept: (Int) -> Bool) -> InputSequence {
        let other =
            switch loss {
            case .crossEntropy:
                InputSequence(
                    stepCount: stepCount, inputs: inputs,
                    targets: targets.enumerated().map { isKept($0 + 1) ? $1 : nil }, initial: initial)
            case .squaredError:
                InputSequence(
                    stepCount: stepCount, inputs: inputs,
                    desired: desired.enumerated().map { isKept($0 + 1) ? $1 : nil }, initial: initial)
            }
        return other.droppingOut(dropout)
    }
}
