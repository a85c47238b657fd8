/// The forms that look like a function but are read by rules of their own.
enum SpecialForm: String {
    case clock
    case upper
    case layerNormalization = "LN"
    case batchNormalization = "BN"
}

extension FormulaParser {
    /// What stands between two operators.
    enum Operand {
        case formula(Formula)
        case matrix(MatrixFactor)
    }

    /// Reads a number, a name, a call, a bracket or a sign with what it belongs to.
    mutating func operand() throws(EquationError) -> Operand {
        try countOperand()
        let token = next
        switch token.kind {
        case .number(let value):
            advance()
            return .formula(Formula(.number(value), at: token.span))
        case .minus:
            advance()
            let operand = try expression(Precedence.sign)
            return .formula(Formula(.negated(operand), at: token.span.joined(to: operand.span)))
        case .plus:
            advance()
            return .formula(try expression(Precedence.sign))
        case .open:
            advance()
            let inner = try expression(0)
            let span = token.span.joined(to: try close(token))
            // A bracketed expression keeps its brackets' place, so that an error about it points at all of it.
            return .formula(Formula(inner.kind, at: span))
        case .name(let name):
            advance()
            return try named(name, token)
        default:
            throw expected("a name, a number or '('")
        }
    }

    /// Takes the bracket that closes another, and gives its place.
    mutating func close(_ open: Token) throws(EquationError) -> SourceSpan {
        let token = next
        guard take(.close) else {
            let line = open.span.line == token.span.line ? "" : "line \(open.span.line), "
            throw expected("')' to close the '(' at \(line)column \(open.span.column)")
        }
        return token.span
    }

    private mutating func named(_ name: String, _ token: Token) throws(EquationError) -> Operand {
        if let form = SpecialForm(rawValue: name) { return try special(form, token) }
        if let function = Function(named: name) { return .formula(try call(function, name, token)) }
        switch next.kind {
        case .time(let lag):
            let span = token.span.joined(to: next.span)
            advance()
            if case .time = next.kind { throw expected("an operator") }
            return .formula(Formula(.signal(name, lag: lag), at: span))
        case .invalid(let message, let hint):
            throw EquationError(message, hint: hint, at: next.span)
        case .open:
            try refuseCall(of: name, token)
            return .formula(Formula(.parameter(name), at: token.span))
        default:
            return .formula(Formula(.parameter(name), at: token.span))
        }
    }

    /// A name before a bracket is a matrix if it begins with a capital letter; otherwise it was meant as a function.
    private func refuseCall(of name: String, _ token: Token) throws(EquationError) {
        if case .name("t") = self.token(1).kind {
            throw EquationError("time goes in square brackets", hint: "write \(name)[t]", at: token.span)
        }
        guard name.first?.isUppercase != true else { return }
        let nearest = nearestName(to: name, in: Function.names + ["clock", "upper", "LN", "BN"])
        let hint = nearest.map { "did you mean \($0)(…)?" } ?? "a matrix before a bracket begins with a capital letter"
        throw EquationError("'\(name)' is not a function", hint: hint, at: token.span)
    }

    private mutating func call(
        _ function: Function, _ name: String, _ token: Token
    ) throws(EquationError) -> Formula {
        let open = next
        if case .time = open.kind {
            throw EquationError("'\(name)' is a function and cannot name a signal", at: token.span)
        }
        guard take(.open) else {
            throw expected("'(' after \(name)", hint: "write \(name)(…): brackets say how far it reaches")
        }
        let argument = try expression(0)
        if case .comma = next.kind { throw EquationError("\(name) takes one argument", at: next.span) }
        let span = token.span.joined(to: try close(open))
        return Formula(.applied(function, argument), at: span)
    }
}
