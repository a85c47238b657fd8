import Analysis
import Cells
import Commands
import Experiments
import Screen
import Unrolling

/// The curves of gradient norms over the steps, for one network or for several.
struct GradientCurves {
    /// The curves, the most important first.
    let curves: [Curve]
    /// What is said about each flow, in the order of importance.
    let readings: [Reading]
    /// What is to be said first, if anything is.
    let headline: String?
    /// What else there is to say.
    let notes: [String]
    /// Whether each curve is of another network.
    let areLanes: Bool

    /// What is said about one flow of gradients.
    struct Reading {
        /// What flows.
        let label: String
        /// How.
        let flow: GradientFlow
        /// The place of its curve among the curves; nil for a flow that has none.
        let curve: Int?
    }

    /// The curves for a plot of so many columns: fewer, and with shorter names, where it is narrow.
    init(_ context: PanelContext, width: Int) {
        if context.lanes.isEmpty {
            self.init(of: context.run, signal: context.signal.name, isNarrow: width < 60)
        } else {
            self.init(of: context.lanes, areEdit: context.view.lanes == .edit)
        }
    }

    private init(of run: Run, signal: String, isNarrow: Bool) {
        let trace = run.trace
        let hasOneLoss = trace.losses.count { $0 != nil } <= 1
        let time = isNarrow ? "" : "[t]"
        var curves: [Curve] = []
        var readings: [Reading] = []
        let states = NetworkStructure(trace).flowing
        for state in states {
            let norms = trace.norms(.gradient, of: state) ?? []
            let flow = GradientFlow(norms: norms, in: trace)
            readings.append(Reading(label: "∂L/∂\(state)", flow: flow, curve: curves.count))
            let shown = Self.withoutEnd(norms, flow, trace)
            curves.append(Curve("‖∂L/∂\(state)\(time)‖", shown, style: Self.style(curves.count)))
        }
        // The curves keep their colours; but in a low panel only the first flow is said.
        if let place = states.firstIndex(of: signal) { readings.insert(readings.remove(at: place), at: 0) }
        // A single loss is the total where it is made, and nothing elsewhere.
        if !hasOneLoss, !isNarrow, let state = states.first {
            let direct = (trace.norms(.directGradient, of: state) ?? []).map { $0 == 0 ? nil : $0 }
            curves.append(Curve("direct", direct, style: Style(role: .thirdCurve), form: .dots))
        }
        // Neither what the states alone let through nor the bound may press the gradients' curves flat.
        let range = Self.range(around: curves)
        let bound = KnownBounds.bound(of: trace)
        if case .success(let bound) = bound {
            let name =
                isNarrow ? "bound" : hasOneLoss && trace.above == nil ? "bound (σ_max·γ)^(T−t)" : "bound by σ_max·γ"
            let style = Style(role: .reference)
            curves.append(Curve(name, Self.values(bound.gradientBounds, in: range), style: style, form: .thinLine))
        }
        if let products = run.affordableJacobians?.productNorms {
            let flow = GradientFlow(norms: products, in: trace)
            let symbol = states.count == 1 ? states[0] : "s"
            let name = trace.direction.productText(of: symbol, time: time)
            let isShown = !(hasOneLoss && isNarrow)
            readings.append(Reading(label: name, flow: flow, curve: isShown ? curves.count : nil))
            if isShown {
                let shown = Self.values(Array(products.dropFirst()), in: range)
                curves.append(Curve("‖\(name)‖", shown, style: Style(role: .thirdCurve)))
            }
        }
        self.curves = curves
        self.readings = readings
        areLanes = false
        headline = nil
        let theory =
            switch bound {
            case .success(let bound): bound.sentence
            case .failure(let reason): reason.description
            }
        notes = [theory] + [run.jacobiansOmission].compactMap(\.self)
    }

    /// The first state of each network.
    private init(of lanes: [Lane], areEdit: Bool) {
        var curves: [Curve] = []
        var readings: [Reading] = []
        for lane in lanes {
            let trace = lane.run.trace
            guard let state = NetworkStructure(trace).flowing.first else { continue }
            let norms = trace.norms(.gradient, of: state) ?? []
            let flow = GradientFlow(norms: norms, in: trace)
            readings.append(Reading(label: lane.label, flow: flow, curve: curves.count))
            curves.append(Curve(lane.label, Self.withoutEnd(norms, flow, trace), style: Self.style(curves.count)))
        }
        self.curves = curves
        self.readings = readings
        notes = []
        headline =
            areEdit && lanes.count == 2 ? EditDifference.sentence(before: lanes[0].run, after: lanes[1].run) : nil
        areLanes = true
    }

    /// The norms up to the step where the flow begins: steps taken later have no loss behind them, which is no underflow.
    private static func withoutEnd(_ norms: [Double], _ flow: GradientFlow, _ trace: Trace) -> [Double?] {
        let last = flow.startStep.map(trace.place) ?? norms.count
        return norms.indices.map { trace.place(ofStep: $0 + 1) <= last ? norms[$0] : nil }
    }

    private static func style(_ index: Int) -> Style {
        let roles: [Role] = [.firstCurve, .secondCurve, .thirdCurve]
        return Style(role: roles[index % roles.count])
    }

    /// Columns of the widest label.
    var labelWidth: Int { readings.map(\.label.count).max() ?? 0 }

    /// The heights of curves, with some room on both sides; nil for curves without any.
    private static func range(around curves: [Curve]) -> ClosedRange<Double>? {
        let shown = curves.lazy.flatMap(\.values).compactMap { $0 }.filter { $0.isFinite && $0 != 0 }
        guard let least = shown.min(), let most = shown.max() else { return nil }
        return (least / 3)...max(most * 10, least)
    }

    /// Those of the numbers that lie in a range.
    private static func values(_ numbers: [Double], in range: ClosedRange<Double>?) -> [Double?] {
        numbers.map { $0.isNaN || range?.contains($0) ?? true ? $0 : nil }
    }
}

extension NetworkStructure {
    /// The recurrent states, in whose gradients the flow through time is seen: those in the cell's box first.
    var flowing: [String] {
        let states = rails.map(\.state)
        let inside = cell.filter(states.contains)
        return inside + states.filter { !inside.contains($0) }
    }
}
