/// Why a text is not JSON, and where.
public struct JSONError: Error, Sendable, Equatable, CustomStringConvertible {
    /// What is wrong.
    public let reason: Reason
    /// Where it is wrong.
    public let position: FilePosition

    /// What is wrong at this place.
    public init(_ reason: Reason, at position: FilePosition) {
        self.reason = reason
        self.position = position
    }

    /// What can be wrong with a JSON text.
    public enum Reason: Sendable, Equatable {
        /// Something else should stand here.
        case expected(String, found: String)
        /// A string has no closing quote.
        case unterminatedString
        /// A control character stands in a string without an escape.
        case controlCharacter(UInt8)
        /// A backslash is followed by something that is no escape.
        case invalidEscape(String)
        /// A `\u` escape is one half of a surrogate pair without the other.
        case loneSurrogate(String)
        /// A number is not written as JSON writes numbers.
        case malformedNumber(String)
        /// A number is larger than any Float64.
        case numberTooLarge(String)
        /// A name occurs twice in an object.
        case duplicateKey(String, first: FilePosition)
        /// Arrays and objects are nested too deeply.
        case tooDeep(limit: Int)
        /// The text holds more values than the reader was allowed.
        case tooManyValues(limit: Int)
        /// A byte is not part of UTF-8 text; the offset counts bytes from 0.
        case notUTF8(offset: Int)
    }

    /// The reason as a sentence, without the place.
    public var description: String {
        switch reason {
        case .expected(let expected, let found): "Expected \(expected), found \(found)."
        case .unterminatedString: "The string that begins here has no closing '\"'."
        case .controlCharacter(let byte):
            "A string holds the control character \(hexadecimal(byte)); write it as an escape such as \\n."
        case .invalidEscape(let escape): "'\(escape)' is not an escape of JSON strings."
        case .loneSurrogate(let escape): "'\(escape)' is half of a surrogate pair without the other half."
        case .malformedNumber(let text): "'\(text)' is not a number as JSON writes them."
        case .numberTooLarge(let text): "The number \(text) is too large for a Float64; infinity is written \"inf\"."
        case .duplicateKey(let name, let first):
            "The key '\(name)' occurs twice; the first is at \(first.line):\(first.column)."
        case .tooDeep(let limit): "Arrays and objects are nested more than \(limit) deep."
        case .tooManyValues(let limit): "The text holds more than \(limit) values."
        case .notUTF8(let offset): "The byte at offset \(offset) is not valid UTF-8."
        }
    }

    private func hexadecimal(_ byte: UInt8) -> String {
        let digits = String(byte, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: 4 - digits.count) + digits
    }
}
