import Glibc

/// A mean loss in nats, as it is told of texts.
public struct Perplexity: Sendable, Equatable {
    /// The mean cross-entropy of a step, in nats.
    public let nats: Double

    /// That of a mean loss in nats.
    public init(nats: Double) { self.nats = nats }

    /// The number of classes that a uniform guess would have to choose from for the same loss: 1 when perfect, infinite where
    /// something true was held to be impossible.
    public var value: Double { exp(nats) }

    /// The same mean in bits.
    public var bits: Double { nats / log(2) }
}
