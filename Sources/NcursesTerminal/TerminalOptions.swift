import Screen

/// What the user asked of the terminal.
public struct TerminalOptions: Sendable, Hashable {
    /// When colours are wanted.
    public var color: ColorChoice
    /// The characters that the user asked for; ASCII is also chosen where the locale has nothing else.
    public var glyphs: Glyphs

    /// These wishes.
    public init(color: ColorChoice = .automatic, glyphs: Glyphs = .unicode) {
        self.color = color
        self.glyphs = glyphs
    }
}
