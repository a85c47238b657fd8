import Cells
import Equations
import Unrolling

/// Where the gradient of one unit of a signal came from: every equation that reads the signal sends its share back.
public struct GradientPaths: Sendable, Equatable {
    /// The total gradient, `∂L/∂s[t]` of the unit.
    public let total: Double
    /// The part of the step's own loss.
    public let direct: Double
    /// The shares, in the order of the equations; together they are the total, as far as rounding goes.
    public let paths: [Path]

    /// The share of one equation.
    public struct Path: Sendable, Equatable {
        /// The signal whose equation reads this one, `i`, or `layerAbove`; nil for the loss itself.
        public let signal: String?
        /// The step of that signal: that of the unit, or one that is taken later.
        public let step: Int
        /// What it adds.
        public let value: Double
    }

    /// What stands for the equations of the next layer, or of a readout of its own, where a signal's name would stand.
    public static let layerAbove = "next layer"

    /// The paths of a unit's gradient; nil for unknown signals.
    ///
    /// - Precondition: `unit` is one of the signal's, and `t` lies in `1...stepCount`.
    public init?(_ trace: Trace, signal: String, unit: Int, at t: Int) {
        guard let gradient = trace.numbers(.gradient, of: signal, at: t) else { return nil }
        precondition(gradient.indices.contains(unit), "unit \(unit) of \(gradient.count)")
        total = gradient[unit]
        direct = trace.numbers(.directGradient, of: signal, at: t)?[unit] ?? 0
        var found: [Path] = []
        for equation in trace.program.equations {
            for read in equation.formula.signalsRead where read.name == signal {
                guard let step = trace.step(t, movedBy: read.lag) else { continue }
                let evaluation = FormulaEvaluation(trace: trace, step: step)
                guard let arriving = evaluation.arrivingGradient(of: equation.signal) else { continue }
                var collected = [Double](repeating: 0, count: gradient.count)
                evaluation.send(arriving, back: equation.formula, to: read, into: &collected)
                found.append(Path(signal: equation.signal, step: step, value: collected[unit]))
            }
        }
        if signal == "h", let sent = trace.gradientFromAbove(at: t) {
            found.append(Path(signal: Self.layerAbove, step: t, value: sent[unit]))
        }
        if let share = FormulaEvaluation(trace: trace, step: t).shareOfLoss(in: signal, unit: unit) {
            found.append(Path(signal: nil, step: t, value: share))
        }
        paths = found
    }

    /// What later steps send back.
    public var fromLater: Double { direct == 0 ? total : total - direct }
}
