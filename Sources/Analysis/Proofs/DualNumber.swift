import Equations
import Glibc

/// A number with its slopes along eight directions: forward mode (Wengert 1964).
struct DualNumber: ReplayNumber {
    var value: Double
    var slopes: Lanes

    init(value: Double, slopes: Lanes) {
        self.value = value
        self.slopes = slopes
    }

    init(_ constant: Double) { self.init(value: constant, slopes: .zero) }
    init(recorded: Double, moves: Lanes) { self.init(value: recorded, slopes: moves) }

    var moves: Lanes { slopes }

    static func + (left: Self, right: Self) -> Self {
        Self(value: left.value + right.value, slopes: left.slopes + right.slopes)
    }

    static func - (left: Self, right: Self) -> Self {
        Self(value: left.value - right.value, slopes: left.slopes - right.slopes)
    }

    static func * (left: Self, right: Self) -> Self {
        Self(value: left.value * right.value, slopes: left.slopes * right.value + left.value * right.slopes)
    }

    static func / (left: Self, right: Self) -> Self {
        let quotient = left.value / right.value
        return Self(value: quotient, slopes: (left.slopes - quotient * right.slopes) / right.value)
    }

    @inline(__always)
    mutating func add(_ weight: Double, times number: Self) {
        value += weight * number.value
        slopes += weight * number.slopes
    }

    mutating func add(movedWeight: Lanes, times number: Self) { slopes += movedWeight * number.value }
    mutating func move(by moves: Lanes) { slopes += moves }

    func through(_ function: Function, recorded: Double?) -> Self {
        let result = recorded ?? function.value(at: value) ?? .nan
        return Self(value: result, slopes: slope(of: function, value: result) * slopes)
    }

    /// The slope of a function at the number; from the value as far as possible, which is the recorded one.
    private func slope(of function: Function, value result: Double) -> Double {
        switch function {
        case .sigmoid: result * (1 - result)
        case .tanh: (1 - result) * (1 + result)
        case .relu: result.isNaN ? result : (result > 0 ? 1 : 0)
        case .identity: 1
        case .softplus: Function.sigmoid.value(at: value) ?? .nan
        case .exponential: result
        case .softmax, .activation: .nan
        }
    }

    var logarithm: Self {
        // What does not move has no slope, not even at 0.
        Self(value: log(value), slopes: (slopes / value).replacing(with: 0, where: slopes .== 0))
    }

    var squareRoot: Self {
        let root = value.squareRoot()
        return Self(value: root, slopes: slopes / (2 * root))
    }

    func largerConstant(_ other: Self) -> Self { Self(max(value, other.value)) }

    func note(_ function: Function, result: Self, at place: ReplayPlace, in notes: inout ReplayNotes) {
        if function == .relu { notes.add(distances: abs(value) / slopes.magnitudes, at: place) }
        notes.add(function, arriving: slopes[0], leaving: result.slopes[0], at: place)
    }
}

extension Lanes {
    /// The absolute values.
    var magnitudes: Lanes { replacing(with: -self, where: self .< 0) }
}
