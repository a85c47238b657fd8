extension JSONReader {
    /// Reads a string from its opening to its closing quote.
    mutating func readString() throws(JSONError) -> String {
        let start = position
        advance()
        var text: [UInt8] = []
        while let byte = current {
            switch byte {
            case UInt8(ascii: "\""):
                advance()
                return String(decoding: text, as: UTF8.self)
            case UInt8(ascii: "\\"):
                text.append(contentsOf: String(try readEscape()).utf8)
            case 0..<0x20:
                throw error(.controlCharacter(byte))
            default:
                text.append(byte)
                advance()
            }
        }
        throw JSONError(.unterminatedString, at: start)
    }

    private mutating func readEscape() throws(JSONError) -> Unicode.Scalar {
        let start = position
        advance()
        guard let byte = current else { throw JSONError(.unterminatedString, at: start) }
        if byte == UInt8(ascii: "u") { return try readUnicodeEscape(at: start) }
        let escapes: [(Character, Unicode.Scalar)] = [
            ("\"", "\""), ("\\", "\\"), ("/", "/"), ("b", "\u{8}"), ("f", "\u{C}"), ("n", "\n"), ("r", "\r"),
            ("t", "\t"),
        ]
        guard let escape = escapes.first(where: { $0.0.asciiValue == byte }) else {
            let character = String(decoding: bytes[index...].prefix(4), as: UTF8.self).prefix(1)
            throw JSONError(.invalidEscape("\\" + character), at: start)
        }
        advance()
        return escape.1
    }

    /// Reads what follows the backslash of `\u` and four digits, and the second escape of a surrogate pair.
    private mutating func readUnicodeEscape(at start: FilePosition) throws(JSONError) -> Unicode.Scalar {
        let first = try readCodeUnit(at: start)
        if let scalar = Unicode.Scalar(first) { return scalar }
        let isPair = first < 0xDC00 && bytes[index...].starts(with: [UInt8(ascii: "\\"), UInt8(ascii: "u")])
        let second: UInt16
        if isPair {
            advance()
            second = try readCodeUnit(at: start)
        } else {
            second = 0
        }
        guard (0xDC00...0xDFFF).contains(second),
            let scalar = Unicode.Scalar(0x10000 + (UInt32(first) - 0xD800) << 10 + UInt32(second) - 0xDC00)
        else {
            throw JSONError(.loneSurrogate("\\u" + String(first, radix: 16, uppercase: true)), at: start)
        }
        return scalar
    }

    private mutating func readCodeUnit(at start: FilePosition) throws(JSONError) -> UInt16 {
        advance()
        let digits = bytes[index...].prefix(4)
        // `UInt16(_:radix:)` would take a sign.
        let allDigits = digits.count == 4 && digits.allSatisfy { Character(Unicode.Scalar($0)).isHexDigit }
        guard allDigits, let unit = UInt16(String(decoding: digits, as: UTF8.self), radix: 16) else {
            throw JSONError(.invalidEscape("\\u" + shown(digits)), at: start)
        }
        for _ in digits { advance() }
        return unit
    }

    /// The ASCII characters that follow a `\u`, up to the string's end: what a message may quote.
    private func shown(_ digits: ArraySlice<UInt8>) -> String {
        String(decoding: digits.prefix { $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "\"") }, as: UTF8.self)
    }
}
