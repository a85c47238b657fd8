import Experiments
import Screen
import Training
import Unrolling

/// What of a training is worth a line while it runs.
struct TrainingMarks {
    /// Where the validation loss was least so far.
    private(set) var best: Bookmark?
    private var watch: TrainingWatch
    private var count = 0

    /// A training of wild gradients has as many marks as it likes; so many are told of.
    private static let limit = 20

    /// The marks of a training that goes on after so many updates.
    init(after updates: Int) { watch = TrainingWatch(after: updates) }

    /// The sentences about an update.
    mutating func take(_ record: UpdateRecord) -> [String] {
        var sentences: [String] = []
        for mark in watch.take(record) {
            if case .bestValidation = mark.kind {
                best = mark
                continue
            }
            count += 1
            if count <= Self.limit { sentences.append(mark.sentence) }
            if count == Self.limit { sentences.append("What follows of this kind is in the log alone.") }
        }
        return sentences
    }

    /// Where to go back to after a divergence, and what to try.
    func advice(after divergence: Divergence, in trainer: Trainer) -> String {
        let way = watch.wayBack(from: divergence)
        guard trainer.experiment.cures.clipping == nil, let norm = way.usualNorm else {
            return "\(way.sentence) Try a smaller --rate."
        }
        return "\(way.sentence) Try --set \"clip=norm \(NumberText.compact(norm, digits: 2))\" or a smaller --rate."
    }
}
