/// The line `cell NAME "Title" (citation)`.
struct Heading {
    let name: String
    let title: String?
    let citation: String?
    let span: SourceSpan

    /// Whether a line is a heading: the word `cell` and something that does not make it an equation.
    static func begins(_ line: SourceLine) -> Bool {
        let scalars = line.scalars
        guard let first = scalars.firstIndex(where: { !$0.isBlank }), scalars.count >= first + 4,
            Array(scalars[first..<(first + 4)]) == ["c", "e", "l", "l"]
        else { return false }
        let rest = scalars.dropFirst(first + 4)
        guard let next = rest.firstIndex(where: { !$0.isBlank }) else { return true }
        return next > first + 4 && scalars[next] != "[" && scalars[next] != "="
    }

    init(_ line: SourceLine) throws(EquationError) {
        var reader = HeadingReader(line)
        reader.skip { $0.isBlank }
        let start = reader.position
        reader.position += 4
        reader.skip { $0.isBlank }
        name = try reader.name()
        title = try reader.title()
        citation = try reader.citation()
        span = line.span(start..<reader.position)
        try reader.finish()
    }
}

/// Walks through the parts of a heading.
private struct HeadingReader {
    let line: SourceLine
    var position = 0

    init(_ line: SourceLine) { self.line = line }

    var scalar: Unicode.Scalar? { position < line.count ? line.scalars[position] : nil }

    mutating func skip(_ condition: (Unicode.Scalar) -> Bool) {
        while let scalar, condition(scalar) { position += 1 }
    }

    func error(_ message: String) -> EquationError {
        EquationError(
            message, hint: "write cell NAME \"Title\" (citation)", at: line.span(position..<(position + 1)))
    }

    mutating func name() throws(EquationError) -> String {
        let start = position
        if scalar?.startsName == true { skip { $0.continuesName || $0 == "-" || $0 == "." } }
        if start == position { throw error("expected the cell's name") }
        return line.text(start..<position)
    }

    mutating func title() throws(EquationError) -> String? {
        skip { $0.isBlank }
        guard scalar == "\"" || scalar == "“" else { return nil }
        let open = position
        position += 1
        skip { $0 != "\"" && $0 != "”" }
        guard scalar != nil else { throw error("expected '\"' to close the title at column \(open + 1)") }
        position += 1
        return line.text((open + 1)..<(position - 1))
    }

    mutating func citation() throws(EquationError) -> String? {
        skip { $0.isBlank }
        guard scalar == "(" else { return nil }
        let open = position
        var depth = 0
        repeat {
            if scalar == "(" { depth += 1 }
            if scalar == ")" { depth -= 1 }
            position += 1
        } while depth > 0 && scalar != nil
        if depth > 0 { throw error("expected ')' to close the citation at column \(open + 1)") }
        return line.text((open + 1)..<(position - 1))
    }

    mutating func finish() throws(EquationError) {
        skip { $0.isBlank }
        if position < line.count, !line.startsComment(at: position) {
            throw error("unexpected '\(line.text(position..<(position + 1)))' in the heading")
        }
    }
}
