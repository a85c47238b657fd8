extension Matrix {
    /// The product of a matrix `[m × k]` and a matrix `[k × n]`, `[m × n]`, each entry summed from the first term to
    /// the last.
    ///
    /// - Precondition: `left.columns == right.rows`.
    /// - Complexity: O(m·k·n). For what happens once, not once a time step.
    public static func * (left: Matrix, right: Matrix) -> Matrix {
        precondition(
            left.columns == right.rows,
            "a \(left.rows) × \(left.columns) matrix times a \(right.rows) × \(right.columns) matrix")
        var result = Matrix(rows: left.rows, columns: right.columns)
        for row in 0..<left.rows {
            for inner in 0..<left.columns {
                let factor = left[row, inner]
                for column in 0..<right.columns {
                    result[row, column] += factor * right[inner, column]
                }
            }
        }
        return result
    }

    /// Every entry times a number.
    public static func * (factor: Double, matrix: Matrix) -> Matrix {
        Matrix(rows: matrix.rows, columns: matrix.columns, entries: matrix.entries.map { factor * $0 })
    }

    /// The matrix with rows and columns exchanged, `[columns × rows]`.
    public func transposed() -> Matrix {
        var result = Matrix(rows: columns, columns: rows)
        for row in 0..<rows {
            for column in 0..<columns { result[column, row] = self[row, column] }
        }
        return result
    }
}
