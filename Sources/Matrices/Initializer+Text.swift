extension Initializer: CustomStringConvertible {
    /// What can be written for an initialiser, for messages and help.
    public static let forms = [
        "a number", "zeros", "ones", "constant NUMBER", "normal DEVIATION", "uniform", "uniform BOUND", "glorot",
        "orthogonal GAIN", "identity", "identity SCALE", "radius RADIUS",
    ]

    /// Reads an initialiser as experiment files write it: a name, a number after it where there is one, or a number
    /// alone.
    ///
    /// - Throws: `InitializerError` for an unknown name and for a number that is missing, malformed, negative or too
    ///   much.
    public init(parsing text: String) throws(InitializerError) {
        let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
        guard let name = words.first else { throw .unknownName(text) }
        var arguments = Arguments(words: words.dropFirst(), text: words.joined(separator: " "))

        switch name {
        case "zeros": self = .zeros
        case "ones": self = .constant(1)
        case "constant": self = .constant(try arguments.number())
        case "normal": self = .normal(try arguments.numberNotNegative())
        case "uniform": self = .uniform(bound: arguments.isEmpty ? nil : try arguments.numberNotNegative())
        case "glorot": self = .glorot
        case "orthogonal": self = .orthogonal(gain: arguments.isEmpty ? 1 : try arguments.number())
        case "identity": self = .identity(scale: arguments.isEmpty ? 1 : try arguments.number())
        case "radius": self = .spectralRadius(try arguments.numberNotNegative())
        default:
            guard let value = Double(name), value.isFinite else { throw .unknownName(name) }
            self = .constant(value)
        }
        try arguments.end()
    }

    /// The initialiser as text that reads back to the same one.
    public var description: String {
        switch self {
        case .zeros: "zeros"
        case .constant(let value): value == 1 ? "ones" : "constant \(value)"
        case .normal(let deviation): "normal \(deviation)"
        case .uniform(.none): "uniform"
        case .uniform(.some(let bound)): "uniform \(bound)"
        case .glorot: "glorot"
        case .orthogonal(let gain): "orthogonal \(gain)"
        case .identity(let scale): scale == 1 ? "identity" : "identity \(scale)"
        case .spectralRadius(let radius): "radius \(radius)"
        }
    }
}

/// The words after an initialiser's name, read from the first to the last.
private struct Arguments {
    var words: ArraySlice<String>
    let text: String

    var isEmpty: Bool { words.isEmpty }

    mutating func number() throws(InitializerError) -> Double {
        guard let word = words.popFirst() else { throw .missingNumber(text: text) }
        guard let value = Double(word), value.isFinite else { throw .notANumber(word, text: text) }
        return value
    }

    mutating func numberNotNegative() throws(InitializerError) -> Double {
        let word = words.first ?? ""
        let value = try number()
        guard value >= 0 else { throw .negative(word, text: text) }
        return value
    }

    func end() throws(InitializerError) {
        guard words.isEmpty else { throw .extraWords(words.joined(separator: " "), text: text) }
    }
}
