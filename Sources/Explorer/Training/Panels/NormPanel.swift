import Commands
import Curves
import Experiments
import Screen
import Training
import Unrolling

/// The norm of the whole gradient over the updates, before and after clipping.
enum NormPanel: TrainingCurvesPanel {
    static let name = PanelName.norm

    static func title(_ context: PanelContext) -> String {
        let clipping = context.training?.trainer.experiment.cures.clipping ?? context.run.experiment.cures.clipping
        return "‖g‖ over the updates" + (clipping.map { " (\($0.command))" } ?? " (not clipped)")
    }

    static func curves(_ context: PanelContext, glyphs: Glyphs) -> TrainingCurves? {
        guard let live = context.training else { return nil }
        var lines = live.lines("grad_norm")
        guard !lines.isEmpty else { return nil }
        if lines.count == 1 { lines[0].label = "‖g‖" }
        let clipping = live.history.branches[live.branch].trainer.experiment.cures.clipping
        var references: [Reference] = []
        if let clipping {
            let clipped = live.history.branches[live.branch].curves.curve("grad_norm_clipped")
            if let clipped { lines.insert(CurvePicture.Line(label: "clipped", curve: clipped), at: 1) }
            if let threshold = clipping.threshold {
                references.append(Reference("θ = \(NumberText.compact(threshold))", at: threshold))
            }
        }
        return TrainingCurves(
            lines, unit: "‖g‖", axis: .logarithmic, of: live, glyphs: glyphs, references: references)
    }
}
