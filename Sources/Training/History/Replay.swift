import Experiments

/// How to come to a moment of a training again: from a state before it, by the same updates.
public struct Replay: Sendable {
    /// What made the updates.
    public let trainer: Trainer
    /// The state to begin from.
    public let snapshot: TrainingState
    /// The update to come to.
    public let update: Int

    /// How many updates are made again.
    public var length: Int { update - snapshot.updateCount }

    /// Makes the updates again.
    ///
    /// - Returns: the state after the update, to the bit; nil where it was cancelled.
    /// - Throws: `Divergence` for an update that was never made.
    public func state(isCancelled: () -> Bool) throws(Divergence) -> TrainingState? {
        try trainer.state(atUpdate: update, from: snapshot, isCancelled: isCancelled)
    }
}

extension Trainer {
    /// Makes updates, without records, until there are so many.
    ///
    /// - Returns: the state, to the bit as `update` would have left it; nil where it was cancelled.
    /// - Throws: `Divergence` where numbers go beyond all numbers.
    /// - Precondition: the snapshot is not later.
    public func state(
        atUpdate update: Int, from snapshot: TrainingState, isCancelled: () -> Bool
    ) throws(Divergence) -> TrainingState? {
        precondition(snapshot.updateCount <= update, "update \(update) from after \(snapshot.updateCount)")
        var state = snapshot
        while state.updateCount < update {
            if isCancelled() { return nil }
            _ = try self.update(&state, threads: nil, measuring: .none)
        }
        return state
    }

    /// A moment of another training as this one goes on from it: an optimiser of another rule begins anew, and so do the readers of a text
    /// that stand elsewhere in it.
    ///
    /// - Throws: `TrainingError` for a training of another network.
    func adopting(_ state: TrainingState, of other: Trainer) throws(TrainingError) -> TrainingState {
        guard resolved.network == other.resolved.network else { throw .otherNetwork }
        var own = state
        if !readsOn(from: other) { own.carried = [] }
        guard settings.optimiser.rule != other.settings.optimiser.rule else { return own }
        let start = settings.optimiser.start(from: state.parameters)
        own.means = start.means
        own.squares = start.squares
        own.optimiserCount = start.optimiserCount
        return own
    }

    private func readsOn(from other: Trainer) -> Bool {
        guard let windows = source.windows, let before = other.source.windows else { return false }
        return windows.readsOn(from: before)
    }
}
