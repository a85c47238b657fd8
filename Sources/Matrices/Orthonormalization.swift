import CKernels

extension Matrix {
    /// Turns the rows into orthonormal ones by Gram and Schmidt's method, each twice, and returns what was left of each row without its
    /// part along those before: the diagonal of R in the QR decomposition of the transposed matrix, `[rows]`.
    ///
    /// Where nothing but rounding was left that is 0, and the row is any that is orthogonal to those before.
    /// - Precondition: it has no more rows than columns.
    /// - Complexity: O(rows²·columns).
    public mutating func orthonormalizeRows() -> [Double] {
        precondition(rows <= columns, "\(rows) rows of \(columns) numbers")
        var lengths = Array(repeating: 0.0, count: rows)
        entries.withUnsafeMutableBufferPointer { entries in
            if let start = entries.baseAddress { kernel_orthonormalize(start, rows, columns, &lengths) }
        }
        return lengths
    }
}
