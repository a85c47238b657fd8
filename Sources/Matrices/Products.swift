import CKernels

extension Matrix {
    /// The product of a matrix `[m × k]` and a matrix `[k × n]`, `[m × n]`, each entry summed from the first term to
    /// the last.
    ///
    /// - Precondition: `left.columns == right.rows`.
    /// - Complexity: O(m·k·n).
    public static func * (left: Matrix, right: Matrix) -> Matrix {
        precondition(
            left.columns == right.rows,
            "a \(left.rows) × \(left.columns) matrix times a \(right.rows) × \(right.columns) matrix")
        var result = Matrix(rows: left.rows, columns: right.columns)
        let scratch = AlignedBuffer(count: kernel_product_scratch(right.columns))
        result.entries.withUnsafeMutableBufferPointer { entries in
            guard let start = entries.baseAddress else { return }
            kernel_product(
                left.rows, right.columns, left.columns, left.entries, left.columns, 1, right.entries, right.columns,
                start, right.columns, 0, scratch.start)
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
