extension Canvas {
    /// Draws a box with whiskers in the first row of a rectangle that shows a range of numbers; what lies outside is drawn at its edge.
    public mutating func draw(_ spread: Spread, over range: ClosedRange<Double>, in rectangle: Rectangle, style: Style)
    {
        let row = rectangle.row(0).intersection(bounds)
        guard !row.isEmpty else { return }
        func column(_ value: Double) -> Int {
            row.x
                + Arithmetic.whole(
                    Arithmetic.fraction(of: value, from: range.lowerBound, to: range.upperBound)
                        * Double(row.width - 1), from: 0, through: row.width - 1)
        }
        func draw(_ mark: String, ascii: String, from first: Double, to last: Double, _ style: Style) {
            guard !first.isNaN, !last.isNaN else { return }
            let start = column(first)
            let place = Rectangle(x: start, y: row.y, width: column(last) - start + 1, height: 1)
            fill(place, with: Character(glyphs.choose(mark, ascii: ascii)), style: style)
        }
        draw("─", ascii: "-", from: spread.minimum, to: spread.maximum, style)
        draw("├", ascii: "|", from: spread.minimum, to: spread.minimum, style)
        draw("┤", ascii: "|", from: spread.maximum, to: spread.maximum, style)
        draw("▒", ascii: "=", from: spread.lowerQuartile, to: spread.upperQuartile, style)
        draw("█", ascii: "#", from: spread.median, to: spread.median, Style(style.foreground, bold: true))
    }

    /// Names numbers of a range below what was drawn over it: its ends and 0, where it has one.
    public mutating func drawScale(of range: ClosedRange<Double>, in rectangle: Rectangle) {
        let row = rectangle.row(0).intersection(bounds)
        let labels = [range.lowerBound, range.upperBound].map { NumberText.compact($0, digits: 3) }
        let widths = labels.map { glyphs.width(of: $0) }
        guard widths[0] + widths[1] + 1 <= row.width else { return }
        draw(labels[0], in: row, style: Style(role: .faint))
        draw(labels[1], in: row, style: Style(role: .faint), alignment: .right)
        guard range.lowerBound < 0, range.upperBound > 0 else { return }
        let part = Arithmetic.fraction(of: 0, from: range.lowerBound, to: range.upperBound)
        let column = Arithmetic.whole(part * Double(row.width - 1), from: 0, through: row.width - 1)
        guard column > widths[0], column < row.width - widths[1] - 1 else { return }
        draw("0", at: Point(x: row.x + column, y: row.y), style: Style(role: .faint))
    }
}
