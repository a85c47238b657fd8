import Analysis
import Commands
import Experiments
import Screen
import Unrolling

/// What L1, L2 and Ω add to the loss and to its gradient, and Ω step by step.
enum PenaltiesPanel: Panel {
    static let name = PanelName.penalties

    static func title(_ context: PanelContext) -> String {
        let penalties = context.run.experiment.cures.penalties
        let set = Penalties.Kind.allCases.filter { penalties[$0] != 0 }
        let parts = set.map { "\($0.symbol) \(CureWords.exact(penalties[$0]))" }
        return "Penalties: " + (parts.isEmpty ? "not set" : parts.joined(separator: ", "))
    }

    static func requests(_ context: PanelContext) -> [AnalysisRequest] { [.penalties] }

    static func draw(_ context: PanelContext, on canvas: inout Canvas, in area: Rectangle) {
        guard !area.isEmpty, context.stepCount > 0 else { return }
        guard let picture = picture(context, width: area.width) else {
            return AnalysisNote.draw(.penalties, context, on: &canvas, in: area)
        }
        picture.draw(on: &canvas, in: area)
    }

    static func step(at point: Point, _ context: PanelContext, in area: Rectangle) -> Int? {
        picture(context, width: area.width)?.step(at: point, in: area, of: context.stepCount)
    }

    private static func picture(_ context: PanelContext, width: Int) -> WordsAndPlot? {
        guard case .penalties(let trial)? = context.laboratory.finding(.penalties)?.result else { return nil }
        let layers = trial.regulariser.layers
        let index = context.run.layerIndex
        // What is found may be of a network before, with fewer layers.
        guard layers.indices.contains(index) else { return nil }
        let layer = layers[index]
        let words = trial.parts.map(line) + [step(context.step, layer), beside(trial)]
        let curves = [
            Curve(width < 60 ? "Ω at t" : "Ω's summand of step t", layer.terms, style: Style(role: .firstCurve)),
            Curve(
                width < 60 ? "length back" : "length of the gradient, back through t", layer.ratios,
                style: Style(role: .secondCurve)),
        ]
        let kept = [Reference("1: length kept", at: 1)]
        return WordsAndPlot(
            words: words,
            plot: Plot(curves, axis: .logarithmic, references: kept, cursor: Double(context.step)))
    }

    /// One penalty: what it is, what it adds, and the command where it adds nothing yet.
    private static func line(_ part: PenaltyTrial.Part) -> [StyledText] {
        let name = StyledText(part.kind.symbol, part.isAskedFor ? .strong : .plain)
        let number = CureWords.number(part.sum)
        let value = CureWords.number(part.value)
        let effect: StyledText
        if part.isAskedFor {
            effect = StyledText(" · × \(CureWords.exact(part.weight)) adds ") + StyledText(value, .strong)
        } else {
            effect =
                StyledText(" · ", .faint) + StyledText(":\(part.command)", .key) + StyledText(" adds \(value)", .faint)
        }
        let gradient = StyledText(", gradient \(CureWords.number(part.gradientNorm))", .faint)
        let long = name + StyledText("  \(formula(part.kind)) = \(number)") + effect
        return [long + gradient, long, name + StyledText(" = \(number)") + effect]
    }

    /// What the penalties are added to.
    private static func beside(_ trial: PenaltyTrial) -> [StyledText] {
        let numbers = "loss \(CureWords.number(trial.loss)), gradient \(CureWords.number(trial.gradientNorm))"
        return [StyledText("without them: \(numbers)", .faint)]
    }

    /// What Ω is of the step at the playhead.
    private static func step(_ step: Int, _ layer: VanishingRegulariser.Layer) -> [StyledText] {
        guard layer.terms.contains(where: { $0 != nil }) else {
            return [
                StyledText("No gradient comes through a step here: Ω has no summand.", .faint),
                StyledText("Ω has no summand here.", .faint),
            ]
        }
        guard layer.ratios.indices.contains(step - 1), let ratio = layer.ratios[step - 1] else {
            return [StyledText("step \(step): no gradient arrives", .faint)]
        }
        let factor = StyledText("×\(CureWords.number(ratio))", .strong)
        let term = layer.terms[step - 1].map { "Ω's summand \(CureWords.number($0))" } ?? "the first has no summand"
        return [
            StyledText("back through step \(step) the gradient gets ") + factor + StyledText(" as long: \(term)"),
            StyledText("back through step \(step): ") + factor + StyledText(", \(term)"),
        ]
    }

    private static func formula(_ kind: Penalties.Kind) -> String {
        switch kind {
        case .l1: "Σ|w|"
        case .l2: "½Σw²"
        case .omega: "Σ(‖back‖/‖arriving‖−1)²"
        }
    }
}
