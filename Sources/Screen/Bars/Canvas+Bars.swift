extension Canvas {
    /// Draws a horizontal bar in the first row of a rectangle.
    ///
    /// On a diverging scale it starts in the middle and goes left for negative numbers; on a sequential one it starts at the left.
    /// What is no number, or infinite, is said in words.
    public mutating func drawBar(_ value: Double, on scale: ValueScale, in rectangle: Rectangle, style: Style? = nil) {
        let row = rectangle.row(0).intersection(bounds)
        guard row.width > 0, row.height > 0 else { return }
        guard let position = scale.position(of: value) else {
            draw("nan", in: row, style: Style(role: .error))
            return
        }
        let style = style ?? Style(role: value < 0 ? .negative : .positive)
        guard scale.isDiverging else {
            drawBar(eighths: eighths(position, row.width), in: row, style: style)
            return
        }
        let half = (row.width - 1) / 2
        let axis = Rectangle(x: row.x + half, y: row.y, width: 1, height: 1)
        fill(axis, with: "│", style: Style(role: .faint))
        let right = Rectangle(x: axis.right, y: row.y, width: half, height: 1)
        let left = Rectangle(x: row.x, y: row.y, width: half, height: 1)
        if position > 0 {
            drawBar(eighths: eighths(position, half), in: right, style: style)
        } else if position < 0 {
            drawBarToTheLeft(eighths: eighths(-position, half), in: left, style: style)
        }
        guard value.isInfinite else { return }
        let label = value < 0 ? left : right
        draw(value < 0 ? "-inf" : "inf", in: label, style: Style(role: .warning), alignment: value < 0 ? .left : .right)
    }

    /// Eighths of a cell; a value that is not 0 always leaves a trace.
    private func eighths(_ position: Double, _ width: Int) -> Int {
        let eighths = Arithmetic.whole(position * Double(width * 8), from: 0, through: width * 8)
        return position > 0 && width > 0 ? max(1, eighths) : eighths
    }

    private mutating func drawBar(eighths: Int, in row: Rectangle, style: Style) {
        let parts: [Character] = Array("▏▎▍▌▋▊▉█")
        for column in 0..<row.width {
            let here = min(eighths - column * 8, 8)
            guard here > 0 else { break }
            let mark: Character = here >= 4 ? "+" : "."
            put(
                Glyph(glyphs.choose(parts[here - 1], ascii: mark)), at: Point(x: row.x + column, y: row.y), style: style
            )
        }
    }

    /// Only an eighth, a half and a whole block exist that stand at the right of their cell.
    private mutating func drawBarToTheLeft(eighths: Int, in row: Rectangle, style: Style) {
        for column in 0..<row.width {
            let here = min(eighths - column * 8, 8)
            guard here > 0 else { break }
            let block: Character = here >= 7 ? "█" : here >= 3 ? "▐" : "▕"
            let mark: Character = here >= 4 ? "-" : "."
            put(Glyph(glyphs.choose(block, ascii: mark)), at: Point(x: row.right - 1 - column, y: row.y), style: style)
        }
    }
}
