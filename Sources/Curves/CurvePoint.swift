/// What a curve keeps of one update, or of neighbouring updates that were merged.
public struct CurvePoint: Sendable, Equatable {
    /// The first update that it holds.
    public let firstUpdate: Int
    /// The last update that it holds; the first one where nothing was merged.
    public private(set) var lastUpdate: Int
    /// The least of the numbers; NaN numbers aside, and NaN where there is no other.
    public private(set) var least: Double
    /// The largest of the numbers; NaN numbers aside, and NaN where there is no other.
    public private(set) var largest: Double
    /// How many numbers it holds, of whatever kind.
    public private(set) var count = 1
    /// How many of the numbers are inf or -inf.
    public private(set) var infinities: Int
    /// How many of the numbers are NaN.
    public private(set) var notNumbers: Int
    private var sum: Double

    /// The point of one update.
    public init(update: Int, number: Double) {
        firstUpdate = update
        lastUpdate = update
        least = number
        largest = number
        infinities = number.isInfinite ? 1 : 0
        notNumbers = number.isNaN ? 1 : 0
        sum = number.isFinite ? number : 0
    }

    /// The mean of the finite numbers; where there is none, what there is: inf, -inf or NaN.
    public var mean: Double {
        let finite = count - infinities - notNumbers
        if finite > 0 { return sum / Double(finite) }
        return infinities > 0 ? largest : .nan
    }

    /// Whether all its numbers are finite.
    public var isFinite: Bool { infinities == 0 && notNumbers == 0 }

    /// Whether it holds more than one number.
    public var isMerged: Bool { count > 1 }

    /// Takes in a neighbour that comes later.
    mutating func merge(_ later: CurvePoint) {
        lastUpdate = later.lastUpdate
        least = least.isNaN ? later.least : later.least < least ? later.least : least
        largest = largest.isNaN ? later.largest : later.largest > largest ? later.largest : largest
        count += later.count
        infinities += later.infinities
        notNumbers += later.notNumbers
        sum += later.sum
    }
}
