import Analysis
import Commands
import Screen
import Unrolling

/// The finite-time Lyapunov exponents, and how the largest came to its value.
enum LyapunovPanel: Panel {
    static let name = PanelName.lyapunov

    static func title(_ context: PanelContext) -> String { "Lyapunov exponents" }

    static func requests(_ context: PanelContext) -> [AnalysisRequest] { [.lyapunov] }

    static func draw(_ context: PanelContext, on canvas: inout Canvas, in area: Rectangle) {
        guard !area.isEmpty, context.stepCount > 0 else { return }
        guard case .lyapunov(let exponents)? = context.laboratory.finding(.lyapunov)?.result else {
            return AnalysisNote.draw(.lyapunov, context, on: &canvas, in: area)
        }
        let words = StyledText(exponents.sentence).wrapped(to: area.width, in: canvas.glyphs)
        guard !exponents.exponents.isEmpty else {
            canvas.draw(words, in: area)
            return
        }
        let numbers = exponents.exponents.map { NumberText.fixed($0, decimals: 2) }.joined(separator: " ")
        let all = StyledText("all: \(numbers)", .faint).wrapped(to: area.width, in: canvas.glyphs)
        let lines = Array((words + all).prefix(max(area.height / 3, 1)))
        canvas.draw(lines, in: area)
        canvas.draw(plot(exponents, context), in: area.removingTop(lines.count))
    }

    static func step(at point: Point, _ context: PanelContext, in area: Rectangle) -> Int? { nil }

    private static func plot(_ exponents: LyapunovExponents, _ context: PanelContext) -> Plot {
        let largest = Curve(
            "the largest, after so many steps", exponents.convergence, style: Style(role: .firstCurve))
        let step = exponents.convergence.count == context.stepCount ? context.trace.place(ofStep: context.step) : nil
        return Plot(
            [largest], references: [Reference("0: neither grows nor shrinks", at: 0)], cursor: step.map(Double.init))
    }
}
