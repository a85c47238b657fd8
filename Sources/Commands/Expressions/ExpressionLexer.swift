/// A piece of an expression.
struct ExpressionToken: Equatable {
    /// What it is.
    let kind: Kind
    /// The column of its first character, counted from 1.
    let column: Int

    /// The kinds of pieces.
    enum Kind: Equatable {
        case number(Double)
        case word(String)
        case name(String)
        /// An operator or bracket, in its ASCII spelling.
        case symbol(String)
        /// A unit behind a bracket: `.2`.
        case unit(Int)
        /// The word `with`, its settings and the colon.
        case with(WithClause)
        case end
    }

    /// What it is called in a message.
    var inWords: String {
        switch kind {
        case .number(let number): "'\(NumberNotation.short(number))'"
        case .word(let word): "the word \"\(word)\""
        case .name(let name): "'\(name)'"
        case .symbol(let symbol): "'\(symbol)'"
        case .unit(let unit): "'.\(unit)'"
        case .with: "'with'"
        case .end: "the end"
        }
    }
}

/// Cuts an expression into its pieces.
struct ExpressionLexer {
    private let characters: [Character]
    private var index = 0

    /// The pieces of a text, the last of which is its end.
    static func tokens(_ text: String) throws(ExpressionError) -> [ExpressionToken] {
        guard text.utf8.count <= Expression.longest else { throw ExpressionError(.tooLong, column: 1) }
        var lexer = ExpressionLexer(characters: Array(text))
        var tokens: [ExpressionToken] = []
        repeat { tokens.append(try lexer.next()) } while tokens.last?.kind != .end
        return tokens
    }

    private init(characters: [Character]) { self.characters = characters }

    /// Spellings of operators, longer ones first, each with its ASCII form.
    private static let symbols: [(spelling: [Character], symbol: String)] = [
        ("==", "=="), ("!=", "!="), ("<=", "<="), (">=", ">="), ("≤", "<="), ("≥", ">="), ("≠", "!="), ("<", "<"),
        (">", ">"), ("+", "+"), ("-", "-"), ("−", "-"), ("*", "*"), ("·", "*"), ("×", "*"), ("⊙", "⊙"), ("/", "/"),
        ("÷", "/"), ("^", "^"), ("(", "("), (")", ")"), ("[", "["), ("]", "]"), (",", ","), ("‖", "‖"), ("%", "%"),
    ].map { (Array($0.0), $0.1) }

    private mutating func next() throws(ExpressionError) -> ExpressionToken {
        while index < characters.count, characters[index].isWhitespace { index += 1 }
        let column = index + 1
        guard index < characters.count else { return ExpressionToken(kind: .end, column: column) }
        let character = characters[index]
        let follows: (Character) -> Bool = { [characters, index] in
            index > 0 && (characters[index - 1] == $0)
        }
        if character == ".", follows("]") || follows(")"), let unit = digits(from: index + 1) {
            index += 1 + unit.count
            return ExpressionToken(kind: .unit(Int(unit) ?? .max), column: column)
        }
        if character.isASCII, character.isNumber { return ExpressionToken(kind: .number(number()), column: column) }
        if character == "\"" { return ExpressionToken(kind: .word(try quoted()), column: column) }
        if let gradient = spelled("∂L/∂") {
            index += gradient
            return ExpressionToken(kind: .name("grad"), column: column)
        }
        if character == "√" {
            index += 1
            return ExpressionToken(kind: .name("sqrt"), column: column)
        }
        if character == "∞" {
            index += 1
            return ExpressionToken(kind: .name("inf"), column: column)
        }
        if character.isLetter || character == "_" { return ExpressionToken(kind: try named(), column: column) }
        for (spelling, symbol) in Self.symbols where characters[index...].starts(with: spelling) {
            index += spelling.count
            return ExpressionToken(kind: .symbol(symbol), column: column)
        }
        throw ExpressionError(.unknownCharacter(character), column: column)
    }

    private func spelled(_ text: String) -> Int? {
        characters[index...].starts(with: text) ? text.count : nil
    }

    private func digits(from start: Int) -> String? {
        let digits = characters[min(start, characters.count)...].prefix { $0.isASCII && $0.isNumber }
        return digits.isEmpty ? nil : String(digits)
    }

    private mutating func number() -> Double {
        let start = index
        index += digits(from: index)?.count ?? 0
        if index < characters.count, characters[index] == ".", let decimals = digits(from: index + 1) {
            index += 1 + decimals.count
        }
        if index < characters.count, characters[index] == "e" || characters[index] == "E" {
            let sign = index + 1 < characters.count && "+-−".contains(characters[index + 1]) ? 1 : 0
            if let exponent = digits(from: index + 1 + sign) { index += 1 + sign + exponent.count }
        }
        let text = String(characters[start..<index].map { $0 == "−" ? "-" : $0 })
        return Double(text) ?? .nan
    }

    private mutating func quoted() throws(ExpressionError) -> String {
        let start = index
        guard let end = characters[(start + 1)...].firstIndex(of: "\"") else {
            throw ExpressionError(.openQuote, column: start + 1)
        }
        index = end + 1
        return String(characters[(start + 1)..<end])
    }

    /// A name, or a whole clause where the name is `with`.
    private mutating func named() throws(ExpressionError) -> ExpressionToken.Kind {
        let name = name()
        guard name == "with" else { return .name(name) }
        let clause = try WithClause(characters[index...])
        index += clause.length
        return .with(clause)
    }

    /// A name; one of a layer has the layer in front: `layer2.reverse.h`.
    private mutating func name() -> String {
        let start = index
        while index < characters.count {
            let character = characters[index]
            let continues = character.isLetter || character.isNumber || character == "_" || character == "'"
            let joins =
                character == "." && index + 1 < characters.count && characters[index + 1].isLetter
            guard continues || joins else { break }
            index += 1
        }
        return String(characters[start..<index])
    }
}
