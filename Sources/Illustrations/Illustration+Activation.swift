import Analysis
import Cells
import Equations
import Experiments
import Figures
import Unrolling

extension Illustration {
    private static let samples = 240
    private static let barCount = 48
    /// So far a function of this kind is drawn at least, and at most.
    private static let smallestReach = 4.0
    private static let largestReach = 12.0

    /// A function and its slope with the pre-activations on them, and a histogram of these below.
    func activationFigure() throws(IllustrationError) -> Figure {
        guard let signal = activationSignal, let summary = ActivationSummary(trace, signal: signal, at: step) else {
            throw .nothingToShow(
                self.signal.map { "\($0) is no function of a pre-activation, unit by unit." }
                    ?? "No equation of this cell is a function of a sum.")
        }
        let reach = min(max(summary.widest, Self.smallestReach), Self.largestReach).rounded(.up)
        let places = (0...Self.samples).map { (Double($0) / Double(Self.samples) * 2 - 1) * reach }
        let name = summary.function.name(.unicode)
        let inside = summary.preActivations.indices.filter { !summary.preActivations[$0].isNaN }
        let points = ChartPoints(
            "units\(step == nil ? " at all steps" : "")", inside.map { summary.values[$0] },
            at: inside.map { min(max(summary.preActivations[$0], -reach), reach) }, tone: .series(4))
        let curves = Chart(
            horizontal: ChartAxis("", range: -reach...reach), vertical: ChartAxis("value, slope"),
            layers: [
                .points(points),
                .line(
                    ChartLine(
                        "\(name)(a)", places.map { summary.function.value(at: $0) }, at: places, tone: .series(0),
                        form: .smooth)),
                .line(
                    ChartLine(
                        "\(name)′(a), the slope", places.map { summary.function.slope(at: $0) }, at: places,
                        tone: .series(1), form: .smooth)),
            ], weight: 1.7)
        let edges = (0...Self.barCount).map { (Double($0) / Double(Self.barCount) * 2 - 1) * reach }
        let counts = Chart(
            horizontal: ChartAxis(
                "pre-activation a of \(signal)\(step.map { "[\($0)]" } ?? "[t]")", range: -reach...reach),
            vertical: ChartAxis(step == nil ? "units × steps" : "units", scale: .whole),
            layers: [.bars(ChartBars(nil, summary.counts(between: edges), between: edges, tone: .series(4)))])
        let when = step.map { "at step \($0)" } ?? "over all steps"
        return Figure(
            title: "\(name) of \(signal)\(step.map { "[\($0)]" } ?? "[t]") and its slope",
            subtitle: "\(summary.sentence), \(when)", rows: [[curves], [counts]], caption: Provenance(run).text)
    }

    /// The signal asked for, or else that of the cell's φ, or else the first that is a function of a sum.
    private var activationSignal: String? {
        if let signal { return signal }
        let signals = trace.program.signals
        let candidates = signals.filter { $0.function == .activation } + signals
        return candidates.first { ActivationState(trace, signal: $0.name, at: 1) != nil }?.name
    }
}
