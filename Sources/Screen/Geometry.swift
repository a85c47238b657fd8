/// A place on the grid, counted from the top left corner, (0, 0).
public struct Point: Sendable, Hashable {
    /// The column.
    public var x: Int
    /// The row.
    public var y: Int

    /// The place in this column and row.
    public init(x: Int, y: Int) {
        self.x = x
        self.y = y
    }
}

/// A size in cells.
public struct Size: Sendable, Hashable {
    /// Columns.
    public var width: Int
    /// Rows.
    public var height: Int

    /// So many columns and rows.
    public init(width: Int, height: Int) {
        self.width = width
        self.height = height
    }
}

/// A rectangle of cells; a negative width or height counts as empty.
public struct Rectangle: Sendable, Hashable {
    /// The leftmost column.
    public var x: Int
    /// The top row.
    public var y: Int
    /// Columns.
    public var width: Int
    /// Rows.
    public var height: Int

    /// A rectangle with its top left corner at (x, y).
    ///
    /// Numbers far beyond any screen are cut, so that no sum of them overflows.
    public init(x: Int, y: Int, width: Int, height: Int) {
        let most = 1 << 40
        self.x = min(max(x, -most), most)
        self.y = min(max(y, -most), most)
        self.width = min(max(width, 0), most)
        self.height = min(max(height, 0), most)
    }

    /// Whether the place lies inside.
    public func contains(_ point: Point) -> Bool {
        point.x >= x && point.x < x + width && point.y >= y && point.y < y + height
    }
}
