import Experiments
import Screen
import Training
import Unrolling

/// What is said of a text: how well it is told, and what there is to beat.
enum TextReport {
    /// A line for each part of the text, and the Markov models of the part that was not learned from.
    static func lines(_ trainer: Trainer, _ state: TrainingState) -> [String] {
        guard let split = trainer.split else { return [] }
        guard trainer.loss == .crossEntropy else {
            return trainer.evaluation(of: state).map { ["Validation part: \(number($0.stepLoss)) a character."] } ?? []
        }
        var lines: [String] = []
        if let perplexity = trainer.trainingPerplexity(of: state) {
            lines.append("Training part, \(sample(of: split)): \(words(perplexity)).")
        }
        if let perplexity = trainer.validationPerplexity(of: state) {
            lines.append("Validation part, \(characters(split.scored.count)): \(words(perplexity)).")
        }
        return lines + markov(trainer.markovModels)
    }

    /// What of the training part was told.
    private static func sample(of split: TextSplit) -> String {
        split.sample.count == split.training.count
            ? characters(split.training.count - 1)
            : "its first \(split.sample.count - 1) of \(characters(split.training.count - 1))"
    }

    /// A table of Markov models, a line each.
    static func markov(_ models: [MarkovModel]) -> [String] {
        guard !models.isEmpty else { return [] }
        let rows = models.map { model in
            "    \(model.order)" + NumberText.aligned(model.perplexity.value, width: 12, digits: 5)
                + NumberText.aligned(model.perplexity.bits, width: 10, digits: 5)
        }
        return ["Markov models of the validation part, add-one smoothing:", "order  perplexity      bits"] + rows
    }

    private static func words(_ perplexity: Perplexity) -> String {
        "perplexity \(number(perplexity.value)), \(number(perplexity.bits)) bits a character "
            + "(\(number(perplexity.nats)) nats)"
    }

    private static func number(_ value: Double) -> String { NumberText.significant(value, digits: 5) }

    private static func characters(_ count: Int) -> String { "\(count) character\(count == 1 ? "" : "s")" }
}
