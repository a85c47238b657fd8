import Analysis
import Commands
import Experiments
import Screen
import Unrolling

/// All singular values of the step Jacobian at the playhead, and of the product back from the last step as it shrinks.
enum SpectraPanel: Panel {
    static let name = PanelName.spectra

    static func title(_ context: PanelContext) -> String { "Singular values at step \(context.step)" }

    static func requests(_ context: PanelContext) -> [AnalysisRequest] { [.stepSpectra, .productSpectra] }

    static func draw(_ context: PanelContext, on canvas: inout Canvas, in area: Rectangle) {
        guard !area.isEmpty, context.stepCount > 0 else { return }
        guard let steps = spectra(.stepSpectra, context), let products = spectra(.productSpectra, context) else {
            return AnalysisNote.draw(.stepSpectra, context, on: &canvas, in: area)
        }
        if let omission = steps.omission ?? products.omission {
            canvas.draw(StyledText(omission, .warning).wrapped(to: area.width, in: canvas.glyphs), in: area)
            return
        }
        let trace = context.trace
        // The product has gone through the step when it has come to the state before it.
        let before = trace.step(context.step, movedBy: -1) ?? 0
        let (single, product) = (steps.values(at: context.step), products.values(at: before))
        guard !single.isEmpty else {
            canvas.draw("Nothing is recurrent here.", in: area, style: Style(role: .faint))
            return
        }
        let state = context.stateNames.count == 1 ? context.stateNames[0] : "s"
        let after = "\(state)[\(context.step)]"
        let last = trace.direction == .forward ? "T" : "1"
        let curves = [
            Curve("∂\(after)/∂\(state)[\(before)]", single, style: Style(role: .firstCurve)),
            Curve("∂\(state)[\(last)]/∂\(state)[\(before)]", product, style: Style(role: .secondCurve)),
        ]
        let words = [
            line(curves[0], single), line(curves[1], product),
        ]
        let count = area.height >= 8 ? 2 : 0
        canvas.draw(words, in: area.row(0).union(area.row(max(0, count - 1))))
        let plot = Plot(
            curves, axis: .logarithmic, item: "singular value", references: [Reference("1", at: 1)])
        canvas.draw(plot, in: area.removingTop(count))
    }

    private static func line(_ curve: Curve, _ values: [Double]) -> StyledText {
        guard let most = values.first, let least = values.last else { return "" }
        let ends =
            "largest \(NumberText.significant(most, digits: 3)), smallest \(NumberText.significant(least, digits: 3))"
        return StyledText(curve.name + " ", curve.style) + StyledText(ends)
    }

    private static func spectra(_ request: AnalysisRequest, _ context: PanelContext) -> JacobianSpectra? {
        guard case .spectra(let spectra)? = context.laboratory.finding(request)?.result else { return nil }
        return spectra
    }
}
