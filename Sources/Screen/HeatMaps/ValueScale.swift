/// How numbers become the colours of a heat map.
public enum ValueScale: Sendable, Hashable {
    /// Symmetric about 0: negative, neutral, positive.
    case diverging(maximum: Double)
    /// Symmetric about 0, and logarithmic down to so many decades below the maximum.
    case divergingDecades(maximum: Double, decades: Double)
    /// From one number to another: `sequential(from: 0, to: 1)` for a gate.
    case sequential(from: Double, to: Double)
    /// From one magnitude to another, logarithmic.
    case decades(from: Double, to: Double)

    /// The diverging scale that shows all finite values.
    public static func diverging(fitting values: [Double]) -> ValueScale {
        .diverging(maximum: values.reduce(0) { $1.isFinite ? max($0, $1.magnitude) : $0 })
    }

    /// The scale from the least to the greatest finite value, for a course without its size.
    public static func sequential(fitting values: [Double]) -> ValueScale {
        let finite = values.filter(\.isFinite)
        return .sequential(from: finite.min() ?? 0, to: finite.max() ?? 1)
    }

    /// The logarithmic scale of magnitude that shows all values that are finite and not 0.
    public static func decades(fitting values: [Double]) -> ValueScale {
        var (least, largest) = (Double.infinity, 0.0)
        for value in values where value.isFinite && value != 0 {
            least = min(least, value.magnitude)
            largest = max(largest, value.magnitude)
        }
        return largest > 0 ? .decades(from: least, to: largest) : .decades(from: 1, to: 1)
    }

    /// The logarithmic scale of magnitude down to so many decades below the largest of the values; the least has a place
    /// above the end of the scale, so that it does not look like nothing.
    public static func decades(fitting values: [Double], atMost most: Double) -> ValueScale {
        guard case .decades(let low, let high) = decades(fitting: values) else { return .decades(from: 1, to: 1) }
        let (first, last) = (Arithmetic.decade(of: low), Arithmetic.decade(of: high))
        let decades = min(max((last - first) * 1.15, 0.1), most)
        return .decades(from: high * Arithmetic.powerOfTen(-decades), to: high)
    }

    /// Whether the scale tells negative numbers from positive ones.
    public var isDiverging: Bool {
        switch self {
        case .diverging, .divergingDecades: return true
        case .sequential, .decades: return false
        }
    }

    /// The least and the greatest number that it tells apart.
    public var ends: (low: Double, high: Double) {
        switch self {
        case .diverging(let maximum), .divergingDecades(let maximum, _): return (-maximum.magnitude, maximum.magnitude)
        case .sequential(let low, let high), .decades(let low, let high): return (low, high)
        }
    }

    /// Where a number lies: from -1 to 1 on a diverging scale, from 0 to 1 on a sequential one; nil for NaN.
    public func position(of value: Double) -> Double? {
        guard !value.isNaN else { return nil }
        switch self {
        case .diverging(let maximum):
            guard value != 0 else { return 0 }
            let part = value.magnitude < maximum.magnitude ? (value / maximum).magnitude : 1
            return value < 0 ? -part : part
        case .divergingDecades(let maximum, let decades):
            guard value != 0 else { return 0 }
            let top = Arithmetic.decade(of: maximum)
            let part =
                value.isInfinite
                ? 1 : Arithmetic.fraction(of: Arithmetic.decade(of: value), from: top - max(decades, 0.1), to: top)
            return value < 0 ? -part : part
        case .sequential(let low, let high):
            return Arithmetic.fraction(of: value, from: low, to: high)
        case .decades(let low, let high):
            if value == 0 { return 0 }
            if value.isInfinite { return 1 }
            return Arithmetic.fraction(
                of: Arithmetic.decade(of: value), from: Arithmetic.decade(of: low), to: Arithmetic.decade(of: high))
        }
    }

    /// The colour of a number; an error for NaN.
    public func ink(of value: Double) -> Ink {
        guard let position = position(of: value) else { return .role(.error) }
        return isDiverging
            ? .diverging(Int8(Arithmetic.whole(position * 16, from: -16, through: 16)))
            : .sequential(Int8(Arithmetic.whole(position * 32, from: 0, through: 32)))
    }
}
