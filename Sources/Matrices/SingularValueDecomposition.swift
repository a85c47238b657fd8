import CLapack

/// A matrix `[m × n]` as U·diag(σ)·Vᵀ, with k = min(m, n) singular values.
public struct SingularValueDecomposition: Sendable, Equatable {
    /// The left singular vectors U as columns, `[m × k]`.
    public let left: Matrix
    /// The singular values σ, largest first, `[k]`.
    public let values: [Double]
    /// The right singular vectors as the rows of Vᵀ, `[k × n]`.
    public let rightTransposed: Matrix

    /// The decomposition of a matrix; nil if an entry is not finite or the iteration does not converge.
    public init?(of matrix: Matrix) {
        let count = min(matrix.rows, matrix.columns)
        guard matrix.isFinite else { return nil }
        var values = Array(repeating: 0.0, count: count)
        var left = Matrix(rows: matrix.rows, columns: count)
        var right = Matrix(rows: count, columns: matrix.columns)
        if count > 0 {
            // To LAPACK, which goes by columns, the matrix and both results are transposed: left and right change
            // places.
            var overwritten = matrix.entries
            let status = clapack_singular_vectors(
                Int32(matrix.columns), Int32(matrix.rows), &overwritten, &values, &right.entries, &left.entries)
            guard status == 0 else { return nil }
        }
        self.left = left
        self.values = values
        rightTransposed = right
    }
}
