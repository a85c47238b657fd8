import Analysis
import Cells
import Equations
import Experiments
import Figures
import Unrolling

extension Illustration {
    /// The recurrent states as heat maps, one below the other.
    func statesFigure() throws(IllustrationError) -> Figure {
        let main = trace.program.mainState
        let states = trace.program.states.filter { $0.delay == 0 }.map(\.signal)
        let names = signal.map { [$0] } ?? states.filter { $0 == main } + states.filter { $0 != main }
        guard !names.isEmpty else { throw .nothingToShow("Nothing is recurrent here: there are no states.") }
        let charts = names.compactMap { trace.signal($0) }.enumerated().map { index, signal in
            var chart = heatMap(of: signal, barLabel: "\(signal.name)[t]")
            if index + 1 < names.count { chart.horizontal.label = "" }
            return chart
        }
        let height = FigureSize.slide.height + 200 * Double(max(0, charts.count - 2))
        return Figure(
            title: names.count == 1 ? "\(names[0]) through time" : "The states through time",
            subtitle: FirstNonFinite(in: trace)?.sentence,
            rows: charts.map { [$0] }, caption: Provenance(run).text, size: FigureSize(width: 960, height: height))
    }

    /// A signal's values, units × time.
    func heatMap(of signal: SignalDescription, barLabel: String?) -> Chart {
        let columns = (1...trace.stepCount).map { trace.numbers(.value, of: signal.name, at: $0) ?? [] }
        let rows = (0..<signal.size).map { unit in columns.map { Optional($0[unit]) } }
        let what = signal.comment.map { "\(signal.name)[t]: \($0)" } ?? "\(signal.name)[t]"
        let map = ChartHeatMap(barLabel, rows, scale: Self.scale(of: signal, columns.flatMap(\.self)))
        let guides = step.map { [ChartLayer.guide(ChartGuide("step \($0)", at: Double($0)))] } ?? []
        return Chart(
            title: what, horizontal: timeAxis, vertical: ChartAxis("unit", scale: .whole),
            layers: guides + [.heatMap(map)])
    }

    /// The scale of a signal's range, or the one that fits its values where the range is open.
    private static func scale(of signal: SignalDescription, _ values: [Double]) -> HeatScale {
        let finite = values.lazy.filter(\.isFinite)
        let largest = finite.map(\.magnitude).max() ?? 1
        switch signal.range {
        case .unitInterval: return .sequential(from: 0, to: 1)
        case .nonNegative: return .sequential(from: 0, to: largest > 0 ? largest : 1)
        case .symmetric, .unbounded, .activation: return .diverging(maximum: largest > 0 ? largest : 1)
        }
    }
}
