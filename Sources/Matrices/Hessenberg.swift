extension Matrix {
    /// Turns a square matrix into an upper Hessenberg matrix, zero below the first subdiagonal, of the same
    /// eigenvalues.
    mutating func reduceToHessenberg() {
        guard rows > 2 else { return }
        for column in 0..<rows - 2 {
            let below = column + 1
            let reflection = Reflection(turning: (below..<rows).map { self[$0, column] })
            reflection.apply(to: &self, fromRow: below, columns: below..<rows)
            reflection.apply(to: &self, fromColumn: below, rows: 0..<rows)
            self[below, column] = reflection.image
            for row in below + 1..<rows { self[row, column] = 0 }
        }
    }
}
