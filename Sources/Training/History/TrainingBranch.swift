import Curves

/// One line of a training: from its start or from a moment of another branch up to where it is.
public struct TrainingBranch: Sendable {
    /// Its number, from 0.
    public let number: Int
    /// What makes its updates.
    public let trainer: Trainer
    /// Where it left another branch; nil for the first.
    public let parent: Parent?
    /// What differs from the branch that it left, in words: `clip 1`, `rate 0.1 → 0.01`.
    public let label: String
    /// The curves of its updates, those before it left another branch among them.
    public internal(set) var curves: CurveShelf
    /// What was worth a mark, the earliest first.
    public internal(set) var bookmarks: [Bookmark] = []
    /// What stopped it.
    public internal(set) var divergence: Divergence?
    /// Where to go back to, where something stopped it.
    public internal(set) var wayBack: WayBack?
    /// Its latest update.
    public internal(set) var lastUpdate: Int
    var snapshots: SnapshotShelf
    var watch: TrainingWatch

    /// A place where a branch begins.
    public struct Parent: Sendable, Equatable {
        /// The branch that was left.
        public let branch: Int
        /// The update after which it was.
        public let update: Int
    }

    /// How many marks set themselves at most; those in the middle are left out.
    static let ownMarkLimit = 64

    init(
        _ trainer: Trainer, number: Int, parent: Parent?, label: String, from state: TrainingState,
        after curves: CurveShelf = CurveShelf(), good: GoodNetworks? = nil
    ) {
        self.number = number
        self.curves = curves
        self.trainer = trainer
        self.parent = parent
        self.label = label
        lastUpdate = state.updateCount
        snapshots = SnapshotShelf(state)
        watch = TrainingWatch(
            branch: number, after: state.updateCount, good ?? GoodNetworks(from: state.updateCount))
    }

    /// The update after which it begins.
    public var firstUpdate: Int { snapshots.kept[0].updateCount }

    /// Takes note of an update.
    mutating func take(_ record: UpdateRecord) {
        lastUpdate = record.update
        curves.append(record.progress)
        for bookmark in watch.take(record) { mark(bookmark) }
    }

    /// Takes note of what stopped it.
    mutating func take(_ divergence: Divergence) {
        self.divergence = divergence
        let wayBack = watch.wayBack(from: divergence)
        self.wayBack = wayBack
        snapshots.pin(atOrBefore: wayBack.safeUpdate)
        mark(Bookmark(divergence, branch: number))
    }

    /// Sets a mark; the state before it stays.
    mutating func mark(_ bookmark: Bookmark) {
        if case .bestValidation = bookmark.kind {
            bookmarks.removeAll { if case .bestValidation = $0.kind { true } else { false } }
        }
        let index = bookmarks.firstIndex { $0.update > bookmark.update } ?? bookmarks.count
        bookmarks.insert(bookmark, at: index)
        snapshots.pin(atOrBefore: max(firstUpdate, bookmark.update - 1))
        let jumps = bookmarks.indices.filter { if case .normJumped = bookmarks[$0].kind { true } else { false } }
        if jumps.count > Self.ownMarkLimit { bookmarks.remove(at: jumps[jumps.count / 2]) }
    }
}
