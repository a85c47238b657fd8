import Analysis
import Cells
import Equations
import Experiments
import Figures
import Unrolling

extension Illustration {
    /// The gates as heat maps side by side, and how open they are on the whole below.
    func gatesFigure() throws(IllustrationError) -> Figure {
        let states = Set(trace.program.states.map(\.signal))
        var gates = trace.program.signals.filter {
            $0.range == .unitInterval && $0.function != .softmax && !states.contains($0.name)
        }
        if let signal, let description = trace.signal(signal) { gates = [description] }
        guard !gates.isEmpty else {
            throw .nothingToShow(
                "'\(run.resolved.cell.name)' has no gate: no signal of it lies between 0 and 1 by its equation.")
        }
        let maps = gates.enumerated().map { index, gate in
            var chart = heatMap(of: gate, barLabel: index + 1 == gates.count ? "value" : nil)
            chart.horizontal.label = ""
            if index > 0 { chart.vertical.label = "" }
            if gates.count > 2 { chart.horizontal.names = [] }
            return chart
        }
        var layers: [ChartLayer] = []
        for (index, gate) in gates.enumerated() {
            guard let spread = SignalSpread(trace, signal: gate.name) else { continue }
            layers.append(.line(ChartLine("mean of \(gate.name)[t]", spread.means, at: steps, tone: .series(index))))
            layers.append(
                .band(
                    ChartBand(
                        nil, from: spread.lowerQuartiles, to: spread.upperQuartiles, at: steps, tone: .series(index))))
        }
        let range: ClosedRange<Double>? = gates.allSatisfy { $0.range == .unitInterval } ? 0...1 : nil
        let means = Chart(
            title: "Mean over the units, with the middle half of them", horizontal: timeAxis,
            vertical: ChartAxis("value", range: range), layers: layers)
        let names = gates.map(\.name).joined(separator: ", ")
        return Figure(
            title: gates.count == 1 ? "\(names) through time" : "The gates \(names) through time",
            subtitle: saturation(of: gates), rows: [maps, [means]], caption: Provenance(run).text,
            size: FigureSize(width: 960, height: 640))
    }

    /// How much of the gates lets no gradient through.
    private func saturation(of gates: [SignalDescription]) -> String? {
        let shares = gates.compactMap { gate in
            ActivationSummary(trace, signal: gate.name).map { "\(gate.name) \($0.percentage(.saturated))" }
        }
        return shares.isEmpty ? nil : "Saturated (slope below 5 % of the largest): \(shares.joined(separator: ", "))"
    }
}
