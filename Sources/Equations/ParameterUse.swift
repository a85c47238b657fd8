/// One place where an equation uses a parameter.
struct ParameterUse {
    let name: String
    let kind: ParameterShape.Kind
    let span: SourceSpan
}

extension Formula {
    /// The places where the formula itself, not its children, uses parameters.
    var ownParameterUses: [ParameterUse] {
        switch kind {
        case .parameter(let name): [ParameterUse(name: name, kind: .vector, span: span)]
        case .matrixProduct(let matrix, _): [ParameterUse(name: matrix.name, kind: .matrix, span: matrix.span)]
        case .layerNormalization(_, let gain, let shift):
            [
                ParameterUse(name: gain, kind: .vector, span: span),
                ParameterUse(name: shift, kind: .vector, span: span),
            ]
        case .batchNormalization(_, let gain, let shift):
            [ParameterUse(name: gain, kind: .vector, span: span)]
                + (shift.map { [ParameterUse(name: $0, kind: .vector, span: span)] } ?? [])
        default: []
        }
    }
}

extension CellText {
    /// What the equations allow but their author probably did not mean.
    public var warnings: [EquationError] {
        var warnings: [EquationError] = []
        for equation in equations {
            equation.formula.forEachFormula { formula in
                guard case .parameter(let name) = formula.kind, name.first?.isUppercase == true else { return }
                warnings.append(
                    EquationError(
                        "'\(name)' is used as a vector here",
                        hint: "a matrix stands directly before the vector it multiplies: \(name) x[t]",
                        at: formula.span, severity: .warning))
            }
        }
        let lines = source.linesOfText
        return warnings.map { $0.quoting(lines) }
    }
}

extension Formula {
    /// The names of the parameters in the formula.
    public var parameterNames: Set<String> {
        var names: Set<String> = []
        forEachFormula { names.formUnion($0.ownParameterUses.map(\.name)) }
        return names
    }
}
