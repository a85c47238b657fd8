import Equations

/// A recurrent cell: its equations, and what they are called.
public struct Cell: Sendable, Hashable {
    /// The name that files and commands use.
    public let name: String
    /// The equations as they are written, with heading and comments.
    public let text: CellText

    /// A cell of a text, under the text's own name or "custom".
    public init(_ text: CellText) {
        self.text = text
        name = text.name ?? "custom"
    }

    /// The title, such as "Long short-term memory".
    public var title: String { text.title ?? name }
}
