extension CellText {
    /// The cell that a text describes.
    ///
    /// - Throws: everything that is wrong with the text, not only the first fault.
    public static func parse(_ source: String) throws(EquationErrors) -> CellText {
        if source.utf8.count > Limits.bytes {
            let start = SourceSpan(line: 1, column: 1, length: 1)
            throw EquationErrors([EquationError("a cell's text has at most \(Limits.bytes) bytes", at: start)])
        }
        let parts = Statements(source)
        var errors = parts.errors
        var equations: [Equation] = []
        for statement in parts.statements.prefix(Limits.equations) {
            var parser = FormulaParser(statement.tokens)
            do {
                equations.append(try parser.equation(comment: statement.comment))
            } catch {
                errors.append(error)
            }
        }
        if parts.statements.isEmpty, errors.isEmpty {
            let place = parts.heading?.span ?? SourceSpan(line: 1, column: 1, length: 1)
            errors.append(EquationError("there is no equation", hint: "write h[t] = …", at: place))
        }
        errors +=
            EquationChecks(
                equations, alsoDefined: parts.statements.compactMap(\.definedSignal) + ReadoutNames.all
            ).errors
        guard errors.isEmpty else { throw EquationErrors(errors, in: source) }
        let note = parts.note.isEmpty ? nil : parts.note.joined(separator: " ")
        return CellText(
            name: parts.heading?.name, title: parts.heading?.title, citation: parts.heading?.citation, note: note,
            equations: equations, source: source)
    }

    /// The cells that a text describes, each beginning with its heading; a text without headings is one cell.
    ///
    /// Every cell's `source` is its own part of the text, and its places count from the beginning of that part; the
    /// places of errors count from the beginning of the whole text.
    /// - Throws: everything that is wrong with the text, not only the first fault.
    public static func parseAll(_ source: String) throws(EquationErrors) -> [CellText] {
        let lines = source.linesOfText
        var starts = lines.indices.filter { Heading.begins(SourceLine(lines[$0], number: $0 + 1)) }
        let preamble = lines[..<(starts.first ?? lines.count)]
        if starts.isEmpty || preamble.contains(where: isEquation) { starts.insert(0, at: 0) }
        var cells: [CellText] = []
        var errors: [EquationError] = []
        for (index, start) in starts.enumerated() {
            let end = index + 1 < starts.count ? starts[index + 1] : lines.count
            do {
                let cell = try parse(lines[start..<end].joined(separator: "\n"))
                if let name = cell.name, cells.contains(where: { $0.name == name }) {
                    let place = SourceSpan(line: start + 1, column: 1, length: lines[start].count)
                    errors.append(EquationError("a cell '\(name)' is described above", at: place))
                }
                cells.append(cell)
            } catch {
                errors += error.errors.map { $0.moved(down: start) }
            }
        }
        guard errors.isEmpty else { throw EquationErrors(errors, in: source) }
        return cells
    }

    /// Whether a line holds more than a comment.
    private static func isEquation(_ line: Substring) -> Bool {
        !LineLexer(SourceLine(line, number: 1)).tokens.isEmpty
    }
}
