import Glibc
import JSONText

// The parser's walk over the bytes of a line.
extension RecordParser {
    /// Why a line is no record; where is known by the parser.
    enum Failure: Error {
        case expected(String)
        case unterminatedString
        case malformedNumber(String)
        case tooDeep(limit: Int)

        func described(_ bytes: Span<UInt8>, at index: Int, line: Int) -> JSONError {
            let end = min(index, bytes.count)
            // The bytes of one scalar are one column.
            var column = 1
            for place in 0..<end where bytes[place] & 0xC0 != 0x80 { column += 1 }
            let position = FilePosition(line: line, column: column)
            switch self {
            case .expected(let what):
                return JSONError(.expected(what, found: Failure.found(bytes, at: end)), at: position)
            case .unterminatedString: return JSONError(.unterminatedString, at: position)
            case .malformedNumber(let text): return JSONError(.malformedNumber(text), at: position)
            case .tooDeep(let limit): return JSONError(.tooDeep(limit: limit), at: position)
            }
        }

        private static func found(_ bytes: Span<UInt8>, at index: Int) -> String {
            guard index < bytes.count, bytes[index] != UInt8(ascii: "\n") else { return "the end of the line" }
            var next: [UInt8] = []
            for place in index..<min(bytes.count, index + 4) { next.append(bytes[place]) }
            let character = String(decoding: next, as: UTF8.self).prefix(1)
            return bytes[index] < 0x20 || bytes[index] == 0x7F
                ? "a control character" : "'\(VisibleText.of(String(character)))'"
        }
    }

    /// The byte that comes next; 0, which begins nothing, at the end.
    func current(_ bytes: Span<UInt8>) -> UInt8 { index < bytes.count ? bytes[index] : 0 }

    mutating func skipSpace(_ bytes: Span<UInt8>) {
        while index < bytes.count {
            let byte = bytes[index]
            guard byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else { return }
            index += 1
        }
    }

    mutating func accept(_ character: Unicode.Scalar, _ bytes: Span<UInt8>) -> Bool {
        guard current(bytes) == UInt8(ascii: character) else { return false }
        index += 1
        return true
    }

    /// Steps over a string in double or single quotes; returns where its characters are, escapes as they are written.
    mutating func readString(_ bytes: Span<UInt8>) throws(Failure) -> Range<Int> {
        let quote = current(bytes)
        guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { throw .expected("a name in quotes") }
        let start = index + 1
        var place = start
        while place < bytes.count {
            let byte = bytes[place]
            if byte == quote {
                index = place + 1
                return start..<place
            }
            place += byte == UInt8(ascii: "\\") ? 2 : 1
        }
        throw .unterminatedString
    }

    /// Reads a number or a word; nil for a word that is no number, such as true and None.
    mutating func readScalar(_ bytes: Span<UInt8>) throws(Failure) -> Double? {
        let start = index
        while index < bytes.count, RecordParser.isPartOfScalar(bytes[index]) { index += 1 }
        guard start < index else { throw .expected("a value") }
        if let number = RecordParser.number(of: start..<index, in: bytes) { return number }
        let word = RecordParser.lowercased(start..<index, in: bytes)
        guard ["null", "none", "true", "false", "undefined"].contains(word) else {
            index = start
            throw .malformedNumber(word.count > 40 ? word.prefix(40) + "…" : word)
        }
        return nil
    }

    private static func isPartOfScalar(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
            UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."):
            true
        default: false
        }
    }

    static func lowercased(_ range: Range<Int>, in bytes: Span<UInt8>) -> String {
        var word: [UInt8] = []
        for place in range.prefix(64) {
            let byte = bytes[place]
            word.append(byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") ? byte | 0x20 : byte)
        }
        return String(decoding: word, as: UTF8.self)
    }
}
