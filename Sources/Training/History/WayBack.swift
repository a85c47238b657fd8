/// Where to go back to after a divergence.
public struct WayBack: Sendable, Equatable {
    /// The last update whose network was still good, before whatever led to the divergence; 0 is the state before the first.
    ///
    /// A network is good when its loss and the norm of its weights are at most tenfold the medians of the last twenty good ones.
    /// Where the norm of the gradient jumped and did not calm down again, it is at the latest the update before that jump. The
    /// network after the last update that could be made is never good: no update could be made from it.
    public let safeUpdate: Int
    /// The same in one sentence: `Go back to update 118, before the norm of the gradient jumped ×23 at update 119.`
    public let sentence: String
    /// The lower quartile of the norms of the gradient before the jump, a threshold for clipping; nil where none led to it.
    public let usualNorm: Double?
}
