import Analysis
import Cells
import Experiments
import Figures
import Unrolling

extension Illustration {
    /// What clipping does to the gradient, and would do to the vectors of single steps.
    func clippingFigure() throws(IllustrationError) -> Figure {
        let trial = ClippingTrial(run.network, run.experiment.cures)
        let effect = trial.effect
        let state = signal ?? trace.program.mainState
        let signals = state.flatMap { effect.perStep(of: $0, inLayer: run.layerIndex) } ?? []
        var layers = pair("part of g at step t", effect.contributions, .series(0), .series(1))
        if let state, !signals.isEmpty { layers += pair("∂L/∂\(state)[t]", signals, .series(2), .series(3)) }
        if let threshold = effect.rule.threshold { layers.append(level("θ", threshold)) }
        layers.append(level("‖g‖ of all parameters", effect.whole.before))
        let norms = Chart(
            title: "Norms, each vector clipped by itself", horizontal: timeAxis,
            vertical: ChartAxis("norm", scale: .logarithmic), layers: layers + stepGuide, weight: 1.6)
        var rows = [[norms]]
        // A rule that keeps the direction has a cosine of 1 everywhere, which is no picture.
        if effect.contributions.contains(where: { $0.isDirectionKept == false }) {
            let cosines = ChartLine(
                "part of g at step t", effect.contributions.map(\.cosine), at: steps, tone: .series(0))
            rows.append([
                Chart(
                    title: "Cosine between before and after", horizontal: timeAxis, vertical: ChartAxis("cosine"),
                    layers: [.line(cosines)])
            ])
        }
        return Figure(
            title: trial.isAskedFor ? "Clipping: \(effect.rule)" : "What clipping would do: \(effect.rule)",
            subtitle: [trial.sentence, effect.whole.fault].compactMap(\.self).joined(separator: ".  "), rows: rows,
            caption: Provenance(run).text, size: FigureSize(width: 960, height: rows.count > 1 ? 700 : 600))
    }

    /// What truncated backpropagation through time leaves, and what it cuts off.
    func truncationFigure() throws(IllustrationError) -> Figure {
        let trial = TruncationTrial(run.network, run.experiment.cures)
        guard let state = signal ?? trace.program.mainState,
            let changes = trial.effect.perStep(of: state, inLayer: run.layerIndex)
        else { throw .nothingToShow("Nothing is recurrent here: no gradient goes back through time.") }
        let norms = Chart(
            horizontal: timeAxis, vertical: ChartAxis("norm", scale: .logarithmic),
            layers: [
                line("‖∂L/∂\(state)[t]‖ truncated", changes.map(\.after), .series(1), form: .dashed),
                line("all the way", changes.map(\.before), .series(0)),
            ] + stepGuide, weight: 1.5)
        let lost = ChartLine("cut off", changes.map { $0.lost.map { 100 * $0 } }, at: steps, tone: .series(1))
        let shares = Chart(
            horizontal: timeAxis, vertical: ChartAxis("cut off of ∂L/∂\(state)[t] in %"), layers: [.line(lost)])
        return Figure(
            title: "Truncated backpropagation through time\(trial.isAskedFor ? "" : ", not set")",
            subtitle: trial.sentence, rows: [[norms], [shares]], caption: Provenance(run).text,
            size: FigureSize(width: 960, height: 680))
    }

    /// The summands of Ω step by step, and what all penalties add.
    func penaltiesFigure() throws(IllustrationError) -> Figure {
        let trial = PenaltyTrial(run.network, run.experiment.cures)
        let layer = trial.regulariser.layers[run.layerIndex]
        guard layer.terms.contains(where: { $0 != nil }) else {
            throw .nothingToShow("No gradient comes through a step here: Ω has no summand.")
        }
        let lengths = ChartLine("length of the gradient, back through t", layer.ratios, at: steps, tone: .series(0))
        let kept = level("1: length kept", 1)
        let ratios = Chart(
            horizontal: timeAxis, vertical: ChartAxis("factor", scale: .logarithmic),
            layers: [.line(lengths), kept] + stepGuide)
        let terms = Chart(
            horizontal: timeAxis, vertical: ChartAxis("summand of Ω"),
            layers: [.line(ChartLine("Ω's summand of step t", layer.terms, at: steps, tone: .series(1)))])
        return Figure(
            title: "Penalties: L1, L2 and Ω", subtitle: trial.parts.map(\.sentence).joined(separator: ".  "),
            rows: [[ratios], [terms]], caption: Provenance(run).text, size: FigureSize(width: 960, height: 700))
    }

    private func line(_ name: String, _ numbers: [Double], _ tone: Tone, form: ChartLine.Form = .solid) -> ChartLayer {
        .line(ChartLine(name, numbers.map { $0 == 0 ? nil : $0 }, at: steps, tone: tone, form: form))
    }

    /// Norms before and after.
    private func pair(_ what: String, _ changes: [GradientChange], _ before: Tone, _ after: Tone) -> [ChartLayer] {
        [
            line("‖\(what)‖", changes.map(\.before), before),
            line("clipped", changes.map(\.after), after, form: .dashed),
        ]
    }

    private func level(_ name: String, _ height: Double) -> ChartLayer {
        let ends = [steps[0], steps[steps.count - 1]]
        return .line(ChartLine(name, [height, height], at: ends, tone: .reference, form: .dashed))
    }
}
