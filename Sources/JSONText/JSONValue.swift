/// A value of a JSON text, with the place where it was written.
///
/// This is our own type, as the reader is our own, because Foundation's JSON types keep no positions: an error about a
/// value could not say where the value stands.
public struct JSONValue: Sendable, Equatable {
    /// What the value is.
    public let kind: Kind
    /// Where it begins.
    public let position: FilePosition

    /// A value that was written at this place.
    public init(_ kind: Kind, at position: FilePosition) {
        self.kind = kind
        self.position = position
    }

    /// The kinds of JSON values.
    public enum Kind: Sendable, Equatable {
        /// `null`.
        case null
        /// `true` or `false`.
        case boolean(Bool)
        /// A number written with digits alone, kept exactly: a seed has more digits than a Float64.
        case whole(UInt64)
        /// Any other number.
        case number(Double)
        /// A string, its escapes resolved.
        case string(String)
        /// The elements of an array.
        case array([JSONValue])
        /// The members of an object, in the order they were written.
        case object([JSONMember])
    }
}

/// A name and its value in a JSON object.
public struct JSONMember: Sendable, Equatable {
    /// The name.
    public let name: String
    /// Where the name begins.
    public let position: FilePosition
    /// The value.
    public let value: JSONValue

    /// A member of an object that was written at this place.
    public init(name: String, at position: FilePosition, value: JSONValue) {
        self.name = name
        self.position = position
        self.value = value
    }
}
