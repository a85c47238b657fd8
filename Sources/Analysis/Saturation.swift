import Cells
import Equations
import Unrolling

/// How many units of a signal let no gradient through, at each step and over a run, and where their pre-activations lie.
public struct Saturation: Sendable, Equatable {
    /// The signal.
    public let signal: String
    /// The units at each step, step 1 first.
    public let states: [ActivationState]

    /// The saturation of a signal; nil for a signal that is no function of a pre-activation, unit by unit, and where the computation
    /// was cancelled.
    public init?(_ trace: Trace, signal: String, isCancelled: () -> Bool = { false }) {
        var states: [ActivationState] = []
        for t in 1...trace.stepCount {
            guard !isCancelled(), let state = ActivationState(trace, signal: signal, at: t) else { return nil }
            states.append(state)
        }
        self.signal = signal
        self.states = states
    }

    /// The signals that have one, in the order of the equations.
    public static func signals(of trace: Trace) -> [String] {
        trace.program.signals.map(\.name).filter { ActivationState(trace, signal: $0, at: 1) != nil }
    }

    /// The function, φ resolved.
    public var function: Function { states[0].function }

    /// The condition in which a unit of this function lets nothing, or next to nothing, through; nil for a function that never does.
    public var closedCondition: ActivationState.Condition? {
        if function == .relu { return .dead }
        return function.largestSlope != nil && function != .identity ? .saturated : nil
    }

    /// The share of units in a condition at each step, from 0 to 1, step 1 first.
    public func shares(_ condition: ActivationState.Condition) -> [Double] { states.map { $0.share(condition) } }

    /// The share of units and steps in a condition over the whole run, from 0 to 1.
    public func share(_ condition: ActivationState.Condition) -> Double {
        shares(condition).reduce(0, +) / Double(states.count)
    }

    /// The share of the steps at which each unit is in a condition, `[size]`: 1 is a unit that never leaves it.
    public func unitShares(_ condition: ActivationState.Condition) -> [Double] {
        states[0].conditions.indices.map { unit in
            Double(states.count { $0.conditions[unit] == condition }) / Double(states.count)
        }
    }

    /// The pre-activations of the whole run in so many bins of equal width.
    public func histogram(binCount: Int = 20) -> Histogram {
        Histogram(states.flatMap(\.preActivations), binCount: binCount)
    }

    /// The pre-activations of the units in a condition over the whole run, in the bins of the histogram of all.
    public func histogram(of condition: ActivationState.Condition, binCount: Int = 20) -> Histogram {
        let values = states.flatMap { state in
            zip(state.preActivations, state.conditions).filter { $0.1 == condition }.map(\.0)
        }
        return Histogram(values, edges: histogram(binCount: binCount).edges)
    }

    /// The pre-activations of a step, in the bins of the histogram of the whole run, so that steps can be compared.
    ///
    /// - Precondition: `t` is a step of the run.
    public func histogram(at t: Int, binCount: Int = 20) -> Histogram {
        Histogram(states[t - 1].preActivations, edges: histogram(binCount: binCount).edges)
    }

    /// The run in words: `f: 12 % of units and steps saturated, 3 of 16 units always`.
    public var sentence: String {
        var parts: [String] = []
        if let condition = closedCondition {
            parts.append(words(for: condition, condition == .dead ? "dead" : "saturated"))
        }
        let broken = share(.notANumber)
        if broken > 0 { parts.append("\(percentText(broken)) NaN") }
        return "\(signal): " + (parts.isEmpty ? "a function that does not saturate" : parts.joined(separator: "; "))
    }

    private func words(for condition: ActivationState.Condition, _ word: String) -> String {
        let units = unitShares(condition)
        let always = units.count { $0 == 1 }
        let text = "\(percentText(share(condition))) of units and steps \(word)"
        return always == 0 ? text : "\(text), \(always) of \(counted(units.count, "unit")) always"
    }
}
