import Equations

/// How the readout y of a step is compared with its target.
public enum Loss: String, Sendable, CaseIterable {
    /// −ln of the probability that softmax gives the target's class, in nats.
    case crossEntropy = "cross-entropy"
    /// Σ (y − d)² over the numbers of the readout, d being the target; without a factor ½, so that its gradient is 2(y − d).
    case squaredError = "squared-error"

    /// What the readout says that it compares.
    public var readout: ReadoutKind { self == .crossEntropy ? .classes : .numbers }

    /// The unit of the loss; nil where it is that of the target, squared.
    public var unit: String? { self == .crossEntropy ? "nats" : nil }
}
