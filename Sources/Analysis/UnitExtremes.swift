import Unrolling

/// The mean of a signal's units at a step, and which of them are the largest and the smallest.
public struct UnitExtremes: Sendable, Equatable {
    /// The mean of all units.
    public let mean: Double
    /// The unit with the largest value, from 0; the first that is NaN, if one is.
    public let largestUnit: Int
    /// Its value.
    public let largest: Double
    /// The unit with the smallest value, from 0.
    public let smallestUnit: Int
    /// Its value.
    public let smallest: Double

    /// The units of a signal at a step; nil where it has none.
    ///
    /// - Precondition: `t` lies in `0...stepCount`.
    public init?(_ trace: Trace, signal: String, at t: Int) {
        guard let numbers = trace.numbers(.value, of: signal, at: t), !numbers.isEmpty else { return nil }
        mean = numbers.reduce(0, +) / Double(numbers.count)
        let nan = numbers.firstIndex(where: \.isNaN)
        let indices = numbers.indices
        largestUnit = nan ?? indices.max { (numbers[$0], $1) < (numbers[$1], $0) } ?? 0
        smallestUnit = nan ?? indices.min { (numbers[$0], $0) < (numbers[$1], $1) } ?? 0
        largest = numbers[largestUnit]
        smallest = numbers[smallestUnit]
    }
}
