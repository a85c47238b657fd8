/// One equation's tokens, which may come from several lines.
struct Statement {
    var tokens: [Token] = []
    var comment: String?

    /// The signal that it defines, which holds even when the rest of it is wrong.
    var definedSignal: String? {
        guard case .name(let name)? = tokens.first?.kind, tokens.contains(where: { $0.kind == .equals }) else {
            return nil
        }
        return name
    }
}

/// A cell text cut into its heading, its note and its statements.
struct Statements {
    private(set) var heading: Heading?
    private(set) var note: [String] = []
    private(set) var statements: [Statement] = []
    private(set) var errors: [EquationError] = []
    private var openBrackets = 0
    private var current = Statement()

    /// The statements of a text that stands below some lines of another.
    init(_ source: String, below linesAbove: Int = 0) {
        for (index, text) in source.linesOfText.enumerated() {
            let line = SourceLine(text, number: linesAbove + index + 1)
            if Heading.begins(line) { read(heading: line) } else { read(line) }
            if statements.count > Limits.equations {
                errors.append(
                    EquationError("more than \(Limits.equations) equations in one cell", at: line.span(0..<1)))
                return
            }
        }
        finishStatement()
    }

    private mutating func read(heading line: SourceLine) {
        finishStatement()
        if heading != nil {
            errors.append(
                EquationError(
                    "a second cell begins here", hint: "one text holds one cell", at: line.span(0..<line.count)))
        } else if !statements.isEmpty {
            errors.append(
                EquationError("the heading stands above the first equation", at: line.span(0..<line.count)))
        }
        note = []
        do {
            heading = try Heading(line)
        } catch {
            errors.append(error)
        }
    }

    private mutating func read(_ line: SourceLine) {
        let lexer = LineLexer(line)
        guard let first = lexer.tokens.first else {
            if let comment = lexer.comment, statements.isEmpty, current.tokens.isEmpty { note.append(comment) }
            return
        }
        if !continues(with: lexer.tokens, first) { finishStatement() }
        for token in lexer.tokens {
            switch token.kind {
            case .semicolon:
                finishStatement()
                continue
            case .open: openBrackets += 1
            case .close: openBrackets -= 1
            default: break
            }
            current.tokens.append(token)
        }
        if let comment = lexer.comment { attach(comment) }
    }

    /// Whether a line goes on with the equation above it. An open bracket does not reach into a line with an
    /// equation of its own, so that a forgotten ')' is reported where it is missing.
    private func continues(with tokens: [Token], _ first: Token) -> Bool {
        guard let last = current.tokens.last else { return false }
        if tokens.dropFirst().contains(where: { $0.kind == .equals }) { return false }
        return last.joinsLines || first.joinsLines || openBrackets > 0
    }

    private mutating func attach(_ comment: String) {
        if !current.tokens.isEmpty {
            current.comment = [current.comment, comment].compactMap(\.self).joined(separator: " ")
        } else if !statements.isEmpty {
            statements[statements.count - 1].comment = comment
        }
    }

    private mutating func finishStatement() {
        if !current.tokens.isEmpty { statements.append(current) }
        current = Statement()
        openBrackets = 0
    }
}
