/// How much room a part of a row or column of panels asks for.
public enum Extent: Sendable, Hashable {
    /// Exactly so many cells, as long as there are any.
    case fixed(Int)
    /// At least so many cells, and a share of what is left over.
    case atLeast(Int)
    /// A share of what is left over, by its weight.
    case fill(Double)

    /// One share of what is left over.
    public static let fill = Extent.fill(1)
}

extension Extent {
    /// How many cells each extent gets of a length; their sum with the gaps is never more than it.
    static func shares(of length: Int, among extents: [Extent], gap: Int) -> [Int] {
        let gaps = max(gap, 0).multipliedReportingOverflow(by: max(extents.count - 1, 0))
        var left = max(0, length - (gaps.overflow ? length : min(gaps.partialValue, length)))
        var shares = extents.map { extent in
            let share = min(max(extent.minimum, 0), left)
            left -= share
            return share
        }
        var weight = extents.reduce(0) { $0 + $1.weight }
        for (index, extent) in extents.enumerated() where extent.weight > 0 {
            // From what is still left, so that the rounding never loses a cell.
            let share = min(left, Int((Double(left) * (extent.weight / weight)).rounded()))
            shares[index] += share
            left -= share
            weight -= extent.weight
        }
        return shares
    }

    private var minimum: Int {
        switch self {
        case .fixed(let cells), .atLeast(let cells): return cells
        case .fill: return 0
        }
    }

    private var weight: Double {
        switch self {
        case .fixed: return 0
        case .atLeast: return 1
        case .fill(let weight): return weight.isFinite ? min(max(weight, 0), 1e6) : 0
        }
    }
}
