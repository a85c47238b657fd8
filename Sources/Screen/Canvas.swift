/// A grid of styled cells that a picture is drawn on: no terminal behind it.
///
/// Whatever falls outside the grid is cut off, so that drawing in a canvas of any size is safe.
public struct Canvas: Sendable, Hashable {
    /// Columns and rows.
    public let size: Size
    /// Which characters may be used.
    public let glyphs: Glyphs
    /// The cells, row by row.
    public private(set) var cells: [StyledCell]

    /// An empty canvas.
    public init(size: Size, glyphs: Glyphs = .unicode) {
        self.size = Size(width: max(0, size.width), height: max(0, size.height))
        self.glyphs = glyphs
        self.cells = Array(repeating: .blank, count: self.size.width * self.size.height)
    }

    /// The cell at a place; blank outside the grid.
    public subscript(x: Int, y: Int) -> StyledCell {
        get {
            guard x >= 0, y >= 0, x < size.width, y < size.height else { return .blank }
            return cells[y * size.width + x]
        }
        set {
            guard x >= 0, y >= 0, x < size.width, y < size.height else { return }
            cells[y * size.width + x] = newValue
        }
    }
}
