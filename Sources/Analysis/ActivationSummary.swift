import Equations
import Unrolling

/// Where the units of a signal stand on the curve of its function, at one step or at all of them together.
public struct ActivationSummary: Sendable, Equatable {
    /// The function, φ resolved.
    public let function: Function
    /// The arguments of the function, step after step: `[steps × size]`.
    public let preActivations: [Double]
    /// The values of the function, in the same order.
    public let values: [Double]
    /// The state at each of the steps.
    private let states: [ActivationState]

    /// The units at a step, or at all of them; nil for a signal that is no function of a pre-activation, unit by unit.
    ///
    /// - Precondition: the step, if one is given, lies in `1...stepCount`.
    public init?(_ trace: Trace, signal: String, at step: Int? = nil) {
        let steps = step.map { [$0] } ?? Array(1...trace.stepCount)
        let states = steps.compactMap { ActivationState(trace, signal: signal, at: $0) }
        guard states.count == steps.count, let first = states.first else { return nil }
        self.states = states
        function = first.function
        preActivations = states.flatMap(\.preActivations)
        values = states.flatMap(\.values)
    }

    /// The largest magnitude of a finite pre-activation; 0 where there is none.
    public var widest: Double { preActivations.lazy.filter(\.isFinite).map(\.magnitude).max() ?? 0 }

    /// The share of units and steps in a condition, from 0 to 1.
    public func share(_ condition: ActivationState.Condition) -> Double {
        states.reduce(0) { $0 + $1.share(condition) } / Double(states.count)
    }

    /// The same in per cent: `12 %`.
    public func percentage(_ condition: ActivationState.Condition) -> String {
        "\(rounded(100 * share(condition), digits: 2)) %"
    }

    /// How many pre-activations lie between neighbouring edges; those further out count at the ends, and NaN nowhere.
    ///
    /// - Precondition: there are at least two edges, in ascending order.
    public func counts(between edges: [Double]) -> [Double] {
        precondition(edges.count >= 2, "\(edges.count) edges")
        var counts = [Double](repeating: 0, count: edges.count - 1)
        for number in preActivations where !number.isNaN {
            let above = edges.partitioningIndex { $0 > number }
            counts[min(max(above - 1, 0), counts.count - 1)] += 1
        }
        return counts
    }

    /// The state in words: `12 % saturated (slope below 5 % of the largest)`.
    public var sentence: String {
        guard states.count > 1 else { return states[0].sentence }
        var parts: [String] = []
        if function == .relu {
            parts.append("\(percentage(.dead)) dead (slope 0)")
        } else {
            parts.append("\(percentage(.saturated)) saturated (slope below 5 % of the largest)")
        }
        if share(.notANumber) > 0 { parts.append("\(percentage(.notANumber)) NaN") }
        return parts.joined(separator: "; ")
    }
}

extension [Double] {
    /// The index of the first element of a sorted array that is so.
    fileprivate func partitioningIndex(where isSo: (Double) -> Bool) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if isSo(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
