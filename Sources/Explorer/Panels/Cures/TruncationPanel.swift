import Analysis
import Commands
import Experiments
import Screen
import Unrolling

/// What truncated backpropagation through time leaves of the gradients, and what it cuts off.
enum TruncationPanel: Panel {
    static let name = PanelName.truncation

    static func title(_ context: PanelContext) -> String {
        let asked = context.run.experiment.cures.truncation
        let command = asked?.command ?? effect(context)?.truncation.command
        return CureWords.title("Truncated BPTT", command: command, isAskedFor: asked != nil)
    }

    static func requests(_ context: PanelContext) -> [AnalysisRequest] { [.truncation] }

    static func draw(_ context: PanelContext, on canvas: inout Canvas, in area: Rectangle) {
        guard !area.isEmpty, context.stepCount > 0 else { return }
        guard let picture = picture(context, width: area.width) else {
            return AnalysisNote.draw(.truncation, context, on: &canvas, in: area)
        }
        picture.draw(on: &canvas, in: area)
    }

    static func step(at point: Point, _ context: PanelContext, in area: Rectangle) -> Int? {
        picture(context, width: area.width)?.step(at: point, in: area, of: context.stepCount)
    }

    private static func effect(_ context: PanelContext) -> TruncatedBackpropagation? {
        guard case .truncation(let trial)? = context.laboratory.finding(.truncation)?.result else { return nil }
        return trial.effect
    }

    private static func picture(_ context: PanelContext, width: Int) -> WordsAndPlot? {
        guard let effect = effect(context) else { return nil }
        let state = context.followedState
        let changes = effect.perStep(of: state, inLayer: context.run.layerIndex) ?? []
        // What is found may be of a network before, with fewer steps.
        let step = min(context.step, effect.full.stepCount)
        let lossStep = effect.full.lossStep(near: step)
        let reached = lossStep.map { effect.steps(reachedFrom: $0) }
        let words = [
            whole(effect), line(step, state: state, changes), window(lossStep, reached), parameters(effect),
        ]
        let time = width < 60 ? "" : "[t]"
        let curves = [
            Curve("‖∂L/∂\(state)\(time)‖ all the way", changes.map(\.before), style: Style(role: .firstCurve)),
            Curve("truncated", changes.map(\.after), style: Style(role: .secondCurve)),
        ]
        let marked = reached.map { Double($0.lowerBound)...Double($0.upperBound) }
        let plot = Plot(curves, axis: .logarithmic, cursor: Double(step), marked: marked)
        return WordsAndPlot(words: words, plot: plot)
    }

    /// The gradient of all parameters together.
    private static func whole(_ effect: TruncatedBackpropagation) -> [StyledText] {
        if effect.truncation.reachesEverything(in: effect.full.stepCount) {
            return [StyledText("The windows hold all \(effect.full.stepCount) steps: nothing is cut off.")]
        }
        let norms = StyledText("‖g‖ ") + CureWords.norms(effect.whole)
        let loss = StyledText(" · \(CureWords.loss(effect.whole))", .strong)
        let direction = StyledText(" · ") + CureWords.direction(effect.whole)
        return ["whole gradient " + norms + loss + direction, norms + loss + direction, norms + loss]
    }

    /// The gradient of the state at the playhead.
    private static func line(_ step: Int, state: String, _ changes: [GradientChange]) -> [StyledText] {
        guard changes.indices.contains(step - 1) else { return [] }
        let change = changes[step - 1]
        return [
            StyledText("∂L/∂\(state)[\(step)] ", .faint) + CureWords.norms(change)
                + StyledText(" · \(CureWords.loss(change))")
        ]
    }

    /// How far the nearest loss reaches: the stretch that is marked below the curves.
    private static func window(_ lossStep: Int?, _ reached: ClosedRange<Int>?) -> [StyledText] {
        guard let lossStep, let reached else { return [StyledText("No step has a loss.", .faint)] }
        let steps =
            reached.count == 1
            ? "itself alone" : "steps \(reached.lowerBound)–\(reached.upperBound)"
        return [StyledText("the loss of step \(lossStep) reaches \(steps)", .faint)]
    }

    /// What is cut off of each parameter's gradient, the most first.
    private static func parameters(_ effect: TruncatedBackpropagation) -> [StyledText] {
        let parts = effect.parameters.filter { ($0.change.lost ?? 0) > 0 }
            .sorted { ($0.change.lost ?? 0) > ($1.change.lost ?? 0) }
            .map { "\($0.name) \(CureWords.percent($0.change.lost ?? 0))" }
        // As many as fit.
        return parts.indices.reversed().map { last in
            let more = last == parts.count - 1 ? "" : " · …"
            return StyledText("most from: " + parts[...last].joined(separator: " · ") + more, .faint)
        }
    }
}
