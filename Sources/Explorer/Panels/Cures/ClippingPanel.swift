import Analysis
import Commands
import Experiments
import Screen
import Unrolling

/// What clipping does to the whole gradient, and what it would do to the vectors of single steps.
enum ClippingPanel: Panel {
    static let name = PanelName.clipping

    static func title(_ context: PanelContext) -> String {
        let asked = context.run.experiment.cures.clipping
        let command = asked?.command ?? trial(context)?.effect.rule.command
        return CureWords.title("Clipping", command: command, isAskedFor: asked != nil)
    }

    static func requests(_ context: PanelContext) -> [AnalysisRequest] { [.clipping] }

    static func draw(_ context: PanelContext, on canvas: inout Canvas, in area: Rectangle) {
        guard !area.isEmpty, context.stepCount > 0 else { return }
        guard let picture = picture(context, width: area.width) else {
            return AnalysisNote.draw(.clipping, context, on: &canvas, in: area)
        }
        picture.draw(on: &canvas, in: area)
    }

    static func step(at point: Point, _ context: PanelContext, in area: Rectangle) -> Int? {
        picture(context, width: area.width)?.step(at: point, in: area, of: context.stepCount)
    }

    private static func trial(_ context: PanelContext) -> ClippingTrial? {
        guard case .clipping(let trial)? = context.laboratory.finding(.clipping)?.result else { return nil }
        return trial
    }

    private static func picture(_ context: PanelContext, width: Int) -> WordsAndPlot? {
        guard let effect = trial(context)?.effect else { return nil }
        let state = context.followedState
        let signals = effect.perStep(of: state, inLayer: context.run.layerIndex) ?? []
        var words = [whole(effect)]
        if let fault = effect.whole.fault { words.append([StyledText(fault, .error)]) }
        words.append(step(context.step, effect, state: state, signals))
        return WordsAndPlot(words: words, plot: plot(effect, state: state, signals, context, width: width))
    }

    /// The gradient of all parameters together.
    private static func whole(_ effect: ClippedGradient) -> [StyledText] {
        let change = effect.whole
        let norms = StyledText("‖g‖ ") + CureWords.norms(change)
        guard effect.isClipped else {
            let isShort = StyledText(": short enough, left as it is", .faint)
            return ["whole gradient " + norms + isShort, norms + StyledText(", left as it is", .faint)]
        }
        let factor = StyledText(effect.factor.map { " (×\(CureWords.number($0)))" } ?? "")
        let direction = StyledText(" · ") + CureWords.direction(change)
        let short = norms + StyledText(" · ") + CureWords.cosine(change)
        return ["whole gradient " + norms + factor + direction, norms + factor + direction, short]
    }

    /// The vectors of the step at the playhead, each clipped by itself.
    private static func step(
        _ step: Int, _ effect: ClippedGradient, state: String, _ signals: [GradientChange]
    ) -> [StyledText] {
        guard effect.contributions.indices.contains(step - 1) else { return [] }
        let part = CureWords.norms(effect.contributions[step - 1])
        let short = StyledText("step \(step): part ", .faint) + part
        guard signals.indices.contains(step - 1) else { return [short] }
        let signal = CureWords.norms(signals[step - 1])
        let long =
            StyledText("step \(step) alone: its part of g ", .faint) + part
            + StyledText(" · ∂L/∂\(state)[\(step)] ", .faint) + signal
        return [long, short + StyledText(" · ∂L/∂\(state) ", .faint) + signal, short]
    }

    private static func plot(
        _ effect: ClippedGradient, state: String, _ signals: [GradientChange], _ context: PanelContext, width: Int
    ) -> Plot {
        let isNarrow = width < 60
        let parts = effect.contributions
        var curves = [
            Curve(isNarrow ? "part" : "‖part of g‖ at step t", parts.map(\.before), style: Style(role: .firstCurve)),
            Curve("clipped", parts.map(\.after), style: Style(role: .secondCurve), form: .dots),
        ]
        if !signals.isEmpty {
            let name = "‖∂L/∂\(state)‖"
            curves.append(Curve(name, signals.map(\.before), style: Style(role: .thirdCurve), form: .thinLine))
            if !isNarrow {
                let clipped = signals.map(\.after)
                curves.append(Curve("clipped", clipped, style: Style(role: .thirdCurve), form: .dots))
            }
        }
        var references: [Reference] = []
        if let threshold = effect.rule.threshold {
            references.append(Reference("θ = \(CureWords.number(threshold))", at: threshold))
        }
        let norm = effect.whole.before
        if norm > 0, norm.isFinite { references.append(Reference("‖g‖ = \(CureWords.number(norm))", at: norm)) }
        return Plot(curves, axis: .logarithmic, references: references, cursor: Double(context.step))
    }
}
