/// A loss to hold a network's against: that of an answer which needs no network.
public struct Baseline: Sendable, Equatable {
    /// Who would have it, such as `knowing nothing`.
    public let words: String
    /// The mean over the steps that have a loss: in nats, or a squared error.
    public let loss: Double
    /// Whether it is to be beaten, or nobody can.
    public let kind: Kind

    /// What a loss can be held against.
    public enum Kind: Sendable, Equatable {
        /// A loss that a network should get below.
        case toBeat
        /// The mean loss of whoever knows all that can be known from what was read; nobody has less.
        case least
    }

    /// A loss to beat.
    public init(_ words: String, _ loss: Double) {
        self.init(words, loss, .toBeat)
    }

    private init(_ words: String, _ loss: Double, _ kind: Kind) {
        self.words = words
        self.loss = loss
        self.kind = kind
    }

    /// A loss that cannot be beaten.
    static func least(_ words: String, _ loss: Double) -> Baseline { Baseline(words, loss, .least) }

    /// The least loss of telling sequences: what cannot be told is the entropy of their choices.
    ///
    /// - Parameters:
    ///   - entropy: of a whole sequence, in nats.
    ///   - steps: how many have a loss, in the mean.
    static func least(entropy: Double, steps: Double) -> Baseline {
        .least("knowing the grammar", entropy / steps)
    }
}
