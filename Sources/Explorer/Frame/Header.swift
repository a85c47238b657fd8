import Analysis
import Cells
import Commands
import Equations
import Experiments
import Screen
import Unrolling

/// What runs, in one line.
enum Header {
    static func line(
        _ run: Run, view: ViewState, training: LiveTraining? = nil, hasTitle: Bool = false, page: PageName? = nil,
        glyphs: Glyphs
    ) -> StyledText {
        let cell = run.resolved.cell
        let sizes = run.resolved.sizes
        var facts: [StyledText] = [StyledText(cell.name, .strong)]
        if run.isEdited { facts[0] += StyledText(" edited", .warning) }
        if hasTitle, cell.title != cell.name { facts[0] += StyledText(" \(cell.title)", .faint) }
        if let layer = run.layerText { facts.append(StyledText(layer, .strong)) }
        if cell.usesActivation { facts.append(fact("φ", run.trace.program.activation.rawValue)) }
        facts.append(fact("H", String(sizes.hidden)))
        facts.append(fact("T", String(run.trace.stepCount)))
        facts.append(fact("seed", String(run.experiment.seed)))
        // Before the loss, which is said elsewhere too: what moves by itself must be explained on every screen.
        if view.isPlaying {
            let speed = NumberText.compact(view.playSpeed)
            facts.append(StyledText("\(glyphs.choose("▶", ascii: ">")) playing \(speed)/s", .playhead))
        }
        if let training { facts.append(TrainingStatus.badge(training, glyphs: glyphs)) }
        facts.append(loss(of: run))
        let name = page.map { StyledText("Unroll", .title) + StyledText(" \($0.rawValue)  ", .strong) }
        return (name ?? StyledText("Unroll  ", .title)) + facts.joined(separator: StyledText("  ", .faint))
    }

    private static func fact(_ name: String, _ value: String) -> StyledText {
        StyledText("\(name) ", .faint) + StyledText(value)
    }

    private static func loss(of run: Run) -> StyledText {
        let count = run.trace.losses.count { $0 != nil }
        guard count > 0 else { return StyledText("no loss", .faint) }
        let isEvery = run.experiment.lossPlacement == .everyStep
        let place = isEvery ? (count == 1 ? "at one step" : "over \(count) steps") : "at the last step"
        let total = NumberText.significant(run.trace.totalLoss, digits: 4)
        return StyledText("loss ", .faint) + StyledText(total + (run.trace.sequence.loss.unit.map { " \($0)" } ?? ""))
            + StyledText(" \(place)", .faint)
    }
}

extension Run {
    /// Whether the cell bears the name of one of the catalogue, but has equations of its own.
    var isEdited: Bool {
        Cell.named(resolved.cell.name).map { $0 != resolved.cell } ?? false
    }
}
