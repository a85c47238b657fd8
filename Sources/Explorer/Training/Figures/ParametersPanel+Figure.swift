import Curves
import Figures
import Illustrations

extension ParametersPanel: FiguredPanel {
    static func figure(_ context: PanelContext) throws(IllustrationError) -> Figure {
        let live = try context.trained
        let table = table(of: live)
        let charts = table.columns.map { column in
            Chart(
                horizontal: .updates, vertical: ChartAxis(words[column] ?? column, scale: .logarithmic),
                layers: table.rows.enumerated().flatMap { index, row in
                    table.shelf.curve("\(column).\(row)")?.layers(row, index: index) ?? []
                } + live.guides)
        }
        guard !charts.isEmpty else { throw .nothingRecorded }
        return Figure(
            title: "Parameters over the updates", rows: charts.map { [$0] }, caption: live.caption(of: context.run),
            size: FigureSize(width: 960, height: 900))
    }

    /// What the columns mean.
    private static let words = ["params": "‖gradient‖", "weights": "‖weights‖", "ratio": "‖change‖/‖weights‖"]
}
