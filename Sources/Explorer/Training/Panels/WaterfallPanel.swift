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
        "log10 \(norm(context)), updates × steps"
    }

    /// What is shown, as formulas have it.
    static func norm(_ context: PanelContext) -> String { "‖∂L/∂\(context.trace.program.mainState ?? "s")[t]‖" }

    static func draw(_ context: PanelContext, on canvas: inout Canvas, in area: Rectangle) {
        guard let live = context.training, !live.history.branches[live.branch].curves.waterfall.isEmpty else {
            return UntrainedNote.draw(context, on: &canvas, in: area)
        }
        picture(of: live, context).draw(on: &canvas, in: area)
    }

    /// The norms of the branch that is looked at.
    static func picture(of live: LiveTraining, _ context: PanelContext) -> WaterfallPicture {
        WaterfallPicture(
            waterfall: live.history.branches[live.branch].curves.waterfall, cursor: live.update,
            forks: live.forks.map(\.update), hasColor: context.hasColor)
    }
}
