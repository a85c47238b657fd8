import Curves
import Figures
import Illustrations
import Screen

extension WaterfallPanel: FiguredPanel {
    /// Updates go to the right, as in the figures of curves, and time upwards.
    static func figure(_ context: PanelContext) throws(IllustrationError) -> Figure {
        let live = try context.trained
        let picture = picture(of: live, context)
        guard let map = ChartHeatMap(picture.waterfall, named: norm(context)) else { throw .nothingRecorded }
        let rows = picture.waterfall.rows
        var layers: [ChartLayer] = [
            .line(
                ChartLine(
                    "the earliest step that the gradient reaches to \(NumberText.compact(Waterfall.reachShare * 100)) %",
                    rows.map(\.earliestStepReached), at: rows.map { Double($0.firstUpdate + $0.lastUpdate) / 2 },
                    tone: .highlight, form: .smooth)),
            .heatMap(map),
        ]
        layers += live.guides
        return Figure(
            title: "How far back the gradient reaches", subtitle: picture.reachText,
            rows: [
                [Chart(horizontal: .updates, vertical: ChartAxis("step t", scale: .whole), layers: layers)]
            ], caption: live.caption(of: context.run))
    }
}

extension ChartHeatMap {
    /// The most decades that are told apart.
    private static let decades = 12

    /// A waterfall, a column for each of its rows; nil for one without rows.
    fileprivate init?(_ waterfall: Waterfall, named name: String) {
        guard let first = waterfall.rows.first, let last = waterfall.rows.last else { return nil }
        let width = waterfall.recordsPerRow
        let count = (last.firstUpdate - first.firstUpdate) / width + 1
        var columns: [Int?] = Array(repeating: nil, count: count)
        for (place, row) in waterfall.rows.enumerated() {
            columns[(row.firstUpdate - first.firstUpdate) / width] = place
        }
        let rows = (0..<waterfall.columns).map { step in
            columns.map { column -> Double? in
                column.flatMap { waterfall.content(row: $0, column: step).shownValue }
            }
        }
        let norms = waterfall.norms
        let most = norms.max() ?? 1
        let least = norms.min().map { $0 < most ? $0 : most / 10 } ?? most / 10
        let floor = (0..<Self.decades).reduce(most) { level, _ in level / 10 }
        self.init(
            name, rows, firstColumn: Double(first.firstUpdate) + Double(width - 1) / 2,
            firstRow: 1 + Double(waterfall.stepsPerColumn - 1) / 2, columnWidth: Double(width),
            rowHeight: Double(waterfall.stepsPerColumn), scale: .logarithmic(from: max(least, floor), to: most))
    }
}
