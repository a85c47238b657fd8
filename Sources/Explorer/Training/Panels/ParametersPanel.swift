import Commands
import Curves
import Screen
import Training

/// The norms of each parameter's gradient and weights, and how far an update moves it.
enum ParametersPanel: Panel {
    static let name = PanelName.parameters

    static func title(_ context: PanelContext) -> String {
        "Parameters: gradient, weights, and change"
    }

    static func draw(_ context: PanelContext, on canvas: inout Canvas, in area: Rectangle) {
        guard let live = context.training, live.history.branches[live.branch].curves.latest != nil else {
            return UntrainedNote.draw(context, on: &canvas, in: area)
        }
        table(of: live).draw(on: &canvas, in: area)
    }

    /// The numbers of the branch that is looked at.
    static func table(of live: LiveTraining) -> ParameterTable {
        var table = ParameterTable(shelf: live.history.branches[live.branch].curves)
        table.headings = ["params": "‖gradient‖", "weights": "‖weights‖", "ratio": "change/weights"]
        table.chosenColumns = Set(table.headings.keys)
        table.cursor = live.isRewound ? live.update : nil
        table.forks = live.forks.map(\.update)
        return table
    }
}
