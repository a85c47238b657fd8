/// Reads the Python dictionary in the header of an array: three keys, and a string, a truth value or a tuple of whole
/// numbers for each. It is no reader of Python.
struct NumPyHeaderParser {
    /// What the header says, as far as it says it.
    struct Dictionary {
        var description: String?
        var isFortranOrder: Bool?
        var shape: [Int]?
    }

    private let bytes: [UInt8]
    private let start: Int
    private var index = 0

    /// A parser of these bytes, which begin at this offset of the file.
    init(_ bytes: [UInt8], start: Int) {
        self.bytes = bytes
        self.start = start
    }

    mutating func readDictionary() throws(NumPyErrorReason) -> Dictionary {
        var dictionary = Dictionary()
        try expect("{")
        while !accept("}") {
            let key = try readString()
            try expect(":")
            switch key {
            case "descr": try set(&dictionary.description, key, to: try readString())
            case "fortran_order": try set(&dictionary.isFortranOrder, key, to: try readTruthValue())
            case "shape": try set(&dictionary.shape, key, to: try readTuple())
            default: throw .unknownKey(key)
            }
            if accept("}") { break }
            guard accept(",") else { throw unexpected("',' or '}'") }
        }
        skipSpace()
        guard index == bytes.count else { throw unexpected("nothing more") }
        return dictionary
    }

    private func set<Value>(_ place: inout Value?, _ key: String, to value: Value) throws(NumPyErrorReason) {
        guard place == nil else { throw .duplicateKey(key) }
        place = value
    }

    private mutating func readString() throws(NumPyErrorReason) -> String {
        skipSpace()
        guard let quote = current, quote == UInt8(ascii: "'") || quote == UInt8(ascii: "\"") else {
            throw unexpected("a string in quotes")
        }
        let content = bytes[(index + 1)...].prefix { $0 != quote && $0 != UInt8(ascii: "\\") && $0 >= 0x20 }
        index = content.endIndex
        guard current == quote else { throw unexpected("the closing quote of a string") }
        index += 1
        return String(decoding: content, as: UTF8.self)
    }

    private mutating func readTruthValue() throws(NumPyErrorReason) -> Bool {
        skipSpace()
        for (word, value) in [("True", true), ("False", false)] where bytes[index...].starts(with: word.utf8) {
            index += word.utf8.count
            return value
        }
        throw unexpected("True or False")
    }

    private mutating func readTuple() throws(NumPyErrorReason) -> [Int] {
        var numbers: [Int] = []
        try expect("(")
        while !accept(")") {
            numbers.append(try readWholeNumber())
            if accept(")") { break }
            guard accept(",") else { throw unexpected("',' or ')'") }
        }
        return numbers
    }

    private mutating func readWholeNumber() throws(NumPyErrorReason) -> Int {
        skipSpace()
        let digits = bytes[index...].prefix { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
        guard !digits.isEmpty else { throw unexpected("a whole number that is not negative") }
        guard let number = Int(String(decoding: digits, as: UTF8.self)) else {
            throw .numberTooLarge(offset: start + index)
        }
        index = digits.endIndex
        // Python 2 wrote a long number so.
        if current == UInt8(ascii: "L") { index += 1 }
        return number
    }

    private var current: UInt8? { index < bytes.count ? bytes[index] : nil }

    private mutating func skipSpace() {
        while let byte = current, byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D { index += 1 }
    }

    private mutating func accept(_ character: Unicode.Scalar) -> Bool {
        skipSpace()
        guard current == UInt8(ascii: character) else { return false }
        index += 1
        return true
    }

    private mutating func expect(_ character: Unicode.Scalar) throws(NumPyErrorReason) {
        guard accept(character) else { throw unexpected("'\(character)'") }
    }

    private func unexpected(_ expected: String) -> NumPyErrorReason {
        let found: String
        switch current {
        case nil: found = "its end"
        case let byte? where byte < 0x20 || byte >= 0x7F: found = "the byte \(byte)"
        case let byte?: found = "'\(Unicode.Scalar(byte))'"
        }
        return .unexpected(found: found, offset: start + index, expected: expected)
    }
}
