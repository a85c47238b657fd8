import Glibc

/// What a waterfall keeps of the norms at neighbouring steps of neighbouring updates.
public struct WaterfallCell: Sendable, Equatable {
    private var sum = 0.0
    private var positives: Int32 = 0
    private var zeros: Int32 = 0
    private var infinities: Int32 = 0
    private var notNumbers: Int32 = 0

    /// What a cell shows, the strangest of what it holds first.
    public enum Content: Sendable, Equatable {
        /// No norm fell here.
        case empty
        /// A norm was NaN.
        case notANumber
        /// A norm was infinite.
        case infinite
        /// The geometric mean of the norms that were not 0.
        case norm(Double)
        /// All norms were 0: they have underflowed, or nothing flows there.
        case zero
    }

    init() {}

    /// What the cell shows.
    public var content: Content {
        if notNumbers > 0 { return .notANumber }
        if infinities > 0 { return .infinite }
        if positives > 0 { return .norm(pow(10, sum / Double(positives))) }
        return zeros > 0 ? .zero : .empty
    }

    mutating func append(_ norm: Double) {
        if norm.isNaN {
            notNumbers &+= 1
        } else if norm.isInfinite {
            infinities &+= 1
        } else if norm == 0 {
            zeros &+= 1
        } else {
            sum += log10(norm.magnitude)
            positives &+= 1
        }
    }

    mutating func merge(_ other: WaterfallCell) {
        sum += other.sum
        positives &+= other.positives
        zeros &+= other.zeros
        infinities &+= other.infinities
        notNumbers &+= other.notNumbers
    }
}
