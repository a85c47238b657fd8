/// A tensor in a safetensors file: what it is and where its elements lie.
public struct StoredTensor: Sendable, Hashable {
    /// The name.
    public let name: String
    /// The type of its elements.
    public let elementType: ElementType
    /// The size of each dimension, the slowest first; empty for a single number.
    public let shape: [Int]
    /// The bytes of the file that hold its elements, row by row.
    public let byteRange: Range<Int>

    /// The number of elements.
    public var count: Int { shape.reduce(1, *) }
}
