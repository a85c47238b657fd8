/// Which of the numbers of several seeds is compared.
public enum SeedSummary: String, Sendable {
    /// All of them.
    case each
    /// The smallest.
    case smallest
    /// That in the middle; the mean of the two there where their count is even.
    case median
    /// The largest.
    case largest
}

/// The numbers of several seeds.
public struct SeedBand: Sendable, Equatable {
    /// The number of each seed, from seed 1 on.
    public let numbers: [Double]

    /// The number that is compared with a range: where all are, the first that lies outside, or the median if none does; NaN where
    /// one of them is NaN.
    public func number(_ summary: SeedSummary, in range: ClosedRange<Double>) -> Double {
        let sorted = numbers.sorted()
        // NaN has no place in an order.
        guard let first = sorted.first, let last = sorted.last, !numbers.contains(where: \.isNaN) else { return .nan }
        switch summary {
        case .smallest: return first
        case .largest: return last
        case .each: return numbers.first { !range.contains($0) } ?? number(.median, in: range)
        case .median:
            let (low, high) = (sorted[(sorted.count - 1) / 2], sorted[sorted.count / 2])
            return low == high ? low : (low + high) / 2
        }
    }
}
