/// A JSON value to be written; what was read is a `JSONValue`, which knows its place.
public indirect enum WritableJSON: Sendable, Equatable {
    /// `null`.
    case null
    /// `true` or `false`.
    case boolean(Bool)
    /// A whole number.
    case whole(Int)
    /// A seed, which may be larger than `Int.max`.
    case seed(UInt64)
    /// A number; it reads back to the same Float64, and those that JSON lacks are "inf", "-inf" and "nan".
    case number(Double)
    /// A string.
    case string(String)
    /// A row of numbers, always on one line.
    case numbers([Double])
    /// An array; on one line unless it holds rows, arrays or objects.
    case array([WritableJSON])
    /// An object, its members in this order.
    case object([WritableMember])

    /// Rows of numbers, each on a line of its own.
    public static func rows(_ rows: [[Double]]) -> WritableJSON {
        .array(rows.map(WritableJSON.numbers))
    }
}

/// A name and its value in an object to be written.
public struct WritableMember: Sendable, Equatable {
    /// The name.
    public let name: String
    /// The value.
    public let value: WritableJSON

    /// A member of an object to be written.
    public init(_ name: String, _ value: WritableJSON) {
        self.name = name
        self.value = value
    }
}
