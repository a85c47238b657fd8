/// A cell as it is written: a heading and its equations.
public struct CellText: Sendable, Hashable {
    /// The name in `cell NAME "Title" (citation)`, if there is such a line.
    public let name: String?
    /// The title in quotes, if any.
    public let title: String?
    /// The paper, if any.
    public let citation: String?
    /// What the comment lines above the first equation say, if there are any.
    public let note: String?
    /// The equations, in the order they were written.
    public let equations: [Equation]
    /// The text that was parsed.
    public let source: String

    /// A cell of these equations.
    public init(
        name: String?, title: String?, citation: String?, note: String? = nil, equations: [Equation], source: String
    ) {
        self.name = name
        self.title = title
        self.citation = citation
        self.note = note
        self.equations = equations
        self.source = source
    }

    /// The equation that defines a signal, if there is one.
    public func equation(of signal: String) -> Equation? {
        equations.first { $0.signal == signal }
    }
}
