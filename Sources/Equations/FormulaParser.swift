/// Reads one equation from its tokens, by precedence: `+ -` bind least, then `⊙`, then a sign, then a matrix.
struct FormulaParser {
    private let tokens: [Token]
    private let end: Token
    private var position = 0
    private var nesting = 0
    private var operands = 0

    /// A parser of the tokens of one equation.
    init(_ tokens: [Token]) {
        self.tokens = tokens
        let last = tokens.last?.span ?? SourceSpan(line: 1, column: 1, length: 0)
        let place = SourceSpan(line: last.line, column: last.column + last.length, length: 1)
        end = Token(kind: .end, span: place)
    }

    /// How tightly an operator holds its operands.
    enum Precedence {
        static let sum = 10
        static let elementwiseProduct = 20
        static let sign = 25
        static let matrixProduct = 30
    }

    /// The token that is read next.
    var next: Token { token(0) }

    /// The token some places further on.
    func token(_ offset: Int) -> Token {
        position + offset < tokens.count ? tokens[position + offset] : end
    }

    mutating func advance() { position += 1 }

    /// Takes the next token if it is of this kind.
    mutating func take(_ kind: Token.Kind) -> Bool {
        guard next.kind == kind else { return false }
        advance()
        return true
    }

    /// The error that something else was expected here.
    func expected(_ what: String, hint: String? = nil) -> EquationError {
        if case .invalid(let message, let hint) = next.kind {
            return EquationError(message, hint: hint, at: next.span)
        }
        return EquationError("expected \(what), found \(next.description)", hint: hint, at: next.span)
    }

    /// Reads `h[t] = …` up to the end.
    mutating func equation(comment: String?) throws(EquationError) -> Equation {
        let first = next
        guard case .name(let name) = first.kind else { throw expected("an equation such as h[t] = …") }
        advance()
        let time = next
        guard case .time(let lag) = time.kind else {
            throw expected("a time such as \(name)[t]", hint: "write \(name)[t] = …")
        }
        advance()
        if lag != 0 {
            throw EquationError("an equation says what a signal is at t", hint: "write \(name)[t] = …", at: time.span)
        }
        if Function(named: name) != nil || SpecialForm(rawValue: name) != nil {
            throw EquationError("'\(name)' is a function and cannot name a signal", at: first.span)
        }
        guard take(.equals) else { throw expected("'=' after \(name)[t]") }
        return Equation(
            signal: name, formula: try wholeFormula(), comment: comment, at: first.span.joined(to: time.span))
    }

    /// Reads an expression up to the end.
    mutating func wholeFormula() throws(EquationError) -> Formula {
        let formula = try expression(0)
        guard case .end = next.kind else { throw expected("an operator or the end of the equation") }
        return formula
    }

    /// Reads an expression whose operators all bind at least as tightly as given.
    mutating func expression(_ minimum: Int) throws(EquationError) -> Formula {
        // Where brackets may be printed they count as if they were there: what is read must read back.
        let levels = minimum > 0 && next.kind != .open ? 2 : 1
        nesting += levels
        defer { nesting -= levels }
        if nesting > Limits.nesting {
            throw EquationError("nested more than \(Limits.nesting) deep", at: next.span)
        }
        switch try operand() {
        case .matrix(let matrix): return try operators(after: try product(of: matrix), minimum)
        case .formula(let formula): return try operators(after: formula, minimum)
        }
    }

    private mutating func operators(after first: Formula, _ minimum: Int) throws(EquationError) -> Formula {
        var left = first
        while true {
            let token = next
            switch token.kind {
            case .plus, .minus:
                if minimum > Precedence.sum { return left }
                advance()
                let right = try expression(Precedence.sum + 1)
                let kind: Formula.Kind = token.kind == .plus ? .sum(left, right) : .difference(left, right)
                left = Formula(kind, at: left.span.joined(to: right.span))
            case .elementwiseProduct:
                if minimum > Precedence.elementwiseProduct { return left }
                advance()
                let right = try expression(Precedence.elementwiseProduct + 1)
                left = Formula(.elementwiseProduct(left, right), at: left.span.joined(to: right.span))
            case .matrixProduct, .name, .number, .open:
                left = try juxtaposition(left)
            default:
                return left
            }
        }
    }

    /// Counts an operand, so that no equation grows without bound.
    mutating func countOperand() throws(EquationError) {
        operands += 1
        if operands > Limits.operands {
            throw EquationError("more than \(Limits.operands) names and numbers in one equation", at: next.span)
        }
    }
}

extension SourceSpan {
    /// From the beginning of this span to the end of another; of several lines, the part in the first.
    func joined(to other: SourceSpan) -> SourceSpan {
        guard other.line == line, other.column + other.length > column + length else { return self }
        return SourceSpan(line: line, column: column, length: other.column + other.length - column)
    }
}
