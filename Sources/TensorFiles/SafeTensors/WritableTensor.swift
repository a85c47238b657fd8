import Matrices

/// A tensor to be written; what is in a file is a `StoredTensor`.
public struct WritableTensor: Sendable, Equatable {
    /// The name.
    public let name: String
    /// The size of each dimension, the slowest first.
    public let shape: [Int]
    /// The elements, row by row.
    public let numbers: [Double]

    /// A tensor of this shape.
    ///
    /// - Precondition: as many numbers as the shape has elements.
    public init(name: String, shape: [Int], numbers: [Double]) {
        precondition(
            shape.allSatisfy { $0 >= 0 } && numbers.count == shape.reduce(1, *),
            "\(numbers.count) numbers for a tensor of shape \(shape)")
        self.name = name
        self.shape = shape
        self.numbers = numbers
    }

    /// A matrix as a tensor of two dimensions, `[rows × columns]`.
    public init(name: String, matrix: Matrix) {
        self.init(name: name, shape: [matrix.rows, matrix.columns], numbers: matrix.entries)
    }

    /// A vector as a tensor of one dimension, `[count]`.
    public init(name: String, vector: [Double]) {
        self.init(name: name, shape: [vector.count], numbers: vector)
    }
}
