import Glibc

/// Arithmetic on any Float64 that a picture is drawn from: nothing here traps.
enum Arithmetic {
    /// log10 of the magnitude.
    static func decade(of value: Double) -> Double { log10(value.magnitude) }

    /// A power of ten.
    static func powerOfTen(_ exponent: Double) -> Double { pow(10, exponent) }

    /// The nearest whole number within bounds; the lower bound for NaN.
    static func whole(_ value: Double, from low: Int, through high: Int) -> Int {
        guard value > Double(low) else { return low }
        guard value < Double(high) else { return max(low, high) }
        return min(max(Int(value.rounded()), low), max(low, high))
    }

    /// Where a value lies between two others, from 0 to 1; a half where they are equal.
    static func fraction(of value: Double, from low: Double, to high: Double) -> Double {
        // Halves, because the distance of two large numbers of different sign is more than the largest Float64.
        let length = high / 2 - low / 2
        guard length > 0, value.isFinite else {
            return value >= high ? (value > low ? 1 : 0.5) : value <= low ? 0 : 0.5
        }
        return min(max((value / 2 - low / 2) / length, 0), 1)
    }
}
