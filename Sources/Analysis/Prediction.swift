import Unrolling

/// What the network predicts at a step, and what it should.
public struct Prediction: Sendable, Equatable {
    /// The probability of every class, `[output]`.
    public let probabilities: [Double]
    /// The class of the largest probability, from 0; nil where a probability is NaN.
    public let mostProbableClass: Int?
    /// The class that should be predicted, from 0; nil for a step without a target.
    public let target: Int?
    /// The loss of the step, in nats; nil for a step without a target.
    public let loss: Double?

    /// The prediction of a step; nil where no equation gives probabilities `p`, and where the loss knows no classes.
    ///
    /// - Precondition: `t` lies in `1...stepCount`.
    public init?(_ trace: Trace, at t: Int) {
        guard trace.sequence.loss == .crossEntropy else { return nil }
        guard let probabilities = trace.numbers(.value, of: "p", at: t), !probabilities.isEmpty else { return nil }
        self.probabilities = probabilities
        mostProbableClass =
            probabilities.contains(where: \.isNaN)
            ? nil : probabilities.indices.max { (probabilities[$0], $1) < (probabilities[$1], $0) }
        target = trace.sequence.targets[t - 1]
        loss = trace.losses[t - 1]
    }

    /// The largest probability; nil where one is NaN.
    public var largestProbability: Double? { mostProbableClass.map { probabilities[$0] } }

    /// The probability of the target; nil for a step without one.
    public var targetProbability: Double? { target.map { probabilities[$0] } }

    /// Whether the most probable class is the target; nil for a step without one.
    public var isRight: Bool? { target.map { $0 == mostProbableClass } }

    /// The classes from the most probable on, at most so many; those of equal probability by their number.
    public func ranking(_ count: Int) -> [Int] {
        Array(probabilities.indices.sorted { (probabilities[$1], $0) < (probabilities[$0], $1) }.prefix(count))
    }
}
