extension Canvas {
    /// Draws the unit, the curves with their dashes or marks, and the note in the row above a plot.
    mutating func drawLegend(_ layout: PlotLayout) {
        guard !layout.legend.isEmpty else { return }
        let plot = layout.plot
        var parts: [StyledText] = plot.unit.isEmpty ? [] : [StyledText(plot.unit, .strong)]
        for (index, curve) in plot.curves.enumerated() where !curve.name.isEmpty {
            parts.append(StyledText(sample(of: index, curve), curve.style) + " " + StyledText(curve.name))
        }
        guard let note = layout.frame.note else {
            draw(parts.joined(separator: "   "), in: layout.legend)
            return
        }
        // That a column stands for several steps must be said; the last curves' names give way to it.
        let room = layout.legend.width - glyphs.width(of: note) - 2
        while !parts.isEmpty, parts.joined(separator: "   ").width(in: glyphs) > room { parts.removeLast() }
        let used = draw(parts.joined(separator: "   "), in: layout.legend)
        let left = layout.legend.removingLeft(parts.isEmpty ? 0 : used + 2)
        draw(note, in: left, style: Style(role: .faint), alignment: .right)
    }

    private func sample(of index: Int, _ curve: Curve) -> String {
        guard glyphs == .unicode else { return String(DashPattern.asciiMark(index)) }
        guard curve.form != .dots else { return "⠶" }
        var grid = DotGrid(columns: 4, rows: 1, glyphs: glyphs)
        if curve.band != nil { grid.shade(rows: 0..<4, index: index) }
        _ = grid.line(
            from: Point(x: 0, y: 2), to: Point(x: 7, y: 2), owner: index,
            dash: curve.form == .line ? .ofCurve(curve.band == nil ? index : 0) : .reference, phase: 0,
            isThick: curve.form == .line && curve.band == nil)
        return String((0..<4).map { grid.braille($0, 0) }.map { $0 == "\u{2800}" ? " " : $0 })
    }
}
