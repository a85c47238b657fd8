// The reader's walk over the bytes: where it is, and what it finds there.
extension JSONReader {
    var current: UInt8? { index < bytes.count ? bytes[index] : nil }
    var position: FilePosition { FilePosition(line: line, column: column) }

    mutating func advance() {
        let byte = bytes[index]
        index += 1
        if byte == UInt8(ascii: "\n") {
            line += 1
            column = 1
        } else if index == bytes.count || bytes[index] & 0xC0 != 0x80 {
            // The bytes of one scalar are one column.
            column += 1
        }
    }

    mutating func skipSpace() {
        while let byte = current, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { advance() }
    }

    /// Steps over this byte, and white space before it, if it comes next.
    mutating func accept(_ byte: UInt8) -> Bool {
        skipSpace()
        guard current == byte else { return false }
        advance()
        return true
    }

    mutating func accept(word: String) -> Bool {
        guard bytes[index...].starts(with: word.utf8) else { return false }
        for _ in word.utf8 { advance() }
        return true
    }

    func error(_ reason: JSONError.Reason) -> JSONError {
        JSONError(reason, at: position)
    }

    func unexpected(_ expected: String) -> JSONError {
        error(.expected(expected, found: next))
    }

    /// What comes next, for a message: a word, or one character.
    private var next: String {
        guard let byte = current else { return "the end of the text" }
        let letters = bytes[index...].prefix(20).prefix { byte in
            byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z")
        }
        if !letters.isEmpty { return "'\(String(decoding: letters, as: UTF8.self))'" }
        if byte < 0x20 || byte == 0x7F { return "a control character" }
        return "'\(String(decoding: bytes[index...].prefix(32), as: UTF8.self).prefix(1))'"
    }
}
