import Analysis
import Commands
import Experiments
import Screen
import Unrolling

/// The norm of the product of Jacobians, and what the theory allows it to be.
enum BoundPanel: Panel {
    static let name = PanelName.bound

    static func title(_ context: PanelContext) -> String { "Bound and truth" }

    static func requests(_ context: PanelContext) -> [AnalysisRequest] { [.bound] }

    static func draw(_ context: PanelContext, on canvas: inout Canvas, in area: Rectangle) {
        guard !area.isEmpty, context.stepCount > 0 else { return }
        guard let finding = context.laboratory.finding(.bound) else {
            return AnalysisNote.draw(.bound, context, on: &canvas, in: area)
        }
        guard case .bound(let bound) = finding.result else {
            if case .impossible(let sentence) = finding.result {
                canvas.draw(canvas.glyphs.wrapped(sentence, to: area.width).map { StyledText($0, .faint) }, in: area)
            }
            return
        }
        canvas.draw(StyledText(bound.sentence), in: area)
    }

    static func step(at point: Point, _ context: PanelContext, in area: Rectangle) -> Int? { nil }
}
