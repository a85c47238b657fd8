import Commands
import Curves
import Screen
import Tasks
import Training
import Unrolling

/// The loss over the updates, of all branches, with the losses to beat.
enum LossPanel: TrainingCurvesPanel {
    static let name = PanelName.loss

    static func title(_ context: PanelContext) -> String {
        let unit = context.trace.sequence.loss.unit.map { ", \($0)" } ?? ""
        // The loop must not count: keys would wait.
        let isCounting = context.training?.trainer.hasUncountedBaselines == true
        return isCounting ? "Loss of a step (counting Markov models…)" : "Loss of a step over the updates\(unit)"
    }

    static func curves(_ context: PanelContext, glyphs: Glyphs) -> TrainingCurves? {
        guard let live = context.training else { return nil }
        var lines = live.lines("step_loss")
        guard !lines.isEmpty else { return nil }
        if lines.count == 1 { (lines[0].label, lines[0].short) = ("training", "train") }
        // The gap between reading the truth and reading one's own answers is of interest where the training knows of it.
        let curves = live.history.branches[live.branch].curves
        let others = [
            ("validation", "valid", curves.curve("validation_loss")),
            ("reading its own answers", "own", curves.curve("teacher_share") == nil ? nil : curves.curve("free_loss")),
        ]
        for (label, short, curve) in others.reversed() {
            guard let curve else { continue }
            lines.insert(CurvePicture.Line(label: label, short: short, curve: curve), at: 1)
        }
        let references = live.trainer.knownBaselines.map { Reference($0.words, at: $0.loss) }
        return TrainingCurves(
            lines, unit: "loss", axis: Plot.Axis(fitting: lines.map(\.curve)), of: live, glyphs: glyphs,
            references: references)
    }
}
