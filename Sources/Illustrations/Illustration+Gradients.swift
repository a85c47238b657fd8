import Analysis
import Cells
import Experiments
import Figures
import Unrolling

extension Illustration {
    /// Gradient norms per step on a logarithmic axis.
    func gradientsFigure() throws(IllustrationError) -> Figure {
        guard let first = flowing.first else {
            throw .nothingToShow("Nothing is recurrent here: no gradient flows through time.")
        }
        return lanes.isEmpty ? gradientsOfOne(first) : gradientsOfLanes()
    }

    /// The states whose gradients are drawn, the main one first; or the signal that was asked for.
    private var flowing: [String] {
        if let signal { return [signal] }
        let states = trace.program.states.filter { $0.delay == 0 }.map(\.signal)
        let main = trace.program.mainState
        return states.filter { $0 == main } + states.filter { $0 != main }
    }

    private func gradientsOfOne(_ first: String) -> Figure {
        var fitted: [ChartLine] = []
        for state in flowing {
            fitted.append(
                ChartLine("‖∂L/∂\(state)[t]‖", Self.norms(of: state, in: trace), at: steps, tone: .series(fitted.count))
            )
        }
        if trace.losses.count(where: { $0 != nil }) > 1, let direct = trace.norms(.directGradient, of: first) {
            fitted.append(
                ChartLine(
                    "direct part of ‖∂L/∂\(first)[t]‖", direct.map { $0 == 0 ? nil : $0 }, at: steps,
                    tone: .series(fitted.count), form: .thin))
        }
        var compared: [ChartLine] = []
        if let jacobians = run.affordableJacobians {
            let (last, symbol) = (lastStepText, stateSymbol)
            compared.append(
                ChartLine(
                    "‖∂\(symbol)[\(last)]/∂\(symbol)[t]‖", Array(jacobians.productNorms.dropFirst()), at: steps,
                    tone: .series(3), form: .smooth))
        }
        var sentences = [GradientFlow(norms: trace.norms(.gradient, of: first) ?? [], in: trace).sentence]
        if let bound = try? PascanuBound(trace), signal == nil {
            compared.append(
                ChartLine(
                    "bound by σ_max·γ", Self.withoutEnd(bound.gradientBounds, in: trace), at: steps, tone: .reference,
                    form: .dashed))
            sentences.append(bound.sentence)
        }
        let range = Self.range(around: fitted)
        let chart = Chart(
            horizontal: timeAxis, vertical: ChartAxis("norm", scale: .logarithmic, range: range),
            layers: (fitted + compared).map { .line($0) } + stepGuide)
        return Figure(
            title: "Gradient norms through time",
            subtitle: "∂L/∂\(first) " + sentences.joined(separator: ".  "),
            rows: [[chart]], caption: Provenance(run).text)
    }

    private func gradientsOfLanes() -> Figure {
        var lines: [ChartLine] = []
        for lane in lanes {
            let trace = lane.run.trace
            guard let state = signal ?? trace.program.mainState, let norms = trace.norms(.gradient, of: state) else {
                continue
            }
            let flow = GradientFlow(norms: norms, in: trace)
            lines.append(
                ChartLine(
                    lane.label, Self.norms(of: state, in: trace), at: (1...trace.stepCount).map(Double.init),
                    tone: .series(lines.count), note: flow.sentence))
        }
        let chart = Chart(
            horizontal: timeAxis,
            vertical: ChartAxis(
                "‖∂L/∂\(signal ?? trace.program.mainState ?? "h")[t]‖", scale: .logarithmic,
                range: Self.range(around: lines)), layers: lines.map { .line($0) })
        return Figure(
            title: "Gradient norms through time: \(lanes.map(\.label).joined(separator: ", "))", rows: [[chart]],
            caption: Provenance(run, lanes: lanes).text)
    }

    static func norms(of signal: String, in trace: Trace) -> [Double?] {
        withoutEnd(trace.norms(.gradient, of: signal) ?? [], in: trace)
    }

    /// The norms up to the step where the flow begins: steps taken later have no loss behind them, which is no underflow.
    private static func withoutEnd(_ norms: [Double], in trace: Trace) -> [Double?] {
        let start = GradientFlow(norms: norms, in: trace).startStep
        let last = start.map(trace.place) ?? norms.count
        return norms.indices.map { trace.place(ofStep: $0 + 1) <= last ? norms[$0] : nil }
    }

    /// Room for these lines: what others are compared with may not press them flat.
    private static func range(around lines: [ChartLine]) -> ClosedRange<Double>? {
        let shown = lines.flatMap(\.heights).compactMap(\.self).filter { $0.isFinite && $0 > 0 }
        guard let least = shown.min(), let most = shown.max() else { return nil }
        return max(least / 2, .leastNonzeroMagnitude)...max(min(most * 4, .greatestFiniteMagnitude), least * 4)
    }
}
