/// How many of some numbers lie in each of several bins; what lies in none is counted too.
public struct Histogram: Sendable, Equatable {
    /// The edges of the bins, ascending, one more than there are bins; a bin holds its lower edge, the last one its upper edge too.
    public let edges: [Double]
    /// How many numbers lie in each bin.
    public private(set) var counts: [Int]
    /// How many lie below the first edge, -inf among them.
    public private(set) var below = 0
    /// How many lie above the last edge, inf among them.
    public private(set) var above = 0
    /// How many are NaN.
    public private(set) var notANumber = 0

    /// Counts numbers in bins between these edges.
    ///
    /// - Precondition: at least two edges, each larger than the one before.
    public init(_ values: [Double], edges: [Double]) {
        precondition(edges.count >= 2, "\(edges.count) edges for a histogram")
        precondition(zip(edges, edges.dropFirst()).allSatisfy { $0 < $1 }, "edges that do not ascend")
        self.edges = edges
        counts = Array(repeating: 0, count: edges.count - 1)
        for value in values { count(value) }
    }

    /// Counts numbers in so many bins of equal width.
    ///
    /// - Precondition: at least one bin, and a range that is not empty.
    public init(_ values: [Double], binCount: Int, over range: ClosedRange<Double>) {
        precondition(binCount > 0, "\(binCount) bins")
        let width = (range.upperBound - range.lowerBound) / Double(binCount)
        let inner = (0..<binCount).map { range.lowerBound + Double($0) * width }
        self.init(values, edges: inner + [range.upperBound])
    }

    /// Counts numbers in so many bins over the range that `typicalRange(of:)` gives.
    public init(_ values: [Double], binCount: Int) {
        self.init(values, binCount: binCount, over: Self.typicalRange(of: values))
    }

    /// The range of all finite numbers but those that lie further from the quartiles than three times the distance between these
    /// (the far-out values of J. W. Tukey: Exploratory Data Analysis, 1977); around a single value one of width 1.
    public static func typicalRange(of values: [Double]) -> ClosedRange<Double> {
        let finite = values.filter(\.isFinite)
        let quantiles = Quantiles(finite)
        guard let lower = quantiles.lowerQuartile, let upper = quantiles.upperQuartile else { return -0.5...0.5 }
        let fence = 3 * (upper - lower)
        let typical = finite.filter { fence == 0 || ($0 >= lower - fence && $0 <= upper + fence) }
        let smallest = typical.min() ?? 0
        let largest = typical.max() ?? 0
        let isWide = largest - smallest > 1e-9 * max(abs(largest), abs(smallest)) && (largest - smallest).isFinite
        return isWide ? smallest...largest : around(smallest)
    }

    private static func around(_ value: Double) -> ClosedRange<Double> {
        let half = max(0.5, 0.5 * abs(value))
        return max(value - half, -.greatestFiniteMagnitude)...min(value + half, .greatestFiniteMagnitude)
    }

    /// How many numbers were counted, those outside of the bins and NaN among them.
    public var total: Int { counts.reduce(0, +) + outliers + notANumber }

    /// How many numbers lie outside of the bins.
    public var outliers: Int { below + above }

    private mutating func count(_ value: Double) {
        if value.isNaN {
            notANumber += 1
        } else if value < edges[0] {
            below += 1
        } else if value > edges[edges.count - 1] {
            above += 1
        } else {
            counts[bin(of: value)] += 1
        }
    }

    /// The last bin whose lower edge is not larger.
    private func bin(of value: Double) -> Int {
        var low = 0
        var high = counts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if edges[middle] <= value { low = middle } else { high = middle }
        }
        return low
    }
}
