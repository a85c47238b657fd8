import Analysis
import Commands
import Curves
import Screen
import Training
import Unrolling

/// The gradient norms of all time steps over the updates: how far back the gradient reaches, and since when.
enum WaterfallPanel: Panel {
    static let name = PanelName.waterfall

    static func title(_ context: PanelContext) -> String {
        let state = context.trace.program.mainState ?? "s"
        return "log10 ‖∂L/∂\(state)[t]‖, updates × steps"
    }

    static func draw(_ context: PanelContext, on canvas: inout Canvas, in area: Rectangle) {
        guard let live = context.training, !live.history.branches[live.branch].curves.waterfall.isEmpty else {
            return UntrainedNote.draw(context, on: &canvas, in: area)
        }
        WaterfallPicture(
            waterfall: live.history.branches[live.branch].curves.waterfall, cursor: live.update,
            hasColor: context.hasColor
        ).draw(on: &canvas, in: area)
    }
}
