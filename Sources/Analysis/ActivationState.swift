import Cells
import Equations
import Unrolling

/// Where the units of a signal stand on the curve of its function at one step.
public struct ActivationState: Sendable, Equatable {
    /// The function, φ resolved.
    public let function: Function
    /// The arguments of the function, `[size]`.
    public let preActivations: [Double]
    /// The values of the function, `[size]`.
    public let values: [Double]
    /// The slopes of the function at the arguments, `[size]`.
    public let slopes: [Double]
    /// What each unit's slope means, `[size]`.
    public let conditions: [Condition]

    /// A unit counts as saturated below this share of the function's largest slope.
    public static let saturationThreshold = 0.05

    /// What the slope of a unit does to the gradient that passes it.
    public enum Condition: Sendable, Hashable {
        /// It lets a good part through.
        case open
        /// It lets less than `saturationThreshold` of the most through.
        case saturated
        /// The unit of a ReLU is off: its slope is 0.
        case dead
        /// The slope is no number.
        case notANumber
    }

    /// The units of a signal at a step; nil for a signal that is no function of a pre-activation, unit by unit.
    ///
    /// - Precondition: `t` lies in `1...stepCount`.
    public init?(_ trace: Trace, signal: String, at t: Int) {
        guard let function = trace.program.signal(signal)?.function?.resolved(trace.program.activation.function),
            let preActivations = trace.numbers(.preActivation, of: signal, at: t),
            let values = trace.numbers(.value, of: signal, at: t)
        else { return nil }
        let slopes = preActivations.compactMap { function.slope(at: $0) }
        guard slopes.count == preActivations.count else { return nil }
        self.function = function
        self.preActivations = preActivations
        self.values = values
        self.slopes = slopes
        conditions = slopes.map { Condition(slope: $0, of: function) }
    }

    /// The share of the units in a condition, from 0 to 1.
    public func share(_ condition: Condition) -> Double {
        conditions.isEmpty ? 0 : Double(count(condition)) / Double(conditions.count)
    }

    /// The share of the units that are saturated, from 0 to 1.
    public var saturatedShare: Double { share(.saturated) }

    /// The share of the units of a ReLU that are off, from 0 to 1.
    public var deadShare: Double { share(.dead) }

    /// The mean slope: about the factor by which the function alone shrinks a gradient.
    public var meanSlope: Double { slopes.reduce(0, +) / Double(max(1, slopes.count)) }

    /// The state in words: `3 of 16 units saturated (slope below 5 % of the largest)`.
    public var sentence: String {
        let total = "of \(counted(conditions.count, "unit"))"
        var parts: [String] = []
        if function == .relu {
            parts.append("\(count(.dead)) \(total) dead (slope 0)")
        } else if function.largestSlope != nil, function != .identity {
            parts.append("\(count(.saturated)) \(total) saturated (slope below 5 % of the largest)")
        }
        if count(.notANumber) > 0 { parts.append("\(count(.notANumber)) \(total) NaN") }
        if parts.isEmpty { parts.append("mean slope \(rounded(meanSlope, digits: 3))") }
        return parts.joined(separator: "; ")
    }

    private func count(_ condition: Condition) -> Int {
        conditions.count { $0 == condition }
    }

    /// The share of units in a condition at every step, step 1 first; nil as for `init`.
    public static func shares(_ condition: Condition, of signal: String, in trace: Trace) -> [Double]? {
        var shares: [Double] = []
        for t in 1...trace.stepCount {
            guard let state = ActivationState(trace, signal: signal, at: t) else { return nil }
            shares.append(state.share(condition))
        }
        return shares
    }
}

extension ActivationState.Condition {
    init(slope: Double, of function: Function) {
        if slope.isNaN {
            self = .notANumber
        } else if function == .relu {
            self = slope == 0 ? .dead : .open
        } else if let largest = function.largestSlope, slope < ActivationState.saturationThreshold * largest {
            self = .saturated
        } else {
            self = .open
        }
    }
}
