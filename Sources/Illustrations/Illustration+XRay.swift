import Analysis
import Cells
import Experiments
import Figures
import Unrolling

extension Illustration {
    /// The chain of steps behind one entry of the pairwise map: norms, stretches between singular values, slopes.
    func xRayFigure() throws(IllustrationError) -> Figure {
        guard let loss = loss ?? trace.losses.lastIndex(where: { $0 != nil }).map({ $0 + 1 }) else {
            throw .nothingToShow("No step has a loss: there is no gradient to follow.")
        }
        // Without a step the chain is as long as it can be.
        let state = step ?? (trace.direction == .forward ? 1 : trace.stepCount)
        guard let ray = GradientXRay(trace, loss: loss, state: state, signal: signal, isCancelled: { false }) else {
            let signal = signal ?? trace.program.mainState ?? "h"
            throw .nothingToShow(
                "The loss of step \(loss) does not reach \(signal)[\(state)]: it lies on the other side.")
        }
        guard !ray.links.isEmpty else { throw .nothingToShow("\(ray.sentence); there is no chain of steps.") }
        return Figure(
            title: "X-ray: from the loss of step \(loss) back to \(ray.signal)[\(state)]", subtitle: ray.sentence,
            rows: [[norms(ray)], [stretches(ray), slopes(ray)]], caption: Provenance(run).text,
            size: FigureSize(width: 960, height: 700))
    }

    private func norms(_ ray: GradientXRay) -> Chart {
        let places = ray.links.map { Double($0.step) } + [Double(ray.state)]
        var layers: [ChartLayer] = [
            .line(
                ChartLine(
                    "‖∂L_\(ray.loss)/∂\(ray.signal)[j]‖", (ray.links.map(\.norm) + [ray.norm]).map(Optional.some),
                    at: places, tone: .series(0)))
        ]
        let joining = ray.links.map { $0.joining == 0 ? nil : Optional($0.joining) }
        if joining.contains(where: { $0 != nil }) {
            layers.append(
                .line(
                    ChartLine(
                        "direct term, of all states", joining, at: Array(places.dropLast()), tone: .series(3))))
        }
        if let costliest = ray.costliest, costliest.stretch < 1 {
            layers.append(.guide(ChartGuide("step \(costliest.step) cost most", at: Double(costliest.step))))
        }
        return Chart(
            horizontal: timeAxis("step j"), vertical: ChartAxis("norm", scale: .logarithmic), layers: layers)
    }

    /// What a step does to the gradient that goes through it, between what it could do at least and at most.
    private func stretches(_ ray: GradientXRay) -> Chart {
        let places = ray.links.map { Double($0.step) }
        func line(_ name: String, _ numbers: [Double?], _ tone: Tone, _ form: ChartLine.Form) -> ChartLayer {
            .line(ChartLine(name, numbers, at: places, tone: tone, form: form))
        }
        return Chart(
            title: "Stretch at step j", horizontal: ChartAxis("step j", scale: .whole),
            vertical: ChartAxis("factor", scale: .logarithmic),
            layers: [
                line("of \(ray.signal)", ray.links.map(\.stretch), .series(0), .solid),
                line("of all states", ray.links.map(\.stateStretch), .series(1), .smooth),
                line("σ_max", ray.links.map(\.largestSingularValue), .reference, .dashed),
                line("σ_min", ray.links.map(\.smallestSingularValue), .reference, .thin),
            ])
    }

    /// The mean slope of every function over the units.
    private func slopes(_ ray: GradientXRay) -> Chart {
        let places = ray.links.map { Double($0.step) }
        let labels = ray.links.first?.slopes.map(\.label) ?? []
        let lines = labels.enumerated().map { index, label in
            ChartLayer.line(
                ChartLine(
                    label, ray.links.map { $0.slopes.indices.contains(index) ? $0.slopes[index].mean : nil },
                    at: places, tone: .series(index)))
        }
        return Chart(
            title: "Mean slope of the units", horizontal: ChartAxis("step j", scale: .whole),
            vertical: ChartAxis("slope"), layers: lines)
    }
}
