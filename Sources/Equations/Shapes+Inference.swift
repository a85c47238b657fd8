extension Shapes {
    /// What the equations of a cell, readout included, say about sizes: `x` is [input], `h` is [hidden], `y` and `p` are
    /// [output], and everything else follows from its use; what follows from nothing is [hidden].
    ///
    /// - Throws: the unknown signals, signals that depend on themselves, parameters of two kinds and sizes that do not
    ///   fit; `source` is the text to quote in them.
    public static func infer(
        of equations: [Equation], sizes: Sizes, source: String? = nil
    ) throws(EquationErrors) -> Shapes {
        let checks = EquationChecks(equations)
        guard checks.errors.isEmpty else { throw EquationErrors(checks.errors, in: source) }
        var inference = SizeInference(equations)
        do {
            return try inference.shapes(sizes)
        } catch {
            throw EquationErrors([error], in: source)
        }
    }

    /// The shape of a parameter, if the equations use one of this name.
    public func parameter(named name: String) -> ParameterShape? {
        parameters.first { $0.name == name }
    }
}

extension CellText {
    /// What the cell's equations say about sizes; see ``Shapes/infer(of:sizes:source:)``.
    public func shapes(_ sizes: Sizes) throws(EquationErrors) -> Shapes {
        try Shapes.infer(of: equations, sizes: sizes, source: source)
    }
}
