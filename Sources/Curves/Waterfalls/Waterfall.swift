/// The norm ‖∂L/∂h[t]‖ over updates and time steps, as geometric means in a bounded number of cells: how far back in time the
/// gradient reaches, and how the reach grows as learning goes on.
///
/// A column is a time step counted from the first, whatever the length of the sequence; where the steps are more than the
/// columns, neighbours share one, and where the records are more than the rows, neighbours share one.
public struct Waterfall: Sendable, Equatable {
    /// What share of the largest norm counts as being reached by the gradient.
    public static let reachShare = 0.01
    /// The longest sequence that is kept whole; steps beyond it are left out.
    public static let stepLimit = 1 << 20

    /// The rows, the earliest update first; never more than the limit.
    public internal(set) var rows: [WaterfallRow] = []
    /// How many steps a column holds: 1 until neighbours are merged.
    public private(set) var stepsPerColumn = 1
    /// How many records a full row holds: 1 until neighbours are merged.
    public internal(set) var recordsPerRow = 1
    /// The number of steps of the longest sequence.
    public private(set) var steps = 0
    private let rowLimit: Int
    private let columnLimit: Int

    /// An empty waterfall.
    ///
    /// - Parameters:
    ///   - rowLimit: How many rows there are at most, at least 2.
    ///   - columnLimit: How many columns there are at most, at least 1.
    public init(rowLimit: Int = 256, columnLimit: Int = 256) {
        precondition(rowLimit >= 2 && columnLimit >= 1, "a waterfall of at most \(rowLimit) × \(columnLimit) cells")
        self.rowLimit = rowLimit
        self.columnLimit = columnLimit
    }

    /// How many columns there are, in the longest row.
    public var columns: Int { (steps + stepsPerColumn - 1) / stepsPerColumn }

    /// Whether there is no row.
    public var isEmpty: Bool { rows.isEmpty }

    /// The steps of a column, from 1.
    public func steps(ofColumn column: Int) -> ClosedRange<Int> {
        let first = column * stepsPerColumn + 1
        return first...max(first, min(first + stepsPerColumn - 1, steps))
    }

    /// What stands in a row and a column of steps; empty beyond the row's sequences.
    public func content(row: Int, column: Int) -> WaterfallCell.Content {
        column < rows[row].cells.count ? rows[row].cells[column].content : .empty
    }

    /// Takes the norms of the next record, step 1 first.
    mutating func append(update: Int, norms: [Double]) {
        let norms = norms.count > Waterfall.stepLimit ? Array(norms.prefix(Waterfall.stepLimit)) : norms
        steps = max(steps, norms.count)
        while columns > columnLimit {
            mergeColumns(2)
        }
        let new = WaterfallRow(update: update, norms: norms, stepsPerColumn: stepsPerColumn)
        if rows.count == rowLimit, rows[rowLimit - 1].records >= recordsPerRow { halveRows() }
        if let last = rows.last, last.records < recordsPerRow {
            rows[rows.count - 1].merge(new)
        } else {
            rows.append(new)
        }
    }

    /// The waterfall as far as an update; a row that holds later updates too is left out.
    func ending(at update: Int) -> Waterfall {
        var waterfall = self
        waterfall.rows = Array(rows.prefix { $0.lastUpdate <= update })
        return waterfall
    }

    /// Lets so many neighbouring columns be one.
    mutating func mergeColumns(_ count: Int) {
        guard count > 1 else { return }
        stepsPerColumn *= count
        for place in rows.indices { rows[place].mergeColumns(count) }
    }

    private mutating func halveRows() {
        recordsPerRow *= 2
        rows = stride(from: 0, to: rows.count, by: 2).map { place in
            var row = rows[place]
            if place + 1 < rows.count { row.merge(rows[place + 1]) }
            return row
        }
    }
}
