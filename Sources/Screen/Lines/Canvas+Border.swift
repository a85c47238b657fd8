extension Canvas {
    /// Draws a border with a title at the left and a note at the right of its first row; returns the room inside.
    ///
    /// Borders that share a row or a column are joined: ├ ┬ ┼ ┴ ┤.
    @discardableResult
    public mutating func drawBorder(
        _ rectangle: Rectangle, title: StyledText = "", note: StyledText = "", corners: Corners = .rounded,
        style: Style = Style(role: .faint)
    ) -> Rectangle {
        let inside = rectangle.inset(by: 1)
        guard rectangle.width >= 2, rectangle.height >= 2 else { return inside }
        let (left, right) = (rectangle.x, rectangle.x + rectangle.width - 1)
        let (top, bottom) = (rectangle.y, rectangle.y + rectangle.height - 1)
        let visible = rectangle.intersection(bounds)
        for x in stride(from: max(left + 1, visible.x), to: min(right, visible.right), by: 1) {
            join([.left, .right], at: Point(x: x, y: top), corners: corners, style: style)
            join([.left, .right], at: Point(x: x, y: bottom), corners: corners, style: style)
        }
        for y in stride(from: max(top + 1, visible.y), to: min(bottom, visible.bottom), by: 1) {
            join([.up, .down], at: Point(x: left, y: y), corners: corners, style: style)
            join([.up, .down], at: Point(x: right, y: y), corners: corners, style: style)
        }
        join([.right, .down], at: Point(x: left, y: top), corners: corners, style: style)
        join([.left, .down], at: Point(x: right, y: top), corners: corners, style: style)
        join([.right, .up], at: Point(x: left, y: bottom), corners: corners, style: style)
        join([.left, .up], at: Point(x: right, y: bottom), corners: corners, style: style)
        drawHeading(
            title, note: note, in: Rectangle(x: left, y: top, width: rectangle.width, height: 1).inset(by: 2, 0))
        return inside
    }

    /// Draws a horizontal line through a row of a rectangle, joined to the lines that it meets.
    public mutating func drawRule(row: Int, of rectangle: Rectangle, style: Style = Style(role: .faint)) {
        guard row >= 0, row < rectangle.height else { return }
        let y = rectangle.y + row
        let visible = rectangle.intersection(bounds)
        for x in stride(from: visible.x, to: visible.right, by: 1) {
            var directions: LineDrawing = [.left, .right]
            if x == rectangle.x, meetsBorder(at: Point(x: x, y: y)) { directions.remove(.left) }
            if x == rectangle.right - 1, meetsBorder(at: Point(x: x, y: y)) { directions.remove(.right) }
            join(directions, at: Point(x: x, y: y), corners: .square, style: style)
        }
    }

    /// Draws a vertical line through a column of a rectangle, joined to the lines that it meets.
    public mutating func drawRule(column: Int, of rectangle: Rectangle, style: Style = Style(role: .faint)) {
        guard column >= 0, column < rectangle.width else { return }
        let x = rectangle.x + column
        let visible = rectangle.intersection(bounds)
        for y in stride(from: visible.y, to: visible.bottom, by: 1) {
            var directions: LineDrawing = [.up, .down]
            if y == rectangle.y, meetsBorder(at: Point(x: x, y: y)) { directions.remove(.up) }
            if y == rectangle.bottom - 1, meetsBorder(at: Point(x: x, y: y)) { directions.remove(.down) }
            join(directions, at: Point(x: x, y: y), corners: .square, style: style)
        }
    }

    private mutating func drawHeading(_ title: StyledText, note: StyledText, in room: Rectangle) {
        var left = room
        if !title.isEmpty {
            let padded = " " + title.truncated(to: max(0, room.width - 2), in: glyphs) + " "
            left = room.removingLeft(draw(padded, in: room))
        }
        let needed = note.width(in: glyphs) + 2
        // A note is dropped rather than cut: half a note says something else.
        if !note.isEmpty, needed < left.width { draw(" " + note + " ", in: left, alignment: .right) }
    }

    private func meetsBorder(at point: Point) -> Bool {
        glyphs == .unicode && !LineDrawing(of: self[point.x, point.y].text).isEmpty
    }

    private mutating func join(_ directions: LineDrawing, at point: Point, corners: Corners, style: Style) {
        guard bounds.contains(point) else { return }
        let before = self[point.x, point.y].text
        let all = directions.union(LineDrawing(of: before))
        var character = all.character(rounded: corners == .rounded, in: glyphs)
        // In ASCII a line does not tell which way it goes on: where two of them cross is a corner.
        if glyphs == .ascii, before == "+" || (before == "|" && character == "-") || (before == "-" && character == "|")
        {
            character = "+"
        }
        put(Glyph(character), at: point, style: style)
    }
}
