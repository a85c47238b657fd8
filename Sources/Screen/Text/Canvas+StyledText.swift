extension Canvas {
    /// Draws a line in several styles from a place to the right; returns the columns it took.
    @discardableResult
    public mutating func draw(_ line: StyledText, at point: Point, limit: Int? = nil) -> Int {
        draw(limit.map { line.truncated(to: $0, in: glyphs) } ?? line, at: point, within: bounds)
    }

    /// Draws a line in several styles in a row of a rectangle, cut with an ellipsis where it is too long.
    @discardableResult
    public mutating func draw(
        _ line: StyledText, in rectangle: Rectangle, row: Int = 0, alignment: Alignment = .left
    ) -> Int {
        guard row >= 0, row < rectangle.height else { return 0 }
        let line = line.truncated(to: rectangle.width, in: glyphs)
        let start = rectangle.x &+ alignment.offset(of: line.width(in: glyphs), in: rectangle.width)
        return draw(line, at: Point(x: start, y: rectangle.y &+ row), within: rectangle)
    }

    /// Draws lines below each other from the top of a rectangle; returns how many there was room for.
    @discardableResult
    public mutating func draw(_ lines: [StyledText], in rectangle: Rectangle) -> Int {
        for (row, line) in lines.prefix(rectangle.height).enumerated() { draw(line, in: rectangle, row: row) }
        return min(lines.count, rectangle.height)
    }

    private mutating func draw(_ line: StyledText, at point: Point, within rectangle: Rectangle) -> Int {
        var used = 0
        for run in line.runs {
            let place = Point(x: point.x &+ used, y: point.y)
            used &+= draw(glyphs.spelling(of: run.text), at: place, style: run.style, within: rectangle)
        }
        return used
    }
}
