/// Reads the arguments of a command, each in the form that the command asks for.
struct ArgumentReader {
    private var words: WordReader
    /// The command whose arguments are read.
    private var entry: CommandEntry?

    init(_ line: String) {
        words = WordReader(line)
    }

    /// The name of a command, or of a setting behind `set`.
    mutating func commandName() throws(CommandError) -> Word {
        guard let word = words.name() else { throw missing(entry) }
        return word
    }

    /// From here on arguments are those of this command.
    mutating func begin(_ entry: CommandEntry) {
        self.entry = entry
    }

    /// The next word.
    mutating func word() throws(CommandError) -> Word {
        guard let word = try words.next() else { throw missing(entry) }
        return word
    }

    /// Takes the quotes from around all that is left of the line, so that its words are read one by one.
    mutating func unquote() {
        words.unquote()
    }

    /// The next word, if there is one.
    mutating func optionalWord() throws(CommandError) -> Word? {
        try words.next()
    }

    /// Whether nothing is left of the line.
    var isAtEnd: Bool {
        mutating get { words.isAtEnd }
    }

    /// Whether the next word is this one, which then counts as read.
    mutating func skip(_ text: String) -> Bool {
        var ahead = words
        guard let word = try? ahead.next(), word.text == text, !word.isQuoted else { return false }
        words = ahead
        return true
    }

    /// A quoted text, or what is left of the line.
    mutating func text() throws(CommandError) -> Word {
        guard let word = try words.rest() else { throw missing(entry) }
        guard !word.text.isEmpty else { throw CommandError(.emptyText, column: word.column) }
        return word
    }

    /// An expression: all that is left of the line.
    mutating func expression() throws(CommandError) -> Expression {
        guard let word = words.raw() else { throw missing(entry) }
        return try Self.expression(word.text, from: word.column)
    }

    /// The expression of a text that begins in a column.
    static func expression(_ text: String, from column: Int) throws(CommandError) -> Expression {
        do {
            return try Expression.parse(text)
        } catch {
            throw CommandError(.expression(error.reason), column: column + error.column - 1)
        }
    }

    /// The path of a cell's file, if that is what comes next: it has a `/` in it or ends in `.cell`.
    mutating func cellFile() throws(CommandError) -> String? {
        var ahead = words
        guard let path = try ahead.rest()?.text, CellFile.isPath(path) else { return nil }
        words = ahead
        return path
    }

    /// A whole number of at least this size.
    mutating func wholeNumber(atLeast least: Int = 1, atMost most: Int = .max) throws(CommandError) -> Int {
        let word = try word()
        let expected = most == .max ? "a whole number from \(least) on" : "a whole number from \(least) to \(most)"
        let digits = word.text.drop { $0 == "+" || $0 == "-" }
        let isWhole = !digits.isEmpty && digits.allSatisfy { $0.isASCII && $0.isNumber }
        guard isWhole else { throw CommandError(.notANumber(word.text, expected: expected), column: word.column) }
        guard let number = Int(word.text), number >= least, number <= most else {
            throw CommandError(.outOfRange(word.text, expected: expected), column: word.column)
        }
        return number
    }

    /// A seed.
    mutating func seed() throws(CommandError) -> UInt64 {
        let word = try word()
        guard let seed = UInt64(word.text) else {
            throw CommandError(
                .notANumber(word.text, expected: "a whole number from 0 to \(UInt64.max)"), column: word.column)
        }
        return seed
    }

    /// A finite number.
    mutating func number(above bound: Double = -.infinity) throws(CommandError) -> Double {
        try number(word(), above: bound)
    }

    /// A finite number of at least this size.
    mutating func number(atLeast least: Double) throws(CommandError) -> Double {
        let word = try word()
        let number = try number(word)
        guard number >= least else {
            throw CommandError(.outOfRange(word.text, expected: "\(bound(least)) or more"), column: word.column)
        }
        return number
    }

    /// A finite number, if there is another word.
    mutating func optionalNumber() throws(CommandError) -> Double? {
        guard let word = try optionalWord() else { return nil }
        return try number(word)
    }

    /// A finite number, or nil for `none`.
    mutating func numberOrNone(atLeast least: Double = -.infinity) throws(CommandError) -> Double? {
        let word = try word()
        if word.text == "none", !word.isQuoted { return nil }
        let number = try number(word, orNone: true)
        guard number >= least else {
            throw CommandError(.outOfRange(word.text, expected: "\(bound(least)) or more"), column: word.column)
        }
        return number
    }

    /// One of these names.
    mutating func choice<Value>(_ what: String, of choices: [(name: String, value: Value)]) throws(CommandError)
        -> Value
    {
        let word = try word()
        guard let choice = choices.first(where: { $0.name == word.text }) else {
            throw CommandError(
                .unknownName(word.text, what: what, known: choices.map(\.name)), column: word.column)
        }
        return choice.value
    }

    /// One of the names of an enumeration.
    mutating func choice<Choice: CaseIterable & RawRepresentable<String>>(
        _ what: String, of type: Choice.Type
    ) throws(CommandError) -> Choice {
        try choice(what, of: type.allCases.map { ($0.rawValue, $0) })
    }

    /// - Throws: an error if anything is left of the line.
    mutating func end(_ entry: CommandEntry) throws(CommandError) {
        guard !words.isAtEnd else { return }
        let column = words.column
        let rest = try words.rest()
        throw CommandError(.tooMuch(rest?.text ?? "", usage: (self.entry ?? entry).usage), column: column)
    }

    private func number(
        _ word: Word, above bound: Double = -.infinity, orNone: Bool = false
    ) throws(CommandError) -> Double {
        guard let number = Double(word.text), number.isFinite else {
            let expected = orNone ? "a finite number or none" : "a finite number"
            throw CommandError(.notANumber(word.text, expected: expected), column: word.column)
        }
        guard number > bound else {
            throw CommandError(.outOfRange(word.text, expected: "more than \(self.bound(bound))"), column: word.column)
        }
        return number
    }

    /// A bound as people write it.
    private func bound(_ value: Double) -> String {
        Int(exactly: value).map(String.init) ?? "\(value)"
    }

    private func missing(_ entry: CommandEntry?) -> CommandError {
        guard let entry else { return CommandError(.empty, column: words.column) }
        return CommandError(.missing(usage: entry.usage, example: entry.example), column: words.column)
    }
}
