extension Matrix {
    /// The sum, entry by entry.
    ///
    /// - Precondition: Both have the same shape.
    public static func + (left: Matrix, right: Matrix) -> Matrix {
        left.combined(with: right, by: +)
    }

    /// The difference, entry by entry.
    ///
    /// - Precondition: Both have the same shape.
    public static func - (left: Matrix, right: Matrix) -> Matrix {
        left.combined(with: right, by: -)
    }

    private func combined(with other: Matrix, by operation: (Double, Double) -> Double) -> Matrix {
        precondition(
            rows == other.rows && columns == other.columns,
            "a \(rows) × \(columns) matrix with a \(other.rows) × \(other.columns) matrix, entry by entry")
        return Matrix(rows: rows, columns: columns, entries: zip(entries, other.entries).map(operation))
    }
}
