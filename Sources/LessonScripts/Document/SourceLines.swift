import JSONText

/// The lines of a lesson's source, to find places in.
struct SourceLines {
    private let lines: [[UInt8]]

    init(_ source: String) {
        lines = Self.lines(of: source).map(\.bytes)
    }

    /// A line and what ends it.
    struct Line {
        /// What stands in it.
        var bytes: [UInt8] = []
        /// The line feed, the carriage return, both, or at the end of the text nothing.
        var end: [UInt8] = []
    }

    /// The lines of a text as Markdown has them, for which a carriage return alone ends a line too.
    static func lines(of source: String) -> [Line] {
        var lines = [Line()]
        for byte in source.utf8 {
            let last = lines.count - 1
            if byte == UInt8(ascii: "\n"), lines[last].bytes.isEmpty, last > 0,
                lines[last - 1].end == [UInt8(ascii: "\r")]
            {
                lines[last - 1].end.append(byte)
            } else if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
                lines[last].end = [byte]
                lines.append(Line())
            } else {
                lines[last].bytes.append(byte)
            }
        }
        return lines
    }

    /// How many lines there are.
    var count: Int { lines.count }

    /// A line, from 1, without spaces at its ends.
    func trimmed(_ line: Int) -> String {
        guard lines.indices.contains(line - 1) else { return "" }
        let text = String(decoding: lines[line - 1], as: UTF8.self)
        return String(text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }

    /// The column, in Unicode scalars from 1, of where a text begins in a line, from 1; from a byte on as far as it is there.
    func position(of text: String, line: Int, from column: Int = 1) -> FilePosition {
        guard lines.indices.contains(line - 1) else { return FilePosition(line: line, column: column) }
        let offset = find(text, line: line, from: column - 1) ?? find(text, line: line, from: 0) ?? max(0, column - 1)
        return FilePosition(line: line, column: characters(line: line, bytes: offset) + 1)
    }

    /// The bytes of a figure that stands before a comment in a line, from 1.
    ///
    /// Code spans and stressed words have marks between the figure and the comment.
    func place(of written: String, before comment: String, line: Int, column: Int) -> SourcePlace? {
        guard lines.indices.contains(line - 1) else { return nil }
        guard var end = find(comment, line: line, from: column - 1) ?? find(comment, line: line, from: 0) else {
            return nil
        }
        let bytes = lines[line - 1]
        let marks = [UInt8]("*_`\"".utf8) + Array("”’".utf8)
        let text = Array(written.utf8)
        while end >= text.count {
            if bytes[(end - text.count)..<end].elementsEqual(text) {
                return SourcePlace(line: line - 1, bytes: (end - text.count)..<end)
            }
            guard end > 0, marks.contains(bytes[end - 1]) else { return nil }
            end -= 1
        }
        return nil
    }

    /// The position of a place.
    func position(of place: SourcePlace) -> FilePosition {
        FilePosition(
            line: place.line + 1, column: characters(line: place.line + 1, bytes: place.bytes.lowerBound) + 1)
    }

    private func characters(line: Int, bytes: Int) -> Int {
        String(decoding: lines[line - 1].prefix(bytes), as: UTF8.self).unicodeScalars.count
    }

    private func find(_ text: String, line: Int, from start: Int) -> Int? {
        let bytes = lines[line - 1]
        let wanted = Array(text.utf8)
        guard !wanted.isEmpty, start >= 0, start + wanted.count <= bytes.count else { return nil }
        return (start...(bytes.count - wanted.count)).first { bytes[$0..<($0 + wanted.count)].elementsEqual(wanted) }
    }
}
