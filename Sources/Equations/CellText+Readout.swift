/// The signals of the readout, which every cell has.
enum ReadoutNames {
    static let logits = "y"
    static let probabilities = "p"
    static let all = [logits, probabilities]

    /// The equations of the readout of a vector, y first.
    static func readoutLines(of signal: String, _ kind: ReadoutKind) -> [String] {
        let vector = "y[t] = W_hy \(signal)[t] + b_y  # readout"
        return switch kind {
        case .classes: [vector + ": logits", "p[t] = softmax(y[t])  # readout: probabilities"]
        case .numbers: [vector]
        }
    }
}

extension CellText {
    /// The cell with the readout `y[t] = W_hy h[t] + b_y`, and for classes `p[t] = softmax(y[t])`, as far as it defines none itself.
    ///
    /// A cell that reads `p` itself has it whatever it is made to say.
    /// The added equations also stand at the end of `source`, so that every place can be found there.
    /// - Throws: an error if there is neither an `h` nor a `y` to read out.
    public func withReadout(_ kind: ReadoutKind = .classes) throws(EquationErrors) -> CellText {
        let hasLogits = equation(of: ReadoutNames.logits) != nil
        if !hasLogits, equation(of: "h") == nil {
            let place = equations.last?.span ?? SourceSpan(line: 1, column: 1, length: 1)
            let error = EquationError(
                "there is no h to read out", hint: "write h[t] = … for the hidden state, or y[t] = … for the readout",
                at: place)
            throw EquationErrors([error], in: source)
        }
        var lines: [String] = []
        let readsProbabilities = equations.contains {
            $0.formula.signalsRead.contains { $0.name == ReadoutNames.probabilities }
        }
        let readout = ReadoutNames.readoutLines(of: "h", readsProbabilities ? .classes : kind)
        if !hasLogits { lines.append(readout[0]) }
        if equation(of: ReadoutNames.probabilities) == nil { lines += readout.dropFirst() }
        if lines.isEmpty { return self }
        let wholeSource = source + "\n" + lines.joined(separator: "\n")
        // Not the lines of `source`, because one that ends in "\r" has one less as soon as "\n" follows.
        let linesAbove = wholeSource.linesOfText.count - lines.count
        let statements = Statements(lines.joined(separator: "\n"), below: linesAbove).statements
        var added: [Equation] = []
        for statement in statements {
            var parser = FormulaParser(statement.tokens)
            do {
                added.append(try parser.equation(comment: statement.comment))
            } catch {
                throw EquationErrors([error], in: wholeSource)
            }
        }
        return CellText(
            name: name, title: title, citation: citation, note: note, equations: equations + added,
            source: wholeSource)
    }
}
