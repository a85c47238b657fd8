extension Matrix {
    /// A random matrix with orthonormal rows, or columns if it has fewer of them, uniformly distributed over all such
    /// matrices.
    ///
    /// The Q of the QR decomposition of a normal matrix, with the signs that make it unique. F. Mezzadri: How to
    /// generate random matrices from the classical compact groups, Notices of the AMS 54, 2007; as initial weights:
    /// A. M. Saxe, J. L. McClelland, S. Ganguli: Exact solutions to the nonlinear dynamics of learning in deep linear
    /// networks, 2014.
    static func orthogonal(rows: Int, columns: Int, generator: inout SeededGenerator) -> Matrix {
        if rows > columns {
            return orthogonal(rows: columns, columns: rows, generator: &generator).transposed()
        }
        var normal = Matrix(
            rows: rows, columns: columns, entries: (0..<rows * columns).map { _ in generator.nextNormal() })
        var reflections: [Reflection] = []
        for row in 0..<rows {
            let reflection = Reflection(turning: Array(normal.row(row)[row...]))
            reflection.apply(to: &normal, fromColumn: row, rows: row..<rows)
            reflections.append(reflection)
        }

        var result = Matrix(rows: rows, columns: columns)
        for row in 0..<rows { result[row, row] = reflections[row].image < 0 ? -1 : 1 }
        for (row, reflection) in reflections.enumerated().reversed() {
            reflection.apply(to: &result, fromColumn: row, rows: row..<rows)
        }
        return result
    }
}
