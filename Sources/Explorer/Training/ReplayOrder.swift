import Experiments
import Training
import Unrolling

/// A moment of a training that the loop is asked to bring back.
public struct ReplayOrder: Sendable, Equatable {
    /// Which order it is: what comes of an earlier one is no longer wanted.
    public let number: Int
    /// How to come to the moment.
    public let replay: Replay
    /// What its network is shown with: another trainer of the same network may go on from it.
    public let trainer: Trainer
    /// What the network is compared with.
    public let comparison: TrainingOrder.Comparison

    /// Makes the updates again; nil where it was given up.
    public func result(isCancelled: @Sendable () -> Bool = { false }) -> ReplayResult? {
        do throws(Divergence) {
            guard let state = try replay.state(isCancelled: isCancelled) else {
                return nil
            }
            return ReplayResult(
                number: number, shown: ShownNetwork(state, of: trainer, comparison, workspace: Workspace()))
        } catch {
            preconditionFailure("updates that could be made cannot be made again: \(error)")
        }
    }

    /// Whether they ask for the same: what trained follows from the number.
    public static func == (first: ReplayOrder, second: ReplayOrder) -> Bool {
        first.number == second.number && first.replay.update == second.replay.update
    }
}

/// A moment of a training that was brought back.
public struct ReplayResult: Sendable, Equatable {
    /// The order.
    public let number: Int
    /// The network.
    public let shown: ShownNetwork

    /// Whether they are of the same order: training is a function.
    public static func == (first: ReplayResult, second: ReplayResult) -> Bool { first.number == second.number }
}
