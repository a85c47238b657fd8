import Analysis
import Cells
import Equations
import Experiments
import Figures
import Unrolling

extension Illustration {
    private static let binCount = 48

    /// How many units of every signal let nothing through, step by step, and where the pre-activations of one lie.
    func saturationFigure() throws(IllustrationError) -> Figure {
        let found = Saturation.signals(of: trace).compactMap { Saturation(trace, signal: $0) }
        guard !found.isEmpty else { throw .nothingToShow("No equation of this cell is a function of a sum.") }
        let active = trace.program.signals.first { $0.function == .activation }?.name
        guard let chosen = found.first(where: { $0.signal == (signal ?? active) }) ?? (signal == nil ? found[0] : nil)
        else { throw .nothingToShow("\(signal ?? "It") is no function of a pre-activation, unit by unit.") }
        let lines = found.enumerated().compactMap { index, saturation in
            saturation.closedCondition.map { condition in
                ChartLayer.line(
                    ChartLine(
                        "\(saturation.signal): \(Self.word(condition))",
                        saturation.shares(condition).map(Optional.some), at: steps, tone: .series(index)))
            }
        }
        let shares = Chart(
            title: "Share of the units that let nothing, or next to nothing, through", horizontal: timeAxis,
            vertical: ChartAxis("share", range: 0...1), layers: lines + stepGuide)
        let rows = lines.isEmpty ? [[histogram(of: chosen)]] : [[shares], [histogram(of: chosen)]]
        return Figure(
            title: "Saturation", subtitle: found.map(\.sentence).joined(separator: ".  "), rows: rows,
            caption: Provenance(run).text, size: FigureSize(width: 960, height: 680))
    }

    private func histogram(of saturation: Saturation) -> Chart {
        let all = saturation.histogram(binCount: Self.binCount)
        var layers: [ChartLayer] = []
        if let step {
            layers.append(bars("step \(step)", saturation.histogram(at: step, binCount: Self.binCount), .series(2)))
        }
        if let condition = saturation.closedCondition {
            let closed = saturation.histogram(of: condition, binCount: Self.binCount)
            layers.append(bars(Self.word(condition), closed, .series(1)))
        }
        layers.append(bars("all", all, .series(5)))
        let outside = all.outliers == 0 ? "" : "; \(all.outliers) lie outside"
        return Chart(
            title: "Pre-activations of \(saturation.signal)\(outside)",
            horizontal: ChartAxis("pre-activation"),
            vertical: ChartAxis("units × steps", scale: .whole), layers: layers)
    }

    private func bars(_ name: String, _ histogram: Histogram, _ tone: Tone) -> ChartLayer {
        .bars(ChartBars(name, histogram.counts.map(Double.init), between: histogram.edges, tone: tone))
    }

    private static func word(_ condition: ActivationState.Condition) -> String {
        condition == .dead ? "dead" : "saturated"
    }
}
