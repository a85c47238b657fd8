import Unrolling

/// Truncated backpropagation through time at work on a run: with the windows that were asked for, or else with some that are worth
/// a try.
public struct TruncationTrial: Sendable {
    /// What it leaves of the gradients, and what it cuts off.
    public let effect: TruncatedBackpropagation
    /// Whether the windows were asked for.
    public let isAskedFor: Bool

    /// Truncates the gradients of a run.
    public init(_ run: NetworkTrace, _ cures: Cures) {
        effect = TruncatedBackpropagation(run, cures.truncation ?? .sensible(for: run.stepCount))
        isAskedFor = cures.truncation != nil
    }
}

extension Truncation {
    /// Windows that cut something off of so many steps and leave something: a quarter of them, sliding.
    public static func sensible(for stepCount: Int) -> Truncation {
        Truncation(window: max(1, stepCount / 4))
    }
}
