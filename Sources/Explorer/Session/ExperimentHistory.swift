import Experiments
import Training

/// What can be come back to: an experiment, and the training that it was part of.
struct PastMoment: Sendable {
    /// What ran.
    let experiment: Experiment
    /// The training, at rest; nil where nothing was trained, or that is too long ago to be kept.
    var training: LiveTraining?
    /// How the next network was to be trained.
    var settings = TrainingSettings()
}

/// The experiments before and after the current one.
struct ExperimentHistory: Sendable {
    /// Older experiments are forgotten beyond this many: an experiment may hold whole matrices.
    static let limit = 200
    /// Older trainings are forgotten beyond this many: each may hold as much as its snapshots may.
    static let trainingLimit = 2

    private(set) var past: [PastMoment] = []
    private(set) var future: [PastMoment] = []

    var canUndo: Bool { !past.isEmpty }
    var canRedo: Bool { !future.isEmpty }

    /// Remembers the moment that is being replaced by a new one.
    mutating func remember(_ moment: PastMoment) {
        Self.append(moment, to: &past)
        future.removeAll()
    }

    /// The moment before the current one, which becomes the next to redo.
    mutating func undo(from current: PastMoment) -> PastMoment? {
        guard let previous = past.popLast() else { return nil }
        Self.append(current, to: &future)
        return previous
    }

    /// The moment that was last undone.
    mutating func redo(from current: PastMoment) -> PastMoment? {
        guard let next = future.popLast() else { return nil }
        Self.append(current, to: &past)
        return next
    }

    private static func append(_ moment: PastMoment, to list: inout [PastMoment]) {
        list.append(moment)
        if list.count > limit { list.removeFirst(list.count - limit) }
        let trained = list.indices.filter { list[$0].training != nil }
        for index in trained.dropLast(trainingLimit) { list[index].training = nil }
    }
}
