extension Canvas {
    /// Fills a rectangle with a character of one column.
    public mutating func fill(_ rectangle: Rectangle, with character: Character = " ", style: Style = .plain) {
        let glyph = glyphs.spelling(of: String(character)).first { $0.columns == 1 } ?? Glyph(" ")
        let visible = rectangle.intersection(bounds)
        for y in stride(from: visible.y, to: visible.bottom, by: 1) {
            for x in stride(from: visible.x, to: visible.right, by: 1) {
                put(glyph, at: Point(x: x, y: y), style: style)
            }
        }
    }

    /// Changes the style of a rectangle and leaves its characters.
    public mutating func restyle(_ rectangle: Rectangle, _ change: (inout Style) -> Void) {
        let visible = rectangle.intersection(bounds)
        for y in stride(from: visible.y, to: visible.bottom, by: 1) {
            for x in stride(from: visible.x, to: visible.right, by: 1) { change(&self[x, y].style) }
        }
    }

    /// Copies another canvas into this one with its top left corner at a place.
    public mutating func blit(_ other: Canvas, at point: Point) {
        for y in 0..<other.size.height
        where point.y < size.height && point.y.addingReportingOverflow(y).overflow == false {
            for x in 0..<other.size.width {
                let (column, overflow) = point.x.addingReportingOverflow(x)
                guard !overflow, column < size.width else { break }
                let cell = other[x, y]
                guard let character = cell.text else { continue }
                let columns = other[x + 1, y].text == nil && x + 1 < other.size.width ? 2 : 1
                let glyph = Glyph(character, columns: columns)
                draw([glyph], at: Point(x: column, y: point.y + y), style: cell.style, within: bounds)
            }
        }
    }
}
