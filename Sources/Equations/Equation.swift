/// One equation of a cell: `i[t] = σ(W_xi x[t] + W_hi h[t-1] + b_i)`.
public struct Equation: Sendable, Hashable {
    /// The signal that the equation defines.
    public let signal: String
    /// Its value at step t.
    public let formula: Formula
    /// What the author wrote behind `#` on the equation's line, such as "input gate".
    public let comment: String?
    /// Where the left side was written.
    public let span: SourceSpan

    /// An equation for a signal.
    public init(signal: String, formula: Formula, comment: String?, at span: SourceSpan) {
        self.signal = signal
        self.formula = formula
        self.comment = comment
        self.span = span
    }
}

/// A cell as it is written: a heading and its equations.
public struct CellText: Sendable, Hashable {
    /// The name in `cell NAME "Title" (citation)`, if there is such a line.
    public let name: String?
    /// The title in quotes, if any.
    public let title: String?
    /// The paper, if any.
    public let citation: String?
    /// The equations, in the order they were written.
    public let equations: [Equation]
    /// The text that was parsed.
    public let source: String

    /// A cell of these equations.
    public init(name: String?, title: String?, citation: String?, equations: [Equation], source: String) {
        self.name = name
        self.title = title
        self.citation = citation
        self.equations = equations
        self.source = source
    }
}
