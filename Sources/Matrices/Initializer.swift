/// How a parameter gets its first values.
public enum Initializer: Sendable, Equatable {
    /// All 0.
    case zeros
    /// All this number.
    case constant(Double)
    /// Normal, of mean 0 and this standard deviation.
    case normal(Double)
    /// Uniform between −bound and bound; without one, the bound is 1/√hidden.
    case uniform(bound: Double?)
    /// Uniform between ±√(6/(rows + columns)) (Glorot & Bengio 2010).
    case glorot
    /// Orthonormal rows or columns, whichever are fewer, times this gain (Saxe et al. 2014).
    case orthogonal(gain: Double)
    /// This number on the diagonal, 0 elsewhere (Le, Jaitly & Hinton 2015).
    case identity(scale: Double)
    /// A normal square matrix, scaled to this spectral radius (Jaeger 2001).
    case spectralRadius(Double)

    /// Makes the matrix `[rows × columns]` of a parameter in a cell of this hidden size.
    ///
    /// - Throws: `InitializerError` where a spectral radius is asked of a matrix that is not square or has none but 0.
    public func matrix(
        rows: Int, columns: Int, hidden: Int, generator: inout SeededGenerator
    ) throws(InitializerError) -> Matrix {
        switch self {
        case .zeros:
            return Matrix(rows: rows, columns: columns)
        case .constant(let value):
            return Matrix(rows: rows, columns: columns, repeating: value)
        case .normal(let deviation):
            return Self.filled(rows, columns) { deviation * generator.nextNormal() }
        case .uniform(let bound):
            let bound = bound ?? 1 / Double(hidden).squareRoot()
            return Self.filled(rows, columns) { bound * (2 * generator.nextUniform() - 1) }
        case .glorot:
            let bound = (6 / Double(rows + columns)).squareRoot()
            return Self.filled(rows, columns) { bound * (2 * generator.nextUniform() - 1) }
        case .orthogonal(let gain):
            return gain * Matrix.orthogonal(rows: rows, columns: columns, generator: &generator)
        case .identity(let scale):
            var result = Matrix(rows: rows, columns: columns)
            for index in 0..<min(rows, columns) { result[index, index] = scale }
            return result
        case .spectralRadius(let radius):
            guard rows == columns else { throw .notSquare(rows: rows, columns: columns) }
            let deviation = 1 / Double(rows).squareRoot()
            let drawn = Self.filled(rows, columns) { deviation * generator.nextNormal() }
            guard !drawn.entries.isEmpty else { return drawn }
            let found = drawn.spectralRadius()
            guard found > 0 else { throw .noSpectralRadius(rows: rows, columns: columns) }
            return (radius / found) * drawn
        }
    }

    private static func filled(_ rows: Int, _ columns: Int, by draw: () -> Double) -> Matrix {
        Matrix(rows: rows, columns: columns, entries: (0..<rows * columns).map { _ in draw() })
    }
}
