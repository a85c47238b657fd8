import Cells
import Equations
import Glibc
import Unrolling

/// The losses of a sequence in a few numbers.
public struct LossSummary: Sendable, Equatable {
    /// How the readout is compared with the targets.
    public let loss: Loss
    /// The sum of the losses of all steps, in nats where it is the cross-entropy.
    public let total: Double
    /// How many steps have a loss.
    public let count: Int
    /// How many classes there are.
    public let classes: Int

    /// The losses of a trace.
    public init(_ trace: Trace) {
        loss = trace.sequence.loss
        total = trace.totalLoss
        count = trace.losses.count { $0 != nil }
        classes = trace.program.sizes.output
    }

    /// The mean loss of a step that has one; nil where no step has.
    public var mean: Double? { count > 0 ? total / Double(count) : nil }

    /// The exponential of the mean cross-entropy: 1 when perfect, the number of classes for the uniform guess; nil for another loss.
    public var perplexity: Double? { loss == .crossEntropy ? mean.map { exp($0) } : nil }

    /// The mean cross-entropy of the uniform guess, ln of the number of classes, in nats.
    public var uniformMean: Double { log(Double(classes)) }
}
