import Analysis
import Cells
import Experiments
import Figures
import Unrolling

extension Illustration {
    /// More ledgers than this are too small to be read.
    private static let mostLedgers = 2

    /// The signed shares of every path by which gradient comes back to a state.
    func ledgerFigure() throws(IllustrationError) -> Figure {
        let usual = GateLedger.signals(of: trace)
        let names = signal.map { usual.contains($0) ? usual : [$0] } ?? usual
        let all = names.compactMap { GateLedger(trace, signal: $0) }.filter { !$0.paths.isEmpty }
        let ledgers = GateLedger.inOrder(all, about: signal).prefix(Self.mostLedgers)
        guard !ledgers.isEmpty else {
            let name = signal.map { "\($0) hands" } ?? "No state hands"
            throw .nothingToShow(
                signal == nil ? "\(name) anything to a later step." : "\(name) nothing to a later step.")
        }
        let charts = ledgers.enumerated().map { index, ledger in
            chart(of: ledger, isLast: index + 1 == ledgers.count)
        }
        let height = FigureSize.slide.height + 200 * Double(charts.count - 1)
        return Figure(
            title: "Gate ledger: the ways back to \(ledgers.map(\.signal).joined(separator: " and "))",
            subtitle: ledgers.map(\.sentence).joined(separator: ".  "), rows: charts.map { [$0] },
            caption: Provenance(run).text, size: FigureSize(width: 960, height: height))
    }

    private func chart(of ledger: GateLedger, isLast: Bool) -> Chart {
        let order = ledger.order(atMost: ledger.paths.count)
        let lines = order.enumerated().map { index, path in
            let isConveyor = path == ledger.conveyor
            return ChartLayer.line(
                ChartLine(
                    isConveyor ? "conveyor: \(ledger.paths[path].name)" : ledger.shortName(ofPath: path),
                    ledger.steps.map { $0.shares[path].signedShare }, at: steps, tone: .series(index)))
        }
        let zero = ChartLine(nil, [0, 0], at: [steps[0], steps[steps.count - 1]], tone: .reference, form: .thin)
        var axis = timeAxis
        if !isLast { axis.label = "" }
        return Chart(
            title: "What later steps send back to \(ledger.signal)[t]", horizontal: axis,
            vertical: ChartAxis("signed share of the norm"), layers: lines + [.line(zero)] + stepGuide)
    }
}
