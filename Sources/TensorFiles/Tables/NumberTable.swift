import JSONText
import Matrices

/// A table of numbers from a text: rows of fields between commas, semicolons, tabs or spaces, with or without a line of
/// names above them.
///
/// A first line without any number holds names. Blank lines are skipped, fields may be quoted as in RFC 4180, and inf and nan
/// are numbers. It knows no dates, no decimal commas and no missing values.
public struct NumberTable: Sendable, Equatable {
    /// The names of the columns, or nil if the text has none.
    public let columnNames: [String]?
    /// The numbers, `[rows × columns]`.
    public let matrix: Matrix

    /// Reads a table from a file.
    ///
    /// - Throws: `TensorFileError`, with line and column, for what is not a table of numbers.
    public init(csv path: String) throws(TensorFileError) {
        let file: MappedFile
        do throws(FileErrorReason) {
            file = try MappedFile(path: path)
        } catch {
            throw TensorFileError(.file(error), path: path)
        }
        try self.init(csvText: file.withBytes(in: 0..<file.count) { Array($0) }, path: path)
    }

    /// Reads a table from a text that has this name in errors.
    ///
    /// - Throws: `TensorFileError`, with line and column, for what is not a table of numbers.
    public init(csvText text: [UInt8], path: String) throws(TensorFileError) {
        do throws(TableFailure) {
            try self.init(text)
        } catch {
            // An empty text has no place to point at.
            let position = error.reason == .empty ? nil : FilePosition(ofByte: error.offset, in: text)
            throw TensorFileError(.table(error.reason), path: path, position: position)
        }
    }

    private init(_ text: [UInt8]) throws(TableFailure) {
        var scanner = TableScanner(text)
        guard let first = scanner.nextRow() else { throw TableFailure(reason: .empty, offset: 0) }
        var following = scanner
        let separator = try NumberTable.separator(first: first, second: following.nextRow(), scanner)
        var names: [String]?
        var columns: Int?
        var entries: [Double] = []
        var rows = 0
        var next: Range<Int>? = first
        while let row = next {
            let fields = try scanner.fields(of: row, separator: separator)
            if let columns, fields.count != columns {
                throw TableFailure(reason: .unevenRow(found: fields.count, expected: columns), offset: row.lowerBound)
            }
            if columns == nil, fields.allSatisfy(NumberTable.isName) {
                names = fields.map(\.text)
            } else {
                for field in fields { entries.append(try NumberTable.number(field)) }
                rows += 1
            }
            columns = fields.count
            next = scanner.nextRow()
        }
        guard rows > 0 else { throw TableFailure(reason: .empty, offset: 0) }
        columnNames = names
        matrix = Matrix(rows: rows, columns: columns ?? 0, entries: entries)
    }

    /// The separator of a table with these rows at its top.
    private static func separator(
        first: Range<Int>, second: Range<Int>?, _ scanner: TableScanner
    ) throws(TableFailure) -> Separator {
        // The second row goes first, because names may have commas in them, and numbers have not.
        if let found = second.flatMap(scanner.separator) ?? scanner.separator(in: first) { return found }
        guard let second, try scanner.fields(of: second, separator: .spaces).count == 1 else { return .spaces }
        // A single number below words: the name of one column, with spaces in it.
        let isOneName = try scanner.fields(of: first, separator: .spaces).allSatisfy(isName)
        return isOneName ? .comma : .spaces
    }

    private static func isName(_ field: TableField) -> Bool {
        do throws(TableFailure) {
            _ = try number(field)
            return false
        } catch {
            if case .notANumber = error.reason { return true }
            return false
        }
    }

    private static func number(_ field: TableField) throws(TableFailure) -> Double {
        let text = field.text
        // `Double` would also take hexadecimal digits and a NaN with a payload.
        let isDecimal = !text.utf8.contains { $0 | 0x20 == UInt8(ascii: "x") || $0 == UInt8(ascii: "(") }
        guard isDecimal, let number = Double(text) else {
            throw TableFailure(reason: .notANumber(text), offset: field.offset)
        }
        let isWord = text.utf8.contains { $0 | 0x20 == UInt8(ascii: "i") }
        guard number.isFinite || number.isNaN || isWord else {
            throw TableFailure(reason: .numberTooLarge(text), offset: field.offset)
        }
        return number
    }
}

extension FilePosition {
    /// The place of a byte in a text; the bytes of one scalar are one column, and a carriage return with a line feed is one
    /// line break.
    fileprivate init(ofByte offset: Int, in text: [UInt8]) {
        var line = 1
        var column = 1
        let start = text.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        for index in start..<max(offset, start) {
            let byte = text[index]
            let breaksLine = byte == 0x0A || byte == 0x0D && (index + 1 == text.count || text[index + 1] != 0x0A)
            if breaksLine {
                line += 1
                column = 1
            } else if byte & 0xC0 != 0x80 {
                column += 1
            }
        }
        self.init(line: line, column: column)
    }
}
