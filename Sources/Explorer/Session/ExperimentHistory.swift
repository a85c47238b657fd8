import Experiments

/// The experiments before and after the current one.
struct ExperimentHistory: Sendable, Equatable {
    /// Older experiments are forgotten beyond this many: an experiment may hold whole matrices.
    static let limit = 200

    private(set) var past: [Experiment] = []
    private(set) var future: [Experiment] = []

    var canUndo: Bool { !past.isEmpty }
    var canRedo: Bool { !future.isEmpty }

    /// Remembers the experiment that is being replaced by a new one.
    mutating func remember(_ experiment: Experiment) {
        past.append(experiment)
        if past.count > Self.limit { past.removeFirst(past.count - Self.limit) }
        future.removeAll()
    }

    /// The experiment before the current one, which becomes the next to redo.
    mutating func undo(from current: Experiment) -> Experiment? {
        guard let previous = past.popLast() else { return nil }
        future.append(current)
        return previous
    }

    /// The experiment that was last undone.
    mutating func redo(from current: Experiment) -> Experiment? {
        guard let next = future.popLast() else { return nil }
        past.append(current)
        return next
    }
}
