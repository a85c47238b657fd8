/// Five numbers that say how others are spread, for a box with whiskers (Tukey 1977).
public struct Spread: Sendable, Hashable {
    /// The smallest.
    public var minimum: Double
    /// The number that a quarter lies below.
    public var lowerQuartile: Double
    /// The number that half lies below.
    public var median: Double
    /// The number that three quarters lie below.
    public var upperQuartile: Double
    /// The largest.
    public var maximum: Double

    /// A spread of these numbers.
    public init(minimum: Double, lowerQuartile: Double, median: Double, upperQuartile: Double, maximum: Double) {
        self.minimum = minimum
        self.lowerQuartile = lowerQuartile
        self.median = median
        self.upperQuartile = upperQuartile
        self.maximum = maximum
    }
}
