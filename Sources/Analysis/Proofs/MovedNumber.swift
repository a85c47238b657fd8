import Equations
import Glibc

/// A number in eight runs of a network side by side, each with a move of its own: what finite differences are taken from.
struct MovedNumber: ReplayNumber {
    var values: Lanes

    init(values: Lanes) { self.values = values }
    init(_ constant: Double) { values = Lanes(repeating: constant) }
    init(recorded: Double, moves: Lanes) { values = moves }

    var moves: Lanes { values }

    static func + (left: Self, right: Self) -> Self { Self(values: left.values + right.values) }
    static func - (left: Self, right: Self) -> Self { Self(values: left.values - right.values) }
    static func * (left: Self, right: Self) -> Self { Self(values: left.values * right.values) }
    static func / (left: Self, right: Self) -> Self { Self(values: left.values / right.values) }

    @inline(__always)
    mutating func add(_ weight: Double, times number: Self) { values += weight * number.values }
    mutating func add(movedWeight: Lanes, times number: Self) { values += movedWeight * number.values }
    mutating func move(by moves: Lanes) { values += moves }

    func through(_ function: Function, recorded: Double?) -> Self {
        var result = values
        for lane in result.indices { result[lane] = function.value(at: values[lane]) ?? .nan }
        return Self(values: result)
    }

    var logarithm: Self {
        var result = values
        for lane in result.indices { result[lane] = log(values[lane]) }
        return Self(values: result)
    }

    var squareRoot: Self { Self(values: values.squareRoot()) }

    func largerConstant(_ other: Self) -> Self {
        Self(values: values.replacing(with: other.values, where: other.values .> values))
    }
}
