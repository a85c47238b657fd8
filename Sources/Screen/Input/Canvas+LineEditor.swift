extension Canvas {
    /// Draws a line that is being typed in the first row of a rectangle, moved so that the cursor is seen; returns the cursor's place.
    @discardableResult
    public mutating func draw(_ editor: LineEditor, in rectangle: Rectangle, style: Style = .plain) -> Point? {
        let row = rectangle.row(0).intersection(bounds)
        guard row.width > 0, row.height > 0 else { return nil }
        let widths = editor.characters.map { glyphs.width(of: String($0)) }
        let cursorWidth = max(1, editor.cursor < widths.count ? widths[editor.cursor] : 1)
        var first = 0
        var before = widths[..<editor.cursor].reduce(0, +)
        while first < editor.cursor, before + min(cursorWidth, row.width) > row.width {
            before -= widths[first]
            first += 1
        }
        let shown = glyphs.spelling(of: String(editor.characters[first...]))
        draw(shown, at: row.origin, style: style, within: row)
        let place = Point(x: row.x + before, y: row.y)
        let under = Rectangle(x: place.x, y: place.y, width: cursorWidth, height: 1).intersection(row)
        restyle(under) { $0.reverse.toggle() }
        return place
    }
}
