extension FormulaParser {
    /// Reads what stands directly behind something: a number or a matrix may stand in front of a vector.
    mutating func juxtaposition(_ left: Formula) throws(EquationError) -> Formula {
        switch left.kind {
        case .parameter(let name):
            return try product(of: MatrixFactor(name: name, form: .full, at: left.span))
        case .number(let value):
            if case .number = next.kind {
                throw EquationError("two numbers side by side", hint: "put an operator between them", at: next.span)
            }
            _ = take(.matrixProduct)
            let right = try expression(Precedence.matrixProduct)
            return Formula(.scaled(value, right), at: left.span.joined(to: right.span))
        default:
            let hint = "for the elementwise product write \(left.shortText) ⊙ …"
            if take(.matrixProduct) {
                throw EquationError("\(left.nature), not a matrix", hint: hint, at: left.span)
            }
            let right = try expression(Precedence.matrixProduct)
            throw EquationError(
                "two vectors side by side: \(left.nature), not a matrix", hint: hint,
                at: left.span.joined(to: right.span))
        }
    }

    /// Reads the vector that a matrix stands before.
    mutating func product(of matrix: MatrixFactor) throws(EquationError) -> Formula {
        let isExplicit = take(.matrixProduct)
        switch next.kind {
        case .name, .number, .open: break
        case .plus where isExplicit: break
        case .minus where isExplicit: break
        default: throw expected("the vector that '\(matrix.name)' multiplies")
        }
        let vector = try expression(Precedence.matrixProduct)
        return Formula(.matrixProduct(matrix, vector), at: matrix.span.joined(to: vector.span))
    }
}

extension Formula {
    /// The formula as an error message quotes it.
    var shortText: String {
        let text = text(.unicode)
        return text.count <= 24 ? text : "…"
    }

    /// What the formula is, as an error message says it.
    var nature: String {
        if case .signal = kind { return "\(shortText) is a signal" }
        return shortText == "…" ? "this is a vector" : "\(shortText) is a vector"
    }
}
