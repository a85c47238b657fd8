import Analysis
import Cells
import Experiments
import Figures
import Unrolling

extension Illustration {
    /// What is left of the states at the end, as measured and by the gates, and which inputs a prediction depends on.
    func memoryFigure() throws(IllustrationError) -> Figure {
        guard !trace.program.states.isEmpty else {
            throw .nothingToShow("Nothing is recurrent here: nothing is remembered.")
        }
        guard let jacobians = run.affordableJacobians else {
            throw .nothingToShow(run.jacobiansOmission ?? "There are no Jacobians.")
        }
        let report = MemoryReport(trace, jacobians: jacobians)
        let norms = report.measured.norms
        let places = norms.indices.map(Double.init)
        let (symbol, last) = (stateSymbol, lastStepText)
        var layers: [ChartLayer] = [
            .line(
                ChartLine(
                    "measured ‖∂\(symbol)[\(last)]/∂\(symbol)[k]‖", norms.map(Optional.some), at: places,
                    tone: .series(0)))
        ]
        for (index, gate) in report.gates.enumerated() {
            let decay = Array(gate.mean.decay(over: norms.count - 1).reversed())
            layers.append(
                .line(
                    ChartLine(
                        "by the mean factor of \(gate.signal) in \(gate.term)", decay.map(Optional.some), at: places,
                        tone: .series(index + 1), form: .smooth)))
        }
        let end = places[places.count - 1]
        layers.append(.line(ChartLine("1 % is left", [0.01, 0.01], at: [0, end], tone: .reference, form: .dashed)))
        let decay = Chart(
            horizontal: trace.direction == .forward ? timeAxis("step k") : ChartAxis("steps taken", scale: .whole),
            vertical: ChartAxis("what is left", scale: .logarithmic, range: Self.room(around: norms)),
            layers: layers, weight: 1.6)
        var rows = [[decay]]
        var sentences = [report.sentence]
        if let connectivity = connectivity() {
            rows.append([share(of: connectivity)])
            sentences.append(connectivity.sentence)
        }
        return Figure(
            title: "Memory, measured and by the gates", subtitle: sentences.joined(separator: ".  "), rows: rows,
            caption: Provenance(run).text, size: FigureSize(width: 960, height: 700))
    }

    /// Which inputs a prediction depends on (A. Madsen: Visualizing memorization in RNNs, Distill 2019).
    func connectivityFigure() throws(IllustrationError) -> Figure {
        guard let connectivity = connectivity() else {
            throw .nothingToShow(
                "\(step.map { "Step \($0)" } ?? "No step") predicts \(step == nil ? "anything" : "nothing"): "
                    + "\(step == nil ? "none has" : "it has no") logits that are numbers.")
        }
        let norms = ChartLine(
            "‖∂logit[\(connectivity.step)]/∂x[k]‖", connectivity.norms.map { $0 == 0 ? nil : $0 }, at: steps,
            tone: .series(0))
        let curve = Chart(
            horizontal: inputAxis, vertical: ChartAxis("norm", scale: .logarithmic),
            layers: [.line(norms), predicting(connectivity)])
        var band = share(of: connectivity)
        band.horizontal.label = ""
        return Figure(
            title: "Which inputs the prediction of step \(connectivity.step) depends on",
            subtitle: connectivity.sentence, rows: [[band], [curve]], caption: Provenance(run).text)
    }

    /// Of the step that was asked for, or of the last that predicts something.
    private func connectivity() -> Connectivity? {
        let candidates = step.map { [$0] } ?? Array((1...trace.stepCount).reversed())
        for step in candidates {
            if let found = Connectivity(run.network, at: step) { return found }
        }
        return nil
    }

    /// The inputs, each as wide as a bar.
    private var inputAxis: ChartAxis {
        var axis = timeAxis("step k of the input")
        axis.range = 0.5...Double(trace.stepCount) + 0.5
        return axis
    }

    /// The band over the text as bars.
    private func share(of connectivity: Connectivity) -> Chart {
        let edges = (0...trace.stepCount).map { Double($0) + 0.5 }
        let name = "‖∂logit[\(connectivity.step)]/∂x[k]‖², the largest being 1"
        return Chart(
            horizontal: inputAxis, vertical: ChartAxis("connectivity", range: 0...1),
            layers: [
                predicting(connectivity),
                .bars(ChartBars(name, connectivity.normalized, between: edges, tone: .series(5))),
            ])
    }

    private func predicting(_ connectivity: Connectivity) -> ChartLayer {
        .guide(ChartGuide("step of the prediction", at: Double(connectivity.step)))
    }

    /// Room for what was measured: what the gates forget far sooner must not press it flat.
    private static func room(around norms: [Double]) -> ClosedRange<Double>? {
        let shown = norms.lazy.filter { $0.isFinite && $0 > 0 }
        guard let least = shown.min(), let most = shown.max() else { return nil }
        let low = max(min(least, 0.01) / 10, .leastNormalMagnitude)
        return low...max(min(most * 2, .greatestFiniteMagnitude), low * 10)
    }
}
