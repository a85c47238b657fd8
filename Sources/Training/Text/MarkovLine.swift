import Experiments
import Glibc
import Synchronization
import Tasks

/// The Markov models of a text, counted when they are asked for, and once.
final class MarkovLine: Sendable {
    private let text: WholeText
    private let split: TextSplit
    private let counted = Mutex<[MarkovModel]?>(nil)
    /// Whoever counts holds it, so that nobody counts at the same time; who only looks does not wait for it.
    private let counting = Mutex(())

    /// Those of a text that is divided so; nothing is counted yet.
    init(_ text: WholeText, _ split: TextSplit) {
        self.text = text
        self.split = split
    }

    /// Whether it is about this text, divided so.
    func isOf(_ text: WholeText, _ split: TextSplit) -> Bool { self.text === text && self.split == split }

    /// Whether nothing is left to be counted.
    var isCounted: Bool { split.scored.isEmpty || counted.withLock { $0 != nil } }

    /// The models from the shortest on; none where there is no validation part. Whoever asks while they are being counted waits.
    var models: [MarkovModel] {
        guard !split.scored.isEmpty else { return [] }
        return counting.withLock { _ in
            if let known = counted.withLock({ $0 }) { return known }
            let models = MarkovModel.all(of: text.classes, vocabulary: text.vocabulary.count, split)
            counted.withLock { $0 = models }
            return models
        }
    }

    /// The uniform guess, and the best of the models.
    var baselines: [Baseline] { [uniform] + best(of: models) }

    /// The same as far as it is counted.
    var knownBaselines: [Baseline] { [uniform] + best(of: counted.withLock { $0 } ?? []) }

    private var uniform: Baseline { Baseline("knowing nothing", log(Double(text.vocabulary.count))) }

    private func best(of models: [MarkovModel]) -> [Baseline] {
        models.min { $0.perplexity.nats < $1.perplexity.nats }
            .map { [Baseline("a Markov model of order \($0.order)", $0.perplexity.nats)] } ?? []
    }
}
