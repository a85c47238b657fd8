extension JSONValue {
    /// The number, if this is one; the strings "inf", "-inf" and "nan" stand for the numbers that JSON lacks.
    public var double: Double? {
        switch kind {
        case .whole(let value): Double(value)
        case .number(let value): value
        case .string("inf"): .infinity
        case .string("-inf"): -.infinity
        case .string("nan"): .nan
        default: nil
        }
    }

    /// The whole number, if this is one that fits; 4.0 is 4.
    public var integer: Int? {
        switch kind {
        case .whole(let value): Int(exactly: value)
        case .number(let value): Int(exactly: value)
        default: nil
        }
    }

    /// The string, if this is one.
    public var string: String? {
        if case .string(let text) = kind { text } else { nil }
    }

    /// The elements, if this is an array.
    public var elements: [JSONValue]? {
        if case .array(let elements) = kind { elements } else { nil }
    }

    /// The members, if this is an object.
    public var members: [JSONMember]? {
        if case .object(let members) = kind { members } else { nil }
    }

    /// The value of the member with this name, if this is an object that has one.
    public subscript(name: String) -> JSONValue? {
        members?.first { $0.name == name }?.value
    }

    /// What the value is, in words, for a message that something else was expected: "a string".
    public var noun: String {
        switch kind {
        case .null: "null"
        case .boolean(let value): value ? "true" : "false"
        case .whole(let value): "the number \(value)"
        case .number(let value): "the number \(value)"
        case .string: "a string"
        case .array: "an array"
        case .object: "an object"
        }
    }
}
