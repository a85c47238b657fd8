extension Canvas {
    /// All places of the canvas.
    public var bounds: Rectangle { Rectangle(x: 0, y: 0, width: size.width, height: size.height) }

    /// Draws one line of text from a place to the right; returns the columns it took.
    ///
    /// Line ends and other controls are shown visibly. What is longer than the limit ends in an ellipsis; what reaches over
    /// the canvas is cut off; half a wide character is never left over.
    @discardableResult
    public mutating func draw(_ text: String, at point: Point, style: Style = .plain, limit: Int? = nil) -> Int {
        var line = glyphs.spelling(of: text)
        if let limit { line = glyphs.truncated(line, to: limit) }
        return draw(line, at: point, style: style, within: bounds)
    }

    /// Draws one line of text in a row of a rectangle, cut with an ellipsis where it is too long; returns its columns.
    @discardableResult
    public mutating func draw(
        _ text: String, in rectangle: Rectangle, row: Int = 0, style: Style = .plain, alignment: Alignment = .left
    ) -> Int {
        guard row >= 0, row < rectangle.height else { return 0 }
        let line = glyphs.truncated(glyphs.spelling(of: text), to: rectangle.width)
        let columns = line.reduce(0) { $0 + $1.columns }
        let start = rectangle.x &+ alignment.offset(of: columns, in: rectangle.width)
        return draw(line, at: Point(x: start, y: rectangle.y &+ row), style: style, within: rectangle)
    }

    @discardableResult
    mutating func draw(_ line: [Glyph], at point: Point, style: Style, within rectangle: Rectangle) -> Int {
        let clip = rectangle.intersection(bounds)
        guard point.y >= clip.y, point.y < clip.bottom, point.x < clip.right else { return 0 }
        var x = point.x
        for glyph in line {
            guard x < clip.right else { break }
            if x >= clip.x, x + glyph.columns <= clip.right {
                put(glyph, at: Point(x: x, y: point.y), style: style)
            } else {
                // Half a wide character at the edge: the column that is left is empty.
                for column in x..<(x + glyph.columns) where column >= clip.x && column < clip.right {
                    put(Glyph(" "), at: Point(x: column, y: point.y), style: style)
                }
            }
            x += glyph.columns
        }
        return min(x, clip.right) &- point.x
    }

    /// Sets one glyph, and clears the other half of a wide character that it covers.
    mutating func put(_ glyph: Glyph, at point: Point, style: Style) {
        guard bounds.contains(point) else { return }
        let end = point.x + glyph.columns
        guard end <= size.width else { return }
        if self[point.x, point.y].text == nil { self[point.x - 1, point.y].text = " " }
        if end < size.width, self[end, point.y].text == nil { self[end, point.y].text = " " }
        self[point.x, point.y] = StyledCell(glyph.character, style)
        if glyph.columns == 2 { self[point.x + 1, point.y] = StyledCell(nil, style) }
    }
}
