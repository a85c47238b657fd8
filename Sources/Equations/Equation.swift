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
