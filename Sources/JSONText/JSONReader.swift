/// Reads a JSON text (RFC 8259) into values that know where they were written.
///
/// It is our own because Foundation's reader gives no positions, keeps one of two equal keys without a word, and rounds
/// whole numbers beyond 2^53. It refuses what no experiment needs: duplicate keys, numbers beyond Float64, deep nesting.
public struct JSONReader {
    /// How deep arrays and objects may be nested; it bounds the reader's recursion.
    public static let depthLimit = 64

    var bytes: [UInt8]
    var index = 0
    var line = 1
    var column = 1
    private let valueLimit: Int
    private var values = 0

    private init(_ bytes: [UInt8], valueLimit: Int) {
        self.bytes = bytes
        self.valueLimit = valueLimit
    }

    /// Reads the one value that a JSON text holds.
    ///
    /// A value takes far more memory than the two bytes of text that may write it; `valueLimit` bounds how many there are
    /// in a text that nobody trusts, those inside arrays and objects counted too.
    ///
    /// - Throws: `JSONError` for anything that is not JSON in UTF-8, and for more values than the limit.
    public static func read(_ bytes: [UInt8], valueLimit: Int = .max) throws(JSONError) -> JSONValue {
        var reader = JSONReader(bytes, valueLimit: valueLimit)
        if let offset = firstInvalidUTF8Offset(in: bytes) {
            while reader.index < offset { reader.advance() }
            throw reader.error(.notUTF8(offset: offset))
        }
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { reader.index = 3 }
        let value = try reader.readValue(depth: 0)
        reader.skipSpace()
        guard reader.index == bytes.count else { throw reader.unexpected("the end of the text") }
        return value
    }

    /// Reads the one value that a JSON text holds.
    ///
    /// - Throws: `JSONError` for anything that is not JSON.
    public static func read(_ text: String) throws(JSONError) -> JSONValue {
        try read(Array(text.utf8))
    }

    private mutating func readValue(depth: Int) throws(JSONError) -> JSONValue {
        skipSpace()
        let start = position
        values += 1
        guard values <= valueLimit else { throw error(.tooManyValues(limit: valueLimit)) }
        // At the end there is no byte; 0 begins no value either.
        switch current ?? 0 {
        case UInt8(ascii: "{"):
            return JSONValue(.object(try readMembers(depth: depth + 1)), at: start)
        case UInt8(ascii: "["):
            return JSONValue(.array(try readElements(depth: depth + 1)), at: start)
        case UInt8(ascii: "\""):
            return JSONValue(.string(try readString()), at: start)
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
            return JSONValue(try readNumber(), at: start)
        default:
            for (word, kind) in [("null", JSONValue.Kind.null), ("true", .boolean(true)), ("false", .boolean(false))]
            where accept(word: word) {
                return JSONValue(kind, at: start)
            }
            throw unexpected("a value")
        }
    }

    private mutating func readElements(depth: Int) throws(JSONError) -> [JSONValue] {
        try enter(depth)
        var elements: [JSONValue] = []
        if accept(UInt8(ascii: "]")) { return elements }
        while true {
            elements.append(try readValue(depth: depth))
            if accept(UInt8(ascii: "]")) { return elements }
            guard accept(UInt8(ascii: ",")) else { throw unexpected("',' or ']'") }
        }
    }

    private mutating func readMembers(depth: Int) throws(JSONError) -> [JSONMember] {
        try enter(depth)
        var members: [JSONMember] = []
        var places: [String: FilePosition] = [:]
        if accept(UInt8(ascii: "}")) { return members }
        while true {
            skipSpace()
            let start = position
            guard current == UInt8(ascii: "\"") else { throw unexpected("a key in double quotes") }
            let name = try readString()
            if let first = places.updateValue(start, forKey: name) {
                throw JSONError(.duplicateKey(name, first: first), at: start)
            }
            guard accept(UInt8(ascii: ":")) else { throw unexpected("':'") }
            members.append(JSONMember(name: name, at: start, value: try readValue(depth: depth)))
            if accept(UInt8(ascii: "}")) { return members }
            guard accept(UInt8(ascii: ",")) else { throw unexpected("',' or '}'") }
        }
    }

    /// Steps over the opening bracket of an array or object.
    private mutating func enter(_ depth: Int) throws(JSONError) {
        guard depth <= JSONReader.depthLimit else { throw error(.tooDeep(limit: JSONReader.depthLimit)) }
        advance()
    }
}
