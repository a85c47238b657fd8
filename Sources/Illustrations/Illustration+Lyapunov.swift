import Analysis
import Cells
import Experiments
import Figures
import Unrolling

extension Illustration {
    /// How the largest Lyapunov exponent came to its value, beside all of them.
    func lyapunovFigure() throws(IllustrationError) -> Figure {
        guard let found = LyapunovExponents(trace, isCancelled: { false }), !found.exponents.isEmpty else {
            let reason = LyapunovExponents(trace, isCancelled: { false })?.omission
            throw .nothingToShow(reason ?? "Nothing is recurrent here: there are no Lyapunov exponents.")
        }
        func zero(_ name: String?, _ places: [Double]) -> ChartLayer {
            let line = ChartLine(
                name, places.map { _ in 0 }, at: places, tone: .reference, form: .dashed)
            return .line(line)
        }
        let convergence = Chart(
            title: "The largest", horizontal: ChartAxis("after so many steps", scale: .whole),
            vertical: ChartAxis("exponent per step (natural logarithm)"),
            layers: [
                .line(
                    ChartLine(
                        "largest exponent", found.convergence.map(Optional.some), at: steps, tone: .series(0))),
                zero("0: neither grows nor shrinks", [steps[0], steps[steps.count - 1]]),
            ], weight: 1.4)
        let ranks = found.exponents.indices.map { Double($0 + 1) }
        let all = Chart(
            title: "All", horizontal: ChartAxis("rank", scale: .whole), vertical: ChartAxis(""),
            layers: [
                .line(ChartLine("exponents", found.exponents.map(Optional.some), at: ranks, tone: .series(1))),
                zero(nil, [ranks[0], ranks[ranks.count - 1]]),
            ])
        return Figure(
            title: "Finite-time Lyapunov exponents", subtitle: found.sentence, rows: [[convergence, all]],
            caption: Provenance(run).text)
    }
}
