extension CellText {
    /// The cell as a layer whose hidden state other equations read out: without a readout, but for what its own equations read.
    ///
    /// - Throws: an error if there is no `h` to hand on.
    public func asLayer() throws(EquationErrors) -> CellText {
        guard equation(of: "h") != nil else {
            let place = equations.last?.span ?? SourceSpan(line: 1, column: 1, length: 1)
            let error = EquationError(
                "there is no h for the next layer to read", hint: "write h[t] = … for the hidden state", at: place)
            throw EquationErrors([error], in: source)
        }
        let own = Set(equations.map(\.signal))
        let read = Set(equations.flatMap { $0.formula.signalsRead.map(\.name) })
        let missing = read.subtracting(own).intersection(ReadoutNames.all)
        if missing.isEmpty { return self }
        let whole = try withReadout()
        let needed = missing.contains(ReadoutNames.probabilities) ? Set(ReadoutNames.all) : missing
        return CellText(
            name: name, title: title, citation: citation, note: note,
            equations: whole.equations.filter { own.contains($0.signal) || needed.contains($0.signal) },
            source: whole.source)
    }

    /// The readout of a network in two directions, as equations whose input is the hidden states of its last layer.
    ///
    /// - Throws: never, as long as the readout's equations are well formed.
    public static func readoutOfInput(_ kind: ReadoutKind = .classes) throws(EquationErrors) -> CellText {
        try parse(ReadoutNames.readoutLines(of: "x", kind).joined(separator: "\n"))
    }
}
