/// Where to go back to after a divergence.
public struct WayBack: Sendable, Equatable {
    /// The last update before things went wrong: the one before the norm's jump that led to the divergence, else the last that
    /// could be made; 0 is the state before the first.
    public let safeUpdate: Int
    /// The same in one sentence: `Go back to update 118, before the norm of the gradient jumped ×23 at update 119.`
    public let sentence: String
    /// The lower quartile of the norms of the gradient before the jump, a threshold for clipping; nil where none led to it.
    public let usualNorm: Double?
}
