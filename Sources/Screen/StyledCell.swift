/// One place of the grid: a character in a style.
public struct StyledCell: Sendable, Hashable {
    /// What is shown; the cell to the right of a wide character holds "" (nothing of its own).
    public var text: Character?
    /// How it looks.
    public var style: Style

    /// A character in a style; nil is the right half of the wide character before it.
    public init(_ text: Character?, _ style: Style = .plain) {
        self.text = text
        self.style = style
    }

    /// An empty place.
    public static let blank = StyledCell(" ")
}
