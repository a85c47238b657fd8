import Analysis
import Experiments
import Figures
import Unrolling

extension Illustration {
    /// So many decades below the largest norm are told apart.
    private static let decades = 12

    /// How much each state has to do with each loss, as a triangle of colours.
    func pairwiseFigure() throws(IllustrationError) -> Figure {
        guard let map = PairwiseMap(trace, signal: signal), let largest = map.largest else {
            throw .nothingToShow("No step has a loss: no gradient goes back.")
        }
        let rows = (1...trace.stepCount).map { t in (1...trace.stepCount).map { map.norm(loss: t, state: $0) } }
        let chart = Chart(
            horizontal: timeAxis("step k of the state"), vertical: ChartAxis("step t of the loss", scale: .whole),
            layers: [.heatMap(ChartHeatMap("‖∂L_t/∂\(map.signal)[k]‖", rows, scale: Self.scale(map, largest.norm)))])
        return Figure(
            title: "Which loss depends on which state", subtitle: map.sentence, rows: [[chart]],
            caption: Provenance(run).text, size: FigureSize(width: 960, height: 700))
    }

    private static func scale(_ map: PairwiseMap, _ largest: Double) -> HeatScale {
        let shown = map.entries.lazy.map(\.norm).filter { $0.isFinite && $0 > 0 }
        guard let most = shown.max(), let least = shown.min() else { return .logarithmic(from: 0.1, to: 1) }
        let floor = (0..<decades).reduce(most) { level, _ in level / 10 }
        // A single norm has no range of its own.
        return .logarithmic(from: max(least < most ? least : most / 10, floor), to: most)
    }
}
