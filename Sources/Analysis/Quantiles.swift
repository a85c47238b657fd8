/// The median, the quartiles and the extremes of numbers, infinite ones among them; NaN is left out and counted.
///
/// Between two neighbours in order a quantile is interpolated linearly (type 7 of Hyndman & Fan 1996).
public struct Quantiles: Sendable, Equatable {
    /// The smallest number; nil of none.
    public let minimum: Double?
    /// The number that a quarter lies below.
    public let lowerQuartile: Double?
    /// The number that half lies below.
    public let median: Double?
    /// The number that three quarters lie below.
    public let upperQuartile: Double?
    /// The largest number.
    public let maximum: Double?
    /// How many numbers there are, without NaN.
    public let count: Int
    /// How many were -inf.
    public let negativeInfinities: Int
    /// How many were inf.
    public let infinities: Int
    /// How many were NaN.
    public let notNumbers: Int

    /// The quantiles of these numbers.
    public init(_ values: [Double]) {
        let sorted = values.filter { !$0.isNaN }.sorted()
        count = sorted.count
        notNumbers = values.count - sorted.count
        negativeInfinities = sorted.count { $0 == -.infinity }
        infinities = sorted.count { $0 == .infinity }
        minimum = sorted.first
        lowerQuartile = Self.quantile(0.25, of: sorted)
        median = Self.quantile(0.5, of: sorted)
        upperQuartile = Self.quantile(0.75, of: sorted)
        maximum = sorted.last
    }

    private static func quantile(_ share: Double, of sorted: [Double]) -> Double? {
        guard let last = sorted.last else { return nil }
        let place = share * Double(sorted.count - 1)
        let index = Int(place)
        guard index + 1 < sorted.count else { return last }
        let rest = place - Double(index)
        let low = sorted[index]
        let high = sorted[index + 1]
        if rest == 0 || low == high { return low }
        // Between infinite neighbours of different sign there is no number: the nearer one.
        if low == -.infinity, high == .infinity { return rest < 0.5 ? low : high }
        return (1 - rest) * low + rest * high
    }
}
