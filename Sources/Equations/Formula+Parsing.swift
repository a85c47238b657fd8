extension Formula {
    /// The formula that a text describes: the right side of an equation alone. Whether its names make sense is not
    /// asked, because that depends on the cell that it belongs to.
    ///
    /// - Throws: the first thing that is wrong with the text.
    public static func parse(_ source: String) throws(EquationErrors) -> Formula {
        let start = SourceSpan(line: 1, column: 1, length: 1)
        if source.utf8.count > Limits.bytes {
            throw EquationErrors([EquationError("a formula has at most \(Limits.bytes) bytes", at: start)])
        }
        var tokens: [Token] = []
        for (index, line) in source.linesOfText.enumerated() {
            tokens += LineLexer(SourceLine(line, number: index + 1)).tokens
        }
        var parser = FormulaParser(tokens)
        do {
            return try parser.wholeFormula()
        } catch {
            throw EquationErrors([error], in: source)
        }
    }
}
