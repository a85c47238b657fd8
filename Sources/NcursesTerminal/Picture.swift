import Screen

/// What a picture may assume of the terminal it is drawn for.
public struct DrawingConditions: Sendable, Hashable {
    /// The size in cells.
    public var size: Size
    /// Which characters may be drawn.
    public var glyphs: Glyphs
    /// Whether there is any colour; without, a heat map needs letters.
    public var hasColor: Bool
    /// Whether the levels of a colour scale can be told apart by colour alone.
    public var hasColorScales: Bool
}

/// A canvas and where the cursor is on it.
public struct Picture: Sendable, Hashable {
    /// What is shown.
    public var canvas: Canvas
    /// Where the cursor blinks; nil hides it.
    public var cursor: Point?

    /// A canvas with a cursor, or none.
    public init(_ canvas: Canvas, cursor: Point? = nil) {
        self.canvas = canvas
        self.cursor = cursor
    }
}
