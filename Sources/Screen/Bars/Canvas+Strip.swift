extension Canvas {
    /// Draws values as a row of small heat cells; returns how they share the columns.
    @discardableResult
    public mutating func drawStrip(
        _ values: [Double], on scale: ValueScale, marks: HeatMarks = .colours, in rectangle: Rectangle
    ) -> Bins {
        let row = rectangle.row(0).intersection(bounds)
        let bins = Bins(values.count, in: row.width)
        for slot in 0..<bins.slots {
            let value = Bins.largest(values[bins.items(in: slot)]) ?? 0
            let cell = marks.cell(of: value, on: scale, glyphs: glyphs)
            put(cell.glyph, at: Point(x: row.x + slot, y: row.y), style: cell.style)
        }
        return bins
    }

    /// Draws values as a row of small bars from the scale's lower end; returns how they share the columns.
    @discardableResult
    public mutating func drawSparkline(
        _ values: [Double], on scale: ValueScale, in rectangle: Rectangle, style: Style = .plain
    ) -> Bins {
        let row = rectangle.row(0).intersection(bounds)
        let bins = Bins(values.count, in: row.width)
        let ramp: [Character] = Array(glyphs.choose("▁▂▃▄▅▆▇█", ascii: "_.:-=+*#"))
        for slot in 0..<bins.slots {
            let value = Bins.largest(values[bins.items(in: slot)]) ?? 0
            let point = Point(x: row.x + slot, y: row.y)
            guard let position = scale.position(of: value) else {
                put(Glyph("!"), at: point, style: Style(role: .error))
                continue
            }
            let part = scale.isDiverging ? (position + 1) / 2 : position
            let bar = ramp[Arithmetic.whole(part * 7, from: 0, through: 7)]
            let special: Character? = value == .infinity ? "^" : value == -.infinity ? "v" : nil
            put(Glyph(special ?? bar), at: point, style: special == nil ? style : Style(role: .warning))
        }
        return bins
    }
}
