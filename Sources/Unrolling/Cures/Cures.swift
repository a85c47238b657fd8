/// What is done against gradients that vanish or explode, while they are computed and before they are used.
///
/// They act in this order: the windows of the truncation say how far back a gradient goes, the penalties add their own gradient, and
/// what comes of both is clipped.
public struct Cures: Sendable, Hashable {
    /// How gradients that are too long are made shorter; nil leaves them as they are.
    public var clipping: ClippingRule?
    /// How far back through time gradients go; nil is all the way.
    public var truncation: Truncation?
    /// What is added to the loss.
    public var penalties: Penalties

    /// Cures; without any of them nothing is done.
    public init(clipping: ClippingRule? = nil, truncation: Truncation? = nil, penalties: Penalties = .none) {
        self.clipping = clipping
        self.truncation = truncation
        self.penalties = penalties
    }

    /// No cure.
    public static let none = Cures()
}
