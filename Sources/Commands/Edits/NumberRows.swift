/// Rows of numbers as they are written in a line: spaces or commas between numbers, semicolons between rows.
enum NumberRows {
    /// Reads rows.
    ///
    /// - Throws: which word is no finite number, or which row is longer than the first.
    static func parse(_ word: Word) throws(CommandError) -> [[Double]] {
        var rows: [[Double]] = []
        var column = word.column
        var pieces = word.text.split(separator: ";", omittingEmptySubsequences: false)
        if pieces.count > 1, pieces.last?.allSatisfy(\.isWhitespace) == true { pieces.removeLast() }
        for piece in pieces {
            let row = try numbers(in: piece, from: column)
            guard !row.isEmpty, row.count == rows.first?.count ?? row.count else {
                throw CommandError(
                    .notApplicable(
                        "Row \(rows.count + 1) has \(row.count) numbers, but the first has \(rows.first?.count ?? 0)."),
                    column: column)
            }
            rows.append(row)
            column += piece.count + 1
        }
        return rows
    }

    /// The words between spaces and commas.
    static func numbers(in text: some StringProtocol) -> [String] {
        text.split(whereSeparator: { $0.isWhitespace || $0 == "," }).map { String($0) }
    }

    /// The rows as they are written.
    static func text(_ rows: [[Double]]) -> String {
        rows.map { $0.map { "\($0)" }.joined(separator: " ") }.joined(separator: "; ")
    }

    private static func numbers(in text: Substring, from column: Int) throws(CommandError) -> [Double] {
        var row: [Double] = []
        for part in text.split(whereSeparator: { $0.isWhitespace || $0 == "," }) {
            let plain = String(part.map { $0 == "−" ? "-" : $0 })
            guard let number = Double(plain), number.isFinite else {
                let offset = text.distance(from: text.startIndex, to: part.startIndex)
                throw CommandError(.notANumber(String(part), expected: "a finite number"), column: column + offset)
            }
            row.append(number)
        }
        return row
    }
}
