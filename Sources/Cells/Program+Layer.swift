import Equations

extension Program {
    /// Plans a cell as a layer whose hidden state other programs read: without a readout, but for what its equations read.
    ///
    /// - Throws: what is wrong with the equations, or with the sizes they are asked to have.
    public init(layer cell: Cell, sizes: Sizes, activation: Activation) throws(EquationErrors) {
        let text = try cell.text.asLayer()
        let shapes = try text.shapes(sizes)
        self.init(checked: text.equations, shapes: shapes, sizes: sizes, activation: activation, seeds: ["h"])
    }

    /// Plans the readout alone, of so many inputs: the hidden states of a network's last layer.
    ///
    /// - Throws: what is wrong with the sizes.
    public init(readoutOf input: Int, output: Int, _ kind: ReadoutKind = .classes) throws(EquationErrors) {
        let text = try CellText.readoutOfInput(kind)
        // The readout has no signal of the hidden size.
        let sizes = Sizes(input: input, hidden: input, output: output)
        self.init(
            checked: text.equations, shapes: try text.shapes(sizes), sizes: sizes, activation: .tanh, seeds: ["y"])
    }
}
