import Analysis
import Commands
import Experiments
import Screen
import Unrolling

/// The norm of the product of Jacobians back from the last step, and what theory allows it to be.
enum BoundPanel: Panel {
    static let name = PanelName.bound

    static func title(_ context: PanelContext) -> String {
        "Bound and truth: ‖\(product(context))‖"
    }

    static func requests(_ context: PanelContext) -> [AnalysisRequest] { [.bounds] }

    static func draw(_ context: PanelContext, on canvas: inout Canvas, in area: Rectangle) {
        guard !area.isEmpty, context.stepCount > 0 else { return }
        guard let bounds = bounds(context) else {
            return AnalysisNote.draw(.bounds, context, on: &canvas, in: area)
        }
        let lines = sentences(bounds, glyphs: canvas.glyphs, size: Size(width: area.width, height: area.height))
        let (words, room) = areas(lines.count, in: area)
        canvas.draw(lines, in: words)
        canvas.draw(plot(bounds, context, width: area.width), in: room)
    }

    static func step(at point: Point, _ context: PanelContext, in area: Rectangle) -> Int? {
        guard !area.isEmpty, context.stepCount > 0, let bounds = bounds(context) else { return nil }
        // The places along the width are known when the plot is drawn.
        var canvas = Canvas(size: Size(width: area.width, height: area.height))
        let lines = sentences(bounds, glyphs: canvas.glyphs, size: Size(width: area.width, height: area.height))
        let frame = canvas.draw(
            plot(bounds, context, width: area.width), in: areas(lines.count, in: canvas.bounds).plot)
        let place = frame.place(at: Point(x: point.x - area.x, y: point.y - area.y))
        return place.map { min(max(Int($0.rounded()), 1), context.stepCount) }
    }

    private static func bounds(_ context: PanelContext) -> FlowBounds? {
        guard case .bounds(let bounds)? = context.laboratory.finding(.bounds)?.result else { return nil }
        return bounds
    }

    private static func product(_ context: PanelContext) -> String {
        let states = context.stateNames
        return context.trace.direction.productText(of: states.count == 1 ? states[0] : "s", time: "[k]")
    }

    private static func areas(_ lines: Int, in area: Rectangle) -> (words: Rectangle, plot: Rectangle) {
        let lines = min(lines, max(area.height / 4, area.height >= 5 ? 1 : 0))
        return (Rectangle(x: area.x, y: area.y, width: area.width, height: lines), area.removingTop(lines))
    }

    /// The curves over k = 0 … T, the truth on top.
    private static func plot(_ bounds: FlowBounds, _ context: PanelContext, width: Int) -> Plot {
        let isNarrow = width < 60
        let range = range(around: bounds.norms)
        func shown(_ numbers: [Double]) -> [Double?] {
            numbers.map { $0.isNaN || range?.contains($0) ?? true ? $0 : nil }
        }
        var curves = [
            Curve(isNarrow ? "truth" : "‖\(product(context))‖", bounds.norms, style: Style(role: .firstCurve)),
            Curve(
                isNarrow ? "∏ steps" : "∏ of the step norms", shown(bounds.stepNormProducts),
                style: Style(role: .secondCurve)),
        ]
        if let powers = bounds.sigmaPowers {
            let name = isNarrow ? "(σγ)^n" : "(σ_max·γ)^(T−k)"
            curves.append(Curve(name, shown(powers), style: Style(role: .reference), form: .thinLine))
        }
        if let powers = bounds.radiusPowers {
            let name = isNarrow ? "ρ^n" : "ρ^(T−k)"
            curves.append(Curve(name, shown(powers), style: Style(role: .thirdCurve), form: .dots))
        }
        return Plot(curves, axis: .logarithmic, first: 0, cursor: Double(context.step))
    }

    /// The heights around the truth that bounds may be drawn at without pressing it flat; nil where it has none.
    private static func range(around norms: [Double]) -> ClosedRange<Double>? {
        let shown = norms.lazy.filter { $0.isFinite && $0 > 0 }
        guard let least = shown.min(), let most = shown.max() else { return nil }
        return (least / 1000)...max(most * 1e6, least)
    }

    /// How the truth flows, what the bounds say, and where they disagree.
    private static func sentences(_ bounds: FlowBounds, glyphs: Glyphs, size: Size) -> [StyledText] {
        let flow = FlowWords.line(bounds.flow, atMost: size.width, in: glyphs)
        // The note on a disagreement names both numbers too.
        let words = bounds.disagreement.map { StyledText($0, .warning) } ?? StyledText(bounds.sentence, .faint)
        let whole = [flow] + words.wrapped(to: size.width, in: glyphs)
        if whole.count * 4 <= size.height { return whole }
        return [flow, numbers(bounds)].filter { !$0.isEmpty }
    }

    /// Both numbers in one line, each under its own name.
    private static func numbers(_ bounds: FlowBounds) -> StyledText {
        guard case .success(let bound) = bounds.theory else { return "" }
        let factor = "σ_max·γ = \(NumberText.significant(bound.factor, digits: 3))"
        let radius = "ρ = \(NumberText.significant(bound.spectralRadius, digits: 3))"
        guard bounds.disagreement != nil else { return StyledText("\(factor), \(radius)", .faint) }
        return StyledText("\(factor), but \(radius)", .warning)
    }
}
