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
        for name in names where trace.numbers(quantity, of: name, at: 1) == nil {
            throw .nothingToShow("There is no \(quantity.formula(of: name)) here: \(name) is no function of a sum.")
        }
        let charts = names.compactMap { trace.signal($0) }.enumerated().map { index, signal in
            var chart = heatMap(of: signal, quantity, barLabel: quantity.formula(of: signal.name))
            if index + 1 < names.count { chart.horizontal.label = "" }
            return chart
        }
        let height = FigureSize.slide.height + 200 * Double(max(0, charts.count - 2))
        return Figure(
            title: names.count == 1
                ? "\(quantity == .value ? names[0] : quantity.formula(of: names[0])) through time"
                : "The states through time",
            subtitle: FirstNonFinite(in: trace)?.sentence,
            rows: charts.map { [$0] }, caption: Provenance(run).text, size: FigureSize(width: 960, height: height))
    }

    /// A signal's numbers, units × time.
    func heatMap(
        of signal: SignalDescription, _ quantity: Trace.Quantity = .value, barLabel: String?
    ) -> Chart {
        let columns = (1...trace.stepCount).map { trace.numbers(quantity, of: signal.name, at: $0) ?? [] }
        let rows = (0..<signal.size).map { unit in columns.map { Optional($0[unit]) } }
        let name = quantity.formula(of: signal.name)
        let what = signal.comment.map { "\(name): \(quantity == .value ? "" : "of the ")\($0)" } ?? name
        let map = ChartHeatMap(barLabel, rows, scale: scale(of: signal, quantity, columns.flatMap(\.self)))
        return Chart(
            title: what, horizontal: timeAxis, vertical: ChartAxis("unit", scale: .whole),
            layers: stepGuide + [.heatMap(map)])
    }

    /// The scale of a signal's range, or the one that fits its values where the range is open.
    private func scale(
        of signal: SignalDescription, _ quantity: Trace.Quantity, _ values: [Double]
    ) -> HeatScale {
        let finite = values.lazy.filter(\.isFinite)
        let largest = finite.map(\.magnitude).max() ?? 1
        if quantity != .value { return .diverging(maximum: largest > 0 ? largest : 1) }
        switch signal.range {
        case .unitInterval: return .sequential(from: 0, to: 1)
        case .nonNegative: return .sequential(from: 0, to: largest > 0 ? largest : 1)
        case .symmetric, .unbounded, .activation: return .diverging(maximum: largest > 0 ? largest : 1)
        }
    }
}

extension Trace.Quantity {
    /// What the numbers of a signal are, as a formula.
    func formula(of signal: String) -> String {
        switch self {
        case .value: "\(signal)[t]"
        case .gradient: "∂L/∂\(signal)[t]"
        case .directGradient: "∂L_t/∂\(signal)[t]"
        case .preActivation: "pre-activation of \(signal)[t]"
        case .preActivationGradient: "∂L/∂(pre-activation of \(signal)[t])"
        }
    }
}
