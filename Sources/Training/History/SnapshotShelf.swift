import Cells

/// States of one branch, thinned to about one in so many updates.
struct SnapshotShelf: Sendable {
    /// The states that are kept, the earliest first: that before the branch's first update always.
    private(set) var kept: [TrainingState]
    /// The latest state that was offered.
    private(set) var newest: TrainingState
    /// How many bytes the numbers of all states have.
    private(set) var byteCount: Int
    /// The updates whose states are kept however wide the spacing is, the latest last.
    private var pinned: [Int] = []

    /// A shelf with the state that a branch begins from.
    init(_ first: TrainingState) {
        kept = [first]
        newest = first
        byteCount = first.byteCount
    }

    /// How many states there are.
    var count: Int { kept.count + (newestIsKept ? 0 : 1) }

    /// Whether thinning could take something away.
    var canBeThinned: Bool { kept.count > 1 }

    private var newestIsKept: Bool { kept[kept.count - 1].updateCount == newest.updateCount }

    /// Takes a state: it stays if it is the first of its cell, the updates being divided into cells of the spacing.
    ///
    /// - Precondition: it is later than all others.
    mutating func offer(_ state: TrainingState, spacing: Int) {
        precondition(
            state.updateCount > newest.updateCount, "a state after \(state.updateCount) updates comes too late")
        if !newestIsKept { byteCount -= newest.byteCount }
        newest = state
        byteCount += state.byteCount
        if state.updateCount / spacing != kept[kept.count - 1].updateCount / spacing { kept.append(state) }
    }

    /// How many states are kept however wide the spacing is.
    var pinnedCount: Int { pinned.count }

    /// Keeps the latest state at or before an update whatever the spacing.
    mutating func pin(atOrBefore update: Int) {
        if newest.updateCount <= update, !newestIsKept { kept.append(newest) }
        guard let state = nearest(atOrBefore: update), !pinned.contains(state.updateCount) else { return }
        pinned.append(state.updateCount)
    }

    /// Lets the half of the pinned states that was pinned first go at the next thinning.
    mutating func unpinHalf() { pinned.removeFirst((pinned.count + 1) / 2) }

    /// Keeps the first state of each cell of a spacing, and what is pinned.
    mutating func thin(spacing: Int) {
        var lastCell: Int?
        var left: [TrainingState] = []
        for state in kept {
            let cell = state.updateCount / spacing
            if cell != lastCell || pinned.contains(state.updateCount) { left.append(state) }
            lastCell = cell
        }
        kept = left
        byteCount = left.reduce(0) { $0 + $1.byteCount }
        if !newestIsKept { byteCount += newest.byteCount }
    }

    /// The latest state at or before an update; nil before the first.
    func nearest(atOrBefore update: Int) -> TrainingState? {
        if newest.updateCount <= update { return newest }
        var (low, high) = (0, kept.count)
        while low < high {
            let middle = (low + high) / 2
            if kept[middle].updateCount > update { high = middle } else { low = middle + 1 }
        }
        return low > 0 ? kept[low - 1] : nil
    }
}

extension TrainingState {
    /// How many bytes its numbers have.
    var byteCount: Int {
        let sets = [parameters, means, squares].compactMap(\.self)
        let states = carried.reduce(0) { $0 + $1.values.reduce(0) { $0 + $1.count } }
        return (sets.reduce(0) { $0 + $1.count } + states) * MemoryLayout<Double>.size
    }
}
