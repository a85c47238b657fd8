extension Rectangle {
    /// The column right of the last one.
    public var right: Int { x + width }

    /// The row below the last one.
    public var bottom: Int { y + height }

    /// Its top left corner.
    public var origin: Point { Point(x: x, y: y) }

    /// Whether it has no cell.
    public var isEmpty: Bool { width == 0 || height == 0 }

    /// The part that lies in another rectangle.
    public func intersection(_ other: Rectangle) -> Rectangle {
        let left = max(x, other.x)
        let top = max(y, other.y)
        let width = right > left && other.right > left ? min(right, other.right) - left : 0
        let height = bottom > top && other.bottom > top ? min(bottom, other.bottom) - top : 0
        return Rectangle(x: left, y: top, width: width, height: height)
    }

    /// The rectangle without a margin on each side.
    public func inset(by columns: Int, _ rows: Int? = nil) -> Rectangle {
        let horizontal = min(max(columns, 0), (width + 1) / 2)
        let vertical = min(max(rows ?? columns, 0), (height + 1) / 2)
        return Rectangle(
            x: x + horizontal, y: y + vertical, width: width - 2 * horizontal, height: height - 2 * vertical)
    }

    /// The rectangle without its first rows.
    public func removingTop(_ rows: Int) -> Rectangle {
        let rows = min(max(rows, 0), height)
        return Rectangle(x: x, y: y + rows, width: width, height: height - rows)
    }

    /// The rectangle without its last rows.
    public func removingBottom(_ rows: Int) -> Rectangle {
        Rectangle(x: x, y: y, width: width, height: height - min(max(rows, 0), height))
    }

    /// The rectangle without its first columns.
    public func removingLeft(_ columns: Int) -> Rectangle {
        let columns = min(max(columns, 0), width)
        return Rectangle(x: x + columns, y: y, width: width - columns, height: height)
    }

    /// The rectangle without its last columns.
    public func removingRight(_ columns: Int) -> Rectangle {
        Rectangle(x: x, y: y, width: width - min(max(columns, 0), width), height: height)
    }

    /// One row of it; empty where it has no such row.
    public func row(_ index: Int) -> Rectangle {
        guard index >= 0, index < height else { return Rectangle(x: x, y: y, width: 0, height: 0) }
        return Rectangle(x: x, y: y + index, width: width, height: 1)
    }

    /// Splits it into columns, from left to right, with a gap between them.
    public func columns(_ extents: [Extent], gap: Int = 0) -> [Rectangle] {
        var left = 0
        return Extent.shares(of: width, among: extents, gap: gap).map { share in
            defer { left += share + max(gap, 0) }
            return Rectangle(x: x + min(left, width), y: y, width: share, height: height)
        }
    }

    /// Splits it into rows, from top to bottom, with a gap between them.
    public func rows(_ extents: [Extent], gap: Int = 0) -> [Rectangle] {
        var top = 0
        return Extent.shares(of: height, among: extents, gap: gap).map { share in
            defer { top += share + max(gap, 0) }
            return Rectangle(x: x, y: y + min(top, height), width: width, height: share)
        }
    }
}
