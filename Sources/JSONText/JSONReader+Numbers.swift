extension JSONReader {
    /// Reads a number: `-? (0 | [1-9] digit*) (. digit+)? ([eE] [+-]? digit+)?`.
    mutating func readNumber() throws(JSONError) -> JSONValue.Kind {
        let start = position
        let first = index
        while let byte = current, isPartOfNumber(byte) { advance() }
        let literal = bytes[first..<index]
        guard isNumber(literal) else { throw JSONError(.malformedNumber(shown(literal)), at: start) }
        let text = String(decoding: literal, as: UTF8.self)
        if let whole = UInt64(text), literal.first != UInt8(ascii: "-") { return .whole(whole) }
        guard let value = Double(text) else { throw JSONError(.malformedNumber(shown(literal)), at: start) }
        guard value.isFinite else { throw JSONError(.numberTooLarge(shown(literal)), at: start) }
        return .number(value)
    }

    /// Whether a byte would be read as part of a number, rightly or not: `1.2.3`, `0x10`, `1e` are one wrong number each.
    private func isPartOfNumber(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
            UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."),
            UInt8(ascii: "_"):
            true
        default: false
        }
    }

    private func isNumber(_ literal: ArraySlice<UInt8>) -> Bool {
        var rest = literal
        func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }
        if rest.first == UInt8(ascii: "-") { rest.removeFirst() }
        let whole = rest.prefix(while: isDigit)
        guard !whole.isEmpty, whole.count == 1 || whole.first != UInt8(ascii: "0") else { return false }
        rest = rest.dropFirst(whole.count)
        if rest.first == UInt8(ascii: ".") {
            let fraction = rest.dropFirst().prefix(while: isDigit)
            guard !fraction.isEmpty else { return false }
            rest = rest.dropFirst(1 + fraction.count)
        }
        if let byte = rest.first, byte | 0x20 == UInt8(ascii: "e") {
            rest.removeFirst()
            if rest.first == UInt8(ascii: "+") || rest.first == UInt8(ascii: "-") { rest.removeFirst() }
            guard !rest.isEmpty else { return false }
            rest = rest.drop(while: isDigit)
        }
        return rest.isEmpty
    }

    /// A literal for a message, cut where it is longer than a line.
    private func shown(_ literal: ArraySlice<UInt8>) -> String {
        String(decoding: literal.prefix(40), as: UTF8.self) + (literal.count > 40 ? "…" : "")
    }
}
