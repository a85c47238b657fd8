import Analysis
import Commands
import Experiments
import Screen

/// Which inputs the prediction of the step depends on, as a band over the text (A. Madsen: Visualizing memorization in RNNs, Distill
/// 2019).
enum ConnectivityPanel: Panel {
    static let name = PanelName.connectivity

    static func title(_ context: PanelContext) -> String {
        "Connectivity ‖∂logit[\(context.step)]/∂x[k]‖²"
    }

    static func requests(_ context: PanelContext) -> [AnalysisRequest] { [.connectivity(step: context.step)] }

    static func draw(_ context: PanelContext, on canvas: inout Canvas, in area: Rectangle) {
        guard !area.isEmpty, context.stepCount > 0 else { return }
        let request = AnalysisRequest.connectivity(step: context.step)
        switch context.laboratory.finding(request)?.result {
        case .connectivity(let connectivity): draw(connectivity, context, on: &canvas, in: area)
        case .impossible(let sentence):
            canvas.draw(StyledText(sentence, .faint).wrapped(to: area.width, in: canvas.glyphs), in: area)
        default: AnalysisNote.draw(request, context, on: &canvas, in: area)
        }
    }

    static func step(at point: Point, _ context: PanelContext, in area: Rectangle) -> Int? {
        let request = AnalysisRequest.connectivity(step: context.step)
        guard !area.isEmpty, case .connectivity(let connectivity)? = context.laboratory.finding(request)?.result
        else { return nil }
        let glyphs = Glyphs.unicode
        let lines = words(connectivity, context, area, glyphs)
        let band = band(connectivity, context, in: area.removingTop(lines.count), glyphs)
        return band.step(at: point).flatMap { (1...max(context.stepCount, 1)).contains($0) ? $0 : nil }
    }

    private static func draw(
        _ connectivity: Connectivity, _ context: PanelContext, on canvas: inout Canvas, in area: Rectangle
    ) {
        let lines = words(connectivity, context, area, canvas.glyphs)
        canvas.draw(lines, in: area)
        let room = area.removingTop(lines.count)
        let band = band(connectivity, context, in: room, canvas.glyphs)
        band.draw(on: &canvas)
        let rest = room.removingTop(band.height)
        guard rest.height >= 6 else { return }
        let curve = Curve("‖∂logit[\(connectivity.step)]/∂x[k]‖", connectivity.norms.map { $0 == 0 ? nil : $0 })
        canvas.draw(Plot([curve], axis: .logarithmic, cursor: Double(connectivity.step)), in: rest)
    }

    private static func band(
        _ connectivity: Connectivity, _ context: PanelContext, in area: Rectangle, _ glyphs: Glyphs
    ) -> TokenBand {
        let tokens = context.run.resolved.tokens
        let levels = connectivity.normalized
        return TokenBand(
            // Of a network before, the tokens may be others.
            tokens: tokens.count == levels.count ? tokens : levels.indices.map { String($0 + 1) }, levels: levels,
            step: connectivity.step, marks: context.marks, in: area, glyphs: glyphs)
    }

    private static func words(
        _ connectivity: Connectivity, _ context: PanelContext, _ area: Rectangle, _ glyphs: Glyphs
    ) -> [StyledText] {
        guard area.height >= 3 else { return [] }
        let first = headline(connectivity, context.run.resolved).truncated(to: area.width, in: glyphs)
        guard area.height >= 6, let reach = connectivity.reach(ofShare: 0.9) else { return [first] }
        let inputs = reach == 1 ? "its own input" : "the last \(reach) inputs"
        return [first, StyledText("90 % of it lies within \(inputs)", .faint)]
    }

    private static func headline(_ connectivity: Connectivity, _ resolved: ResolvedExperiment) -> StyledText {
        let tokens = resolved.tokens
        func token(_ step: Int) -> String { tokens.indices.contains(step - 1) ? tokens[step - 1] : String(step) }
        let start =
            StyledText("step \(connectivity.step) predicts ")
            + StyledText(connectivity.logit.map(resolved.classToken) ?? "", .strong)
        guard let strongest = connectivity.strongestStep else { return start + ", whatever its inputs are" }
        let name = StyledText(token(strongest), .strong)
        if strongest == connectivity.step { return start + ": depends most on its own input " + name }
        return start + ": depends most on " + name + " of step \(strongest)"
    }
}
