/// Reads a line word by word.
struct WordReader {
    private var characters: [Character]
    private var index = 0

    init(_ line: String) {
        characters = Array(line)
    }

    /// The column of the next character, counted from 1.
    var column: Int { index + 1 }

    /// Whether only space or a comment is left.
    var isAtEnd: Bool {
        mutating get {
            skipSpace()
            return index >= characters.count || characters[index] == "#"
        }
    }

    /// The name at the start of a line or behind `set`: up to a space or the `=` before its value.
    mutating func name() -> Word? {
        guard !isAtEnd else { return nil }
        let start = index
        while index < characters.count, !characters[index].isWhitespace, characters[index] != "=" { index += 1 }
        let name = Word(text: String(characters[start..<index]), column: start + 1, isQuoted: false)
        skipEquals()
        return name
    }

    /// The next word or quoted text; nil at the end of the line.
    mutating func next() throws(CommandError) -> Word? {
        guard !isAtEnd else { return nil }
        let start = index
        if characters[index] == "\"" {
            return Word(text: try quoted(), column: start + 1, isQuoted: true)
        }
        while index < characters.count, !characters[index].isWhitespace { index += 1 }
        return Word(text: String(characters[start..<index]), column: start + 1, isQuoted: false)
    }

    /// A quoted text, or else all that is left of the line; nil at its end.
    mutating func rest() throws(CommandError) -> Word? {
        skipSpace()
        guard index < characters.count else { return nil }
        if characters[index] == "\"" { return try next() }
        let start = index
        var end = characters.count
        while characters[end - 1].isWhitespace { end -= 1 }
        index = characters.count
        return Word(text: String(characters[start..<end]), column: start + 1, isQuoted: false)
    }

    /// All that is left of the line, quotes and `#` included; nil at its end.
    mutating func raw() -> Word? {
        skipSpace()
        guard index < characters.count else { return nil }
        let start = index
        index = characters.count
        return Word(text: String(characters[start...]), column: start + 1, isQuoted: false)
    }

    /// Takes the quotes from around all that is left of the line, if nothing within them needs them.
    mutating func unquote() {
        skipSpace()
        guard index < characters.count, characters[index] == "\"",
            let end = characters.lastIndex(where: { !$0.isWhitespace }), end > index, characters[end] == "\"",
            !characters[(index + 1)..<end].contains(where: { "\"\\".contains($0) })
        else { return }
        // Spaces in their place leave every other character in its column.
        characters[index] = " "
        characters[end] = " "
    }

    private mutating func skipSpace() {
        while index < characters.count, characters[index].isWhitespace { index += 1 }
    }

    private mutating func skipEquals() {
        let before = index
        skipSpace()
        if index < characters.count, characters[index] == "=" { index += 1 } else { index = before }
    }

    private mutating func quoted() throws(CommandError) -> String {
        let start = index
        index += 1
        var text = ""
        while index < characters.count {
            let character = characters[index]
            index += 1
            switch character {
            case "\"":
                guard index == characters.count || characters[index].isWhitespace else {
                    throw CommandError(.behindQuote, column: index + 1)
                }
                return text
            case "\\": text.append(try escaped(openedAt: start))
            default: text.append(character)
            }
        }
        throw CommandError(.openQuote, column: start + 1)
    }

    private mutating func escaped(openedAt start: Int) throws(CommandError) -> Character {
        guard index < characters.count else { throw CommandError(.openQuote, column: start + 1) }
        index += 1
        switch characters[index - 1] {
        case "\"": return "\""
        case "\\": return "\\"
        case "n": return "\n"
        case "t": return "\t"
        default: throw CommandError(.unknownEscape(characters[index - 1]), column: index - 1)
        }
    }
}

extension String {
    /// The text in quotes, so that it reads back to the same one.
    var quoted: String {
        let escaped = map { character in
            switch character {
            case "\"": "\\\""
            case "\\": "\\\\"
            case "\n": "\\n"
            case "\t": "\\t"
            default: String(character)
            }
        }
        return "\"\(escaped.joined())\""
    }
}
