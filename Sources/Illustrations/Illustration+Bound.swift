import Analysis
import Cells
import Experiments
import Figures
import Unrolling

extension Illustration {
    /// The norm of the product of Jacobians back from the last step, and what theory allows it to be.
    func boundFigure() throws(IllustrationError) -> Figure {
        guard !trace.program.states.isEmpty else {
            throw .nothingToShow("Nothing is recurrent here: there is no Jacobian from a state to the next.")
        }
        guard let jacobians = run.affordableJacobians else {
            throw .nothingToShow(run.jacobiansOmission ?? "There are no Jacobians.")
        }
        let bounds = FlowBounds(trace, jacobians: jacobians)
        let places = (0...trace.stepCount).map(Double.init)
        let symbol = stateSymbol
        func line(_ name: String, _ numbers: [Double], _ tone: Tone, _ form: ChartLine.Form) -> ChartLayer {
            .line(ChartLine(name, numbers.map(Optional.some), at: places, tone: tone, form: form))
        }
        var layers = [
            line("‖∂\(symbol)[\(lastStepText)]/∂\(symbol)[k]‖, the truth", bounds.norms, .series(0), .solid),
            line("∏ of the step norms", bounds.stepNormProducts, .series(1), .smooth),
        ]
        if let powers = bounds.sigmaPowers {
            layers.append(line("(σ_max·γ)^(T−k), the bound", powers, .reference, .dashed))
        }
        if let powers = bounds.radiusPowers { layers.append(line("ρ^(T−k)", powers, .series(2), .dashed)) }
        let others = bounds.stepNormProducts + (bounds.sigmaPowers ?? []) + (bounds.radiusPowers ?? [])
        let chart = Chart(
            horizontal: timeAxis("step k"),
            vertical: ChartAxis("norm", scale: .logarithmic, range: Self.room(around: bounds.norms, beside: others)),
            layers: layers + stepGuide)
        let sentences = [bounds.flow.sentence, bounds.sentence, bounds.disagreement].compactMap(\.self)
        return Figure(
            title: "Bound and truth", subtitle: sentences.joined(separator: ".  "), rows: [[chart]],
            caption: Provenance(run).text)
    }

    /// Room for these norms, and for as much of the bounds beside them as does not press them flat.
    private static func room(around norms: [Double], beside bounds: [Double]) -> ClosedRange<Double>? {
        let shown = norms.lazy.filter { $0.isFinite && $0 > 0 }
        guard let least = shown.min(), let most = shown.max() else { return nil }
        let widest = max(least / 1000, .leastNormalMagnitude)...max(min(most * 1e6, .greatestFiniteMagnitude), least)
        let all = (norms + bounds).filter { widest.contains($0) }
        let (low, high) = (all.min() ?? least, all.max() ?? most)
        return max(low / 2, .leastNormalMagnitude)...max(min(high, 1e300) * 2, low)
    }
}
