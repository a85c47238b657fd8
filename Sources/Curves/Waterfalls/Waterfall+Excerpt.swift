extension Waterfall {
    /// The rows that hold updates of a range, in at most so many rows and columns: neighbours become one, by their
    /// geometric mean.
    ///
    /// - Precondition: There is room for a row and a column.
    public func excerpt(of updates: ClosedRange<Int>? = nil, rows rowCount: Int, columns columnCount: Int) -> Waterfall
    {
        precondition(rowCount > 0 && columnCount > 0, "an excerpt of \(rowCount) × \(columnCount) cells")
        let inside = rows.filter { row in
            updates.map { row.lastUpdate >= $0.lowerBound && row.firstUpdate <= $0.upperBound } ?? true
        }
        let count = min(rowCount, inside.count)
        var excerpt = self
        excerpt.rows = (0..<count).map { place in
            let share = (place * inside.count / count)..<((place + 1) * inside.count / count)
            return inside[share.dropFirst()].reduce(into: inside[share.lowerBound]) { $0.merge($1) }
        }
        excerpt.recordsPerRow = excerpt.rows.map(\.records).max() ?? 1
        excerpt.mergeColumns((columns + columnCount - 1) / columnCount)
        return excerpt
    }

    /// The place of the row that holds an update, or of the last one before it; nil before the first.
    public func row(atOrBefore update: Int) -> Int? { rows.lastIndex { $0.firstUpdate <= update } }

    /// The norms of all cells that are neither 0 nor infinite, for the scale of a picture.
    public var norms: [Double] {
        rows.flatMap { row in
            row.cells.compactMap { if case .norm(let norm) = $0.content { norm } else { nil } }
        }
    }
}
