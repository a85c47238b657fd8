import Cells
import Experiments
import Screen
import Unrolling

extension PanelContext {
    /// The recording.
    var trace: Trace { run.trace }

    /// How many steps there are, T.
    var stepCount: Int { trace.stepCount }

    /// The playhead, moved into the steps that there are.
    var playhead: Playhead {
        Playhead(pass: view.playhead.pass, step: min(max(view.playhead.step, 1), max(stepCount, 1)))
    }

    /// The step that the playhead is at.
    var step: Int { playhead.step }

    /// The signal that is looked at: the selected one, or the cell's first where the cell has no such signal.
    var signal: SignalDescription {
        trace.signal(view.selectedSignal) ?? trace.program.signals.first ?? trace.program.input
    }

    /// The selected unit, moved into the signal's units; counted from 0.
    func unit(of signal: SignalDescription) -> Int {
        min(max(view.selectedUnit, 0), max(signal.size - 1, 0))
    }

    /// What tells the values of a strip or a heat map apart.
    var marks: HeatMarks { hasColor ? .colours : .letters }

    /// The numbers of a signal at a step, empty where there are none.
    func numbers(_ quantity: Trace.Quantity, of signal: String, at t: Int) -> [Double] {
        guard (0...stepCount).contains(t) else { return [] }
        return trace.numbers(quantity, of: signal, at: t) ?? []
    }

    /// The norm of a signal's gradient at a step.
    func gradientNorm(_ quantity: Trace.Quantity, of signal: String, at t: Int) -> Double? {
        guard let norms = trace.norms(quantity, of: signal), norms.indices.contains(t - 1) else { return nil }
        return norms[t - 1]
    }

    /// Whether the numbers of a step are known at the playhead.
    func isKnown(_ quantity: Trace.Quantity, at t: Int) -> Bool {
        quantity.isGradient ? playhead.hasGradient(at: t) : playhead.hasValue(at: t)
    }

    /// The signals whose gradients flow through time: the recurrent states, each once, in the order of their equations.
    var stateNames: [String] {
        trace.program.states.filter { $0.delay == 0 }.map(\.signal)
    }
}

extension Trace.Quantity {
    /// Whether the backward pass finds it.
    var isGradient: Bool {
        switch self {
        case .value, .preActivation: false
        case .gradient, .directGradient, .preActivationGradient: true
        }
    }

    /// How it is written for a signal at a step.
    func text(of signal: String, at time: String) -> String {
        switch self {
        case .value: "\(signal)[\(time)]"
        case .gradient: "∂L/∂\(signal)[\(time)]"
        case .directGradient: "direct ∂L/∂\(signal)[\(time)]"
        case .preActivation: "pre-activation of \(signal)[\(time)]"
        case .preActivationGradient: "∂L/∂(pre-activation of \(signal)[\(time)])"
        }
    }
}
