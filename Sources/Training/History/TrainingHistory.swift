import Curves

/// What a training was from its first update on, so that one can go back to any of them and let another future begin there.
///
/// Of the states some are kept. The updates are divided into cells of `snapshotSpacing`, and each branch keeps the first state of
/// each cell that it was given, besides the one that it began from, the latest one and those before bookmarks. Where the states
/// would take more than the limit, the spacing doubles. So a branch that is given the state after each update which the spacing
/// divides comes to any of its updates again by making fewer than `snapshotSpacing` updates, to the bit.
public struct TrainingHistory: Sendable {
    /// The branches, in the order in which they began.
    public private(set) var branches: [TrainingBranch]
    /// The branch that goes on.
    public private(set) var present = 0
    /// How many bytes the numbers of the states may have; the states that branches began from and their latest ones stay even so.
    public let memoryLimit: Int
    /// How many updates lie from one kept state to the next; a state after an update that this divides is worth sending.
    public private(set) var snapshotSpacing = 1

    /// How many states are kept at most, because even those of the smallest network take some memory.
    static let snapshotLimit = 4096

    /// A history without updates, from the trainer's start or from where a training goes on.
    public init(_ trainer: Trainer, from state: TrainingState? = nil, memoryLimit: Int = 64 << 20) {
        self.memoryLimit = memoryLimit
        branches = [
            TrainingBranch(trainer, number: 0, parent: nil, label: "first run", from: state ?? trainer.start)
        ]
    }

    /// How many bytes the numbers of all kept states have.
    public var snapshotBytes: Int { branches.reduce(0) { $0 + $1.snapshots.byteCount } }

    /// How many states are kept.
    public var snapshotCount: Int { branches.reduce(0) { $0 + $1.snapshots.count } }

    /// The marks of all branches.
    public var bookmarks: [Bookmark] { branches.flatMap(\.bookmarks) }

    /// Takes updates of the present branch, in their order; those that it knows are passed over.
    public mutating func take(_ moments: [TrainingMoment]) {
        for moment in moments where moment.record.update > branches[present].lastUpdate {
            branches[present].take(moment.record)
            guard let state = moment.state else { continue }
            branches[present].snapshots.offer(state, spacing: snapshotSpacing)
            makeRoom()
        }
    }

    /// Takes note of what stopped the present branch.
    public mutating func take(_ divergence: Divergence) { branches[present].take(divergence) }

    /// Lets another branch go on.
    ///
    /// - Precondition: there is such a branch.
    public mutating func goOn(with branch: Int) {
        precondition(branches.indices.contains(branch), "branch \(branch) of \(branches.count)")
        present = branch
    }

    /// Begins another future at a moment of a branch; it is the present branch from then on.
    ///
    /// - Returns: the state that it goes on from: the same moment, with means of the new optimiser.
    /// - Throws: `TrainingError` for a trainer of another network.
    @discardableResult
    public mutating func branch(
        from state: TrainingState, of branch: Int, with trainer: Trainer
    ) throws(TrainingError) -> TrainingState {
        let owner = owner(of: state.updateCount, in: branch)
        let other = branches[owner].trainer
        let start = try trainer.adopting(state, of: other)
        let update = state.updateCount
        let curves = branches[owner].curves
        branches.append(
            TrainingBranch(
                trainer, number: branches.count,
                parent: TrainingBranch.Parent(branch: owner, update: update),
                label: BranchLabel.text(from: other, to: trainer), from: start,
                after: curves.ending(at: update),
                // The update that is no longer part of it tells whether the network that it begins from is good.
                good: GoodNetworks(of: curves.ending(at: update + 1), from: branches[owner].firstUpdate)))
        present = branches.count - 1
        makeRoom()
        return start
    }

    /// Begins another future after an update of a branch, which is made again for it.
    ///
    /// - Returns: the state that it goes on from.
    /// - Throws: `TrainingError` for a trainer of another network.
    /// - Precondition: the branch has come so far.
    /// - Complexity: fewer than `snapshotSpacing` updates where states were sent as they are wanted.
    @discardableResult
    public mutating func branch(
        from update: Int, of branch: Int, with trainer: Trainer
    ) throws(TrainingError) -> TrainingState {
        let replay = replay(to: update, of: branch)
        let state: TrainingState?
        do throws(Divergence) {
            state = try replay.state(isCancelled: { false })
        } catch {
            preconditionFailure("an update that was made could not be made again: \(error)")
        }
        return try self.branch(from: state ?? replay.snapshot, of: branch, with: trainer)
    }

    /// Sets a mark at an update of a branch.
    ///
    /// - Precondition: the branch has come so far.
    public mutating func mark(_ update: Int, of branch: Int, label: String) {
        let owner = owner(of: update, in: branch)
        branches[owner].mark(Bookmark(label: label, update: update, branch: owner))
    }

    /// Takes a mark away.
    public mutating func remove(_ bookmark: Bookmark) {
        branches[bookmark.branch].bookmarks.removeAll { $0 == bookmark }
    }

    /// The updates of a branch, those before it left another one among them; 0 is the start.
    public func updates(of branch: Int) -> ClosedRange<Int> {
        var first = branch
        while let parent = branches[first].parent { first = parent.branch }
        return branches[first].firstUpdate...branches[branch].lastUpdate
    }

    /// The latest kept state at or before an update of a branch, or of those that it comes from.
    public func nearestSnapshot(atOrBefore update: Int, of branch: Int) -> TrainingState {
        replay(to: min(update, branches[branch].lastUpdate), of: branch).snapshot
    }

    /// How to come to an update of a branch again.
    ///
    /// - Precondition: the branch has come so far.
    public func replay(to update: Int, of branch: Int) -> Replay {
        let owner = branches[owner(of: update, in: branch)]
        guard let snapshot = owner.snapshots.nearest(atOrBefore: update) else {
            preconditionFailure("update \(update) is before the first, \(owner.firstUpdate)")
        }
        return Replay(trainer: owner.trainer, snapshot: snapshot, update: update)
    }

    /// The branch that made an update of a branch: itself, or one that it comes from.
    public func owner(of update: Int, in branch: Int) -> Int {
        let updates = updates(of: branch)
        precondition(updates.contains(update), "update \(update) of \(updates)")
        var owner = branch
        while update < branches[owner].firstUpdate, let parent = branches[owner].parent { owner = parent.branch }
        return owner
    }

    /// Keeps fewer states until they are within the limit.
    private mutating func makeRoom() {
        while snapshotBytes > memoryLimit || snapshotCount > Self.snapshotLimit,
            branches.contains(where: \.snapshots.canBeThinned)
        {
            // Marks must not crowd out what makes all other updates near; and in a cell that holds all updates they alone keep states.
            let pinned = branches.reduce(0) { $0 + $1.snapshots.pinnedCount }
            if 2 * pinned > snapshotCount || snapshotSpacing > branches.reduce(0, { max($0, $1.lastUpdate) }) {
                for index in branches.indices { branches[index].snapshots.unpinHalf() }
            } else {
                snapshotSpacing *= 2
            }
            for index in branches.indices { branches[index].snapshots.thin(spacing: snapshotSpacing) }
        }
    }
}
