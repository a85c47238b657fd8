/// What stands between `with` and the expression about an experiment with other settings: `with gain=2, hidden=4: EXPRESSION`.
struct WithClause: Equatable {
    /// The changes.
    let edits: [ExperimentEdit]
    /// How many characters the settings and the colon take.
    let length: Int

    static let usage = "with KEY=VALUE: EXPRESSION"
    static let example = "with gain=2: norm(grad h[1])"

    /// Reads settings up to the colon behind them; they begin at an offset in the text.
    ///
    /// - Throws: what is wrong with the settings.
    init(_ characters: ArraySlice<Character>) throws(ExpressionError) {
        var settings: [ArraySlice<Character>] = []
        var first = characters.startIndex
        var isQuoted = false
        var depth = 0
        for index in characters.indices {
            let character = characters[index]
            if character == "\"" { isQuoted.toggle() }
            guard !isQuoted else { continue }
            if "[(".contains(character) { depth += 1 }
            if "])".contains(character) { depth -= 1 }
            // A colon within a value, as in layers=lstm:8, has something directly behind it.
            let isColon =
                character == ":" && characters.dropFirst(index + 1 - characters.startIndex).first?.isWhitespace != false
            guard isColon || (character == "," && depth == 0) else { continue }
            settings.append(characters[first..<index])
            first = index + 1
            guard isColon else { continue }
            var edits: [ExperimentEdit] = []
            for setting in settings { edits.append(try Self.edit(setting)) }
            self.edits = edits
            length = first - characters.startIndex
            return
        }
        throw ExpressionError(.usage(Self.usage, example: Self.example), column: characters.startIndex + 1)
    }

    private static func edit(_ text: ArraySlice<Character>) throws(ExpressionError) -> ExperimentEdit {
        do {
            return try ExperimentEdit.parse(setting: String(text))
        } catch {
            throw ExpressionError(.setting(error.reason), column: text.startIndex + error.column)
        }
    }
}
