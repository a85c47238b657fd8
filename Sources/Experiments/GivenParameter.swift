import Equations
import Matrices

/// The value of a parameter that an experiment gives literally.
///
/// A vector stays apart from a matrix of one column, because it is written differently.
public enum GivenParameter: Sendable, Equatable {
    /// Rows of numbers.
    case matrix(Matrix)
    /// Numbers.
    case vector([Double])

    /// The value as a matrix, `[rows × columns]`; a vector is `[count × 1]`.
    public var matrix: Matrix {
        switch self {
        case .matrix(let matrix): matrix
        case .vector(let entries): Matrix(column: entries)
        }
    }

    /// The shape in words: "4 × 3", "a vector of 4".
    public var shapeInWords: String {
        switch self {
        case .matrix(let matrix): "\(matrix.rows) × \(matrix.columns)"
        case .vector(let entries): "a vector of \(entries.count)"
        }
    }

    /// Whether the value can be that of a parameter of this shape.
    public func fits(_ shape: ParameterShape) -> Bool {
        switch self {
        case .matrix(let matrix):
            shape.kind == .matrix && matrix.rows == shape.rows && matrix.columns == shape.columns
        case .vector(let entries):
            shape.kind == .vector && entries.count == shape.rows
        }
    }
}

extension ParameterShape {
    /// The shape in words: "4 × 3", "a vector of 4".
    var inWords: String {
        switch kind {
        case .matrix: "\(rows) × \(columns)"
        case .vector: "a vector of \(rows)"
        }
    }
}
