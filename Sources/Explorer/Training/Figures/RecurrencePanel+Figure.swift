import Curves
import Figures
import Illustrations
import Screen
import Training

extension RecurrencePanel: FiguredPanel {
    static func figure(_ context: PanelContext) throws(IllustrationError) -> Figure {
        let live = try context.trained
        guard let curves = curves(context, glyphs: .unicode) else { throw .nothingRecorded }
        var (matrices, signals) = (curves, curves)
        matrices.picture.lines.removeAll(where: isShare)
        matrices.picture.unit = "ρ, σ_max"
        signals.picture.lines.removeAll { !isShare($0) }
        signals.picture.references = []
        signals.picture.unit = "saturated share"
        var shares = signals.chart()
        shares.vertical.range = 0...1
        let updates = live.history.branches[live.branch].curves.updates
        let charts = [
            matrices.picture.lines.isEmpty ? nil : matrices.chart(), signals.picture.lines.isEmpty ? nil : shares,
        ].compactMap(\.self)
            .map { chart in
                var chart = chart
                // What was measured now and then has the same width as the other.
                chart.horizontal.range = updates.map { Double($0.lowerBound)...Double($0.upperBound) }
                return chart
            }
        return Figure(
            title: title(context), rows: charts.map { [$0] }, caption: live.caption(of: context.run),
            size: FigureSize(width: 960, height: 700))
    }
}
