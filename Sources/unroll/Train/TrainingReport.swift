import Cells
import Experiments
import Screen
import Tasks
import Training
import Unrolling

/// What is said when a training has ended.
struct TrainingReport {
    private var first: UpdateRecord?
    private var last: UpdateRecord?
    /// Where the validation loss was least, if it was measured more than once.
    var best: Bookmark?

    /// Takes note of an update.
    mutating func add(_ record: UpdateRecord) {
        if first == nil { first = record }
        last = record
    }

    /// Some lines: how it was trained, the loss, what was to beat, and unseen sequences.
    func text(_ trainer: Trainer, _ state: TrainingState) -> String {
        let settings = trainer.settings
        let unit = trainer.loss.unit.map { " \($0)" } ?? ""
        func number(_ value: Double) -> String { NumberText.compact(value) + unit }
        var lines = [
            "\(state.updateCount) updates by \(settings.optimiser.description), rate \(settings.rate) "
                + "(\(settings.schedule.description)), batch \(settings.batch)\(Self.windows(trainer))\(Self.dropout(settings))\(Self.forcing(settings))."
        ]
        if let first, let last {
            lines.append(
                "Loss of a step: \(number(first.stepLoss)) at update \(first.update), \(number(last.stepLoss)) at update "
                    + "\(last.update).")
        }
        if let statistics = Self.statistics(trainer, state) { lines.append(statistics) }
        if !trainer.baselines.isEmpty {
            let texts = trainer.baselines.map { "\(number($0.loss)) (\($0.words))" }
            lines.append("To beat: \(texts.joined(separator: ", ")).")
        }
        if trainer.split != nil {
            lines += TextReport.lines(trainer, state)
        } else if let evaluation = trainer.evaluation(of: state) {
            lines.append(
                "Unseen sequences: \(number(evaluation.stepLoss)) a step; \(evaluation.solved) of \(evaluation.sequences) "
                    + "solved"
                    + (evaluation.strings == evaluation.sequences
                        ? "." : ", \(evaluation.solvedStrings) of \(evaluation.strings) strings."))
        }
        if let best { lines.append(best.sentence) }
        if let exposure = trainer.exposureGap(of: state) {
            lines.append(
                "Reading its own answers: \(number(exposure.freeLoss)) a step, instead of \(number(exposure.teacherLoss)) "
                    + "where it reads the truth: a gap of \(number(exposure.gap)).")
        }
        return lines.map { $0 + "\n" }.joined()
    }

    /// What was left out between layers.
    private static func dropout(_ settings: TrainingSettings) -> String {
        settings.dropout == 0 ? "" : ", dropout \(NumberText.compact(settings.dropout, digits: 6))"
    }

    /// What was read that the network could have said.
    private static func forcing(_ settings: TrainingSettings) -> String {
        settings.forcing.form == .teacher ? "" : ", forcing \(settings.forcing.description)"
    }

    /// What batch normalisations predict by; nil where there are none.
    private static func statistics(_ trainer: Trainer, _ state: TrainingState) -> String? {
        guard let steps = state.parameters.statistics.values.map(\.stepCount).max() else { return nil }
        guard trainer.settings.statistics == .perStep else {
            return "Batch normalisation predicts by running statistics that all steps share."
        }
        let text =
            "Batch normalisation predicts by running statistics of each step, 1 to \(steps); later steps take the last."
        guard trainer.experiment.trainedText != nil else { return text }
        return text + " Every window begins with step 1 again: --statistics shared keeps one for all steps."
    }

    /// How a text was read.
    private static func windows(_ trainer: Trainer) -> String {
        guard let text = trainer.experiment.trainedText else { return "" }
        let states = trainer.settings.carry ? "carried states" : "states from nothing"
        return ", windows of \(text.window) characters with \(states)"
    }
}
