import Experiments
import Matrices
import Tasks
import Unrolling

/// Where the sequences of a training come from.
struct SequenceSource: Sendable {
    private let experiment: Experiment
    private let resolved: ResolvedExperiment
    private let kind: Kind

    private enum Kind {
        /// A task without end.
        case task(any SequenceTask)
        /// The windows of a text.
        case text(TextWindows, MarkovLine)
        /// The one sequence of the experiment.
        case single
    }

    /// The sequences of an experiment.
    ///
    /// - Throws: `TrainingError` for a text that does not fit the settings, and for settings that are about none.
    init(
        _ experiment: Experiment, _ resolved: ResolvedExperiment, _ settings: TrainingSettings = TrainingSettings(),
        like other: SequenceSource? = nil
    ) throws(TrainingError) {
        self.experiment = experiment
        self.resolved = resolved
        if let text = experiment.trainedText {
            let windows = try TextWindows(text, of: experiment, resolved, settings)
            let line = other?.markov.flatMap { $0.isOf(text.whole, windows.split) ? $0 : nil }
            kind = .text(windows, line ?? MarkovLine(text.whole, windows.split))
            return
        }
        guard !settings.carry else { throw .nothingToCarry }
        kind = experiment.drawnTask.map { .task($0.task) } ?? .single
    }

    /// Whether there are as many sequences as anyone wants.
    var isEndless: Bool { if case .single = kind { false } else { true } }

    /// The windows of the text, where the sequences are such.
    var windows: TextWindows? { if case .text(let windows, _) = kind { windows } else { nil } }

    /// The Markov models of the text, where there is one.
    var markov: MarkovLine? { if case .text(_, let line) = kind { line } else { nil } }

    /// The losses to beat; none where the experiment has one sequence.
    var baselines: [Baseline] {
        switch kind {
        case .task(let task): task.baselines
        case .text(_, let line): resolved.sequence.loss == .crossEntropy ? line.baselines : []
        case .single: []
        }
    }

    /// The losses to beat that are known without counting.
    var knownBaselines: [Baseline] {
        guard case .text(_, let line) = kind else { return baselines }
        return resolved.sequence.loss == .crossEntropy ? line.knownBaselines : []
    }

    /// Whether `baselines` has to count.
    var hasUncountedBaselines: Bool {
        guard case .text(_, let line) = kind else { return false }
        return resolved.sequence.loss == .crossEntropy && !line.isCounted
    }

    /// A sequence of a batch, with the states that were carried on from the batch before.
    ///
    /// What is drawn has a random stream of its own, so that no update depends on how many sequences were drawn before it.
    func sequence(update: Int, place: Int, carried: [[String: [Double]]] = []) -> InputSequence {
        switch kind {
        case .task: drawn("training update \(update) sequence \(place)").map(inputs) ?? resolved.sequence
        case .text(let windows, _): windows.sequence(update: update, place: place, carried: carried)
        case .single: resolved.sequence
        }
    }

    /// A sequence that no update learns from; nil where the experiment is no task.
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
        guard case .task(let task) = kind else { return nil }
        var generator = SeededGenerator(seed: experiment.seed, stream: stream)
        return task.sequence(&generator)
    }
}
