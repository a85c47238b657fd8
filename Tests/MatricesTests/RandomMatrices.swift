import Matrices

extension Matrix {
    /// A matrix of normal numbers for the laws.
    static func normal(rows: Int, columns: Int, seed: UInt64) -> Matrix {
        var generator = SeededGenerator(seed: seed)
        return Matrix(
            rows: rows, columns: columns, entries: (0..<rows * columns).map { _ in generator.nextNormal() })
    }

    /// The largest modulus of the difference of two entries in the same place.
    func distance(to other: Matrix) -> Double {
        (self - other).entries.reduce(0) { max($0, abs($1)) }
    }
}
