/// A field of a row of text: its content without quotes and the spaces around it, and the offset where it begins.
struct TableField {
    let text: String
    let offset: Int
}

/// What is wrong with a table, at which byte.
struct TableFailure: Error {
    let reason: TableErrorReason
    let offset: Int
}

/// Walks over the rows of a text and cuts them into fields; blank lines are no rows.
struct TableScanner {
    private let bytes: [UInt8]
    private var index: Int

    /// A scanner at the first row of a text.
    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        index = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    }

    /// The bytes of the next row, without what is blank at its end; nil after the last.
    mutating func nextRow() -> Range<Int>? {
        while index < bytes.count {
            let start = index
            var end = start
            var isQuoted = false
            while index < bytes.count {
                let byte = bytes[index]
                if byte == 0x0A || byte == 0x0D, !isQuoted { break }
                if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
                index += 1
                if !isSpace(byte) { end = index }
            }
            if index < bytes.count { index += 1 }
            if end > start { return start..<end }
        }
        return nil
    }

    /// The first of tab, semicolon and comma that occurs in a row, or nil.
    func separator(in row: Range<Int>) -> Separator? {
        Separator(in: bytes[row])
    }

    /// Cuts a row into its fields.
    func fields(of row: Range<Int>, separator: Separator) throws(TableFailure) -> [TableField] {
        var fields: [TableField] = []
        var index = row.lowerBound
        while true {
            while index < row.upperBound, isSpace(bytes[index]), !separator.isTab { index += 1 }
            let start = index
            let text: String
            if index < row.upperBound, bytes[index] == UInt8(ascii: "\"") {
                text = try readQuoted(&index, end: row.upperBound)
                while separator != .spaces, index < row.upperBound, bytes[index] == 0x20 { index += 1 }
                guard index == row.upperBound || separator.matches(bytes[index]) else {
                    throw TableFailure(reason: .misplacedQuote, offset: start)
                }
            } else {
                text = try readPlain(&index, end: row.upperBound, separator: separator)
            }
            fields.append(TableField(text: text, offset: start))
            if index == row.upperBound { return fields }
            index += 1
        }
    }

    private func readPlain(
        _ index: inout Int, end: Int, separator: Separator
    ) throws(TableFailure) -> String {
        let start = index
        while index < end, !separator.matches(bytes[index]) {
            guard bytes[index] != UInt8(ascii: "\"") else {
                throw TableFailure(reason: .misplacedQuote, offset: index)
            }
            index += 1
        }
        var content = bytes[start..<index].drop(while: isSpace)
        while let last = content.last, isSpace(last) { content.removeLast() }
        return String(decoding: content, as: UTF8.self)
    }

    /// Reads a field from its opening quote to behind its closing one; two quotes within it are one (RFC 4180).
    private func readQuoted(_ index: inout Int, end: Int) throws(TableFailure) -> String {
        let start = index
        var content: [UInt8] = []
        index += 1
        while index < end {
            let byte = bytes[index]
            index += 1
            if byte == UInt8(ascii: "\"") {
                guard index < end, bytes[index] == byte else {
                    return String(decoding: content, as: UTF8.self)
                }
                index += 1
            }
            content.append(byte)
        }
        throw TableFailure(reason: .unclosedQuote, offset: start)
    }

    private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
}
