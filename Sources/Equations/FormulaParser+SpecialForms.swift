extension FormulaParser {
    /// Reads the arguments of `clock`, `upper`, `LN` or `BN`.
    mutating func special(_ form: SpecialForm, _ token: Token) throws(EquationError) -> Operand {
        let open = next
        guard take(.open) else { throw expected("'(' after \(form.rawValue)", hint: form.usage) }
        switch form {
        case .clock: return .formula(try clock(token, open))
        case .layerNormalization: return .formula(try layerNormalization(token, open))
        case .batchNormalization: return .formula(try batchNormalization(token, open))
        case .upper:
            let name = try bareName("the name of a matrix", form)
            let span = token.span.joined(to: try close(open))
            return .matrix(MatrixFactor(name: name, form: .blockUpperTriangular, at: span))
        }
    }

    private mutating func clock(_ token: Token, _ open: Token) throws(EquationError) -> Formula {
        var periods: [Int] = []
        repeat {
            guard case .number(let value) = next.kind else {
                throw expected("a period in steps", hint: SpecialForm.clock.usage)
            }
            let allowed = Limits.clockPeriods
            let isInRange = value >= Double(allowed.lowerBound) && value <= Double(allowed.upperBound)
            guard isInRange, value == Double(Int(value)) else {
                throw EquationError(
                    "a period is a whole number of steps from \(allowed.lowerBound) to \(allowed.upperBound)",
                    at: next.span)
            }
            if periods.count == Limits.clockModules {
                throw EquationError("a clock has at most \(Limits.clockModules) modules", at: next.span)
            }
            periods.append(Int(value))
            advance()
        } while take(.comma)
        return Formula(.clock(periods: periods), at: token.span.joined(to: try close(open)))
    }

    private mutating func layerNormalization(_ token: Token, _ open: Token) throws(EquationError) -> Formula {
        let form = SpecialForm.layerNormalization
        let vector = try expression(0)
        guard take(.comma) else { throw expected("',' and the name of the gain", hint: form.usage) }
        let gain = try bareName("the name of the gain", form)
        guard take(.comma) else { throw expected("',' and the name of the shift", hint: form.usage) }
        let shift = try bareName("the name of the shift", form)
        let span = token.span.joined(to: try close(open))
        return Formula(.layerNormalization(vector, gain: gain, shift: shift), at: span)
    }

    private mutating func batchNormalization(_ token: Token, _ open: Token) throws(EquationError) -> Formula {
        let form = SpecialForm.batchNormalization
        let vector = try expression(0)
        guard take(.comma) else { throw expected("',' and the name of the gain", hint: form.usage) }
        let gain = try bareName("the name of the gain", form)
        let shift = take(.comma) ? try bareName("the name of the shift", form) : nil
        let span = token.span.joined(to: try close(open))
        return Formula(.batchNormalization(vector, gain: gain, shift: shift), at: span)
    }

    private mutating func bareName(_ what: String, _ form: SpecialForm) throws(EquationError) -> String {
        guard case .name(let name) = next.kind else { throw expected(what, hint: form.usage) }
        if Function(named: name) != nil || SpecialForm(rawValue: name) != nil {
            throw EquationError("'\(name)' is a function and cannot name a parameter", at: next.span)
        }
        try countOperand()
        advance()
        return name
    }
}

extension SpecialForm {
    /// How it is written, for hints.
    var usage: String {
        switch self {
        case .clock: "write clock(1, 2, 4, 8)"
        case .upper: "write upper(W_hh) h[t-1]"
        case .layerNormalization: "write LN(v, gain, shift)"
        case .batchNormalization: "write BN(v, gain) or BN(v, gain, shift)"
        }
    }
}
