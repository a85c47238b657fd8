import Experiments
import Matrices
import Tasks
import Unrolling

/// Where the sequences of a training come from: a task without end, or the one sequence of the experiment.
struct SequenceSource: Sendable {
    private let experiment: Experiment
    private let resolved: ResolvedExperiment
    private let task: (any SequenceTask)?

    init(_ experiment: Experiment, _ resolved: ResolvedExperiment) {
        self.experiment = experiment
        self.resolved = resolved
        task = experiment.drawnTask?.task
    }

    /// Whether every update has sequences of its own.
    var isEndless: Bool { task != nil }

    /// The losses to beat; none where the experiment has one sequence.
    var baselines: [Baseline] { task?.baselines ?? [] }

    /// A sequence of a batch.
    ///
    /// Each has a random stream of its own, so that no update depends on how many sequences were drawn before it.
    func sequence(update: Int, place: Int) -> InputSequence {
        drawn("training update \(update) sequence \(place)").map(inputs) ?? resolved.sequence
    }

    /// A sequence that no update learns from; nil where the experiment has one sequence.
    func unseen(_ number: Int) -> TaskSequence? {
        drawn("unseen sequence \(number)")
    }

    /// What the network reads of a drawn sequence.
    func inputs(of sequence: TaskSequence) -> InputSequence {
        do {
            return try experiment.inputSequence(of: sequence, for: resolved)
        } catch {
            preconditionFailure("a task whose sequences differ in kind: \(error)")
        }
    }

    private func drawn(_ stream: String) -> TaskSequence? {
        guard let task else { return nil }
        var generator = SeededGenerator(seed: experiment.seed, stream: stream)
        return task.sequence(&generator)
    }
}
