import Experiments
import Glibc
import Synchronization
import Tasks

/// The Markov models of a text, counted when they are asked for, and once.
final class MarkovLine: Sendable {
    private let text: WholeText
    private let split: TextSplit
    private let counted = Mutex<[MarkovModel]?>(nil)

    /// Those of a text that is divided so; nothing is counted yet.
    init(_ text: WholeText, _ split: TextSplit) {
        self.text = text
        self.split = split
    }

    /// The models from the shortest on; none where there is no validation part. Whoever asks while they are being counted waits.
    var models: [MarkovModel] {
        guard !split.scored.isEmpty else { return [] }
        return counted.withLock { counted in
            if let counted { return counted }
            let models = MarkovModel.all(of: text.classes, vocabulary: text.vocabulary.count, split)
            counted = models
            return models
        }
    }

    /// The uniform guess, and the best of the models.
    var baselines: [Baseline] {
        let uniform = Baseline("knowing nothing", log(Double(text.vocabulary.count)))
        guard let best = models.min(by: { $0.perplexity.nats < $1.perplexity.nats }) else { return [uniform] }
        return [uniform, Baseline("a Markov model of order \(best.order)", best.perplexity.nats)]
    }
}
