extension Canvas {
    /// Draws values as columns that stand on the bottom of a rectangle; returns how the values share its width.
    ///
    /// - Parameters:
    ///   - parts: a part of each value that is told apart: it is drawn at the foot of its column, in a style of its own.
    ///   - maximum: the value whose column takes all rows.
    /// - Precondition: there are as many parts as values.
    @discardableResult
    public mutating func drawColumns(
        _ values: [Double], parts: [Double], maximum: Double, in rectangle: Rectangle, style: Style, partStyle: Style
    ) -> ColumnsFrame {
        precondition(values.count == parts.count, "\(parts.count) parts of \(values.count) values")
        let area = rectangle.intersection(bounds)
        let bins = Bins(values.count, in: area.width)
        let width = bins.slots == 0 ? 0 : area.width / bins.slots
        let frame = ColumnsFrame(
            area: Rectangle(x: area.x, y: area.y, width: width * bins.slots, height: area.height), columnWidth: width)
        for slot in 0..<bins.slots {
            let items = bins.items(in: slot)
            let place = Rectangle(x: area.x + slot * width, y: area.y, width: width, height: area.height)
            let whole = eighths(Bins.largest(values[items]) ?? 0, of: maximum, rows: area.height)
            let part = eighths(Bins.largest(parts[items]) ?? 0, of: maximum, rows: area.height)
            drawColumn(whole, in: place, style: style, part: part, partStyle: partStyle)
        }
        return frame
    }

    /// Eighths of a row; a value that is not 0 always leaves a trace.
    private func eighths(_ value: Double, of maximum: Double, rows: Int) -> Int {
        guard value > 0, maximum > 0, rows > 0 else { return 0 }
        return max(1, Arithmetic.whole(value / maximum * Double(rows * 8), from: 0, through: rows * 8))
    }

    private mutating func drawColumn(_ eighths: Int, in place: Rectangle, style: Style, part: Int, partStyle: Style) {
        let blocks: [Character] = Array("▁▂▃▄▅▆▇█")
        for row in 0..<place.height {
            let here = min(eighths - row * 8, 8)
            guard here > 0 else { break }
            let isPart = part - row * 8 >= min(here, 5)
            // A whole row of the part is seen without colour as well.
            let block = isPart && here == 8 ? "▒" : blocks[here - 1]
            let mark: Character = isPart ? "x" : here >= 4 ? "#" : "."
            fill(
                place.row(place.height - 1 - row), with: glyphs.choose(block, ascii: mark),
                style: isPart ? partStyle : style)
        }
    }
}
