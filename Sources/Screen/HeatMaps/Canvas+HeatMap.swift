extension Canvas {
    /// Draws a heat map with its labels and a legend in the part of a rectangle that is on the canvas; returns where its values are.
    @discardableResult
    public mutating func draw(_ map: HeatMap, in rectangle: Rectangle) -> HeatMapFrame {
        let rectangle = rectangle.intersection(bounds)
        var room = rectangle
        let hasLegend = rectangle.height >= 4
        let hasColumnLabels = !map.columnLabels.isEmpty && rectangle.height >= 3
        let widest = map.rowLabels.map { glyphs.width(of: $0) }.max() ?? 0
        let labelWidth = widest == 0 || rectangle.width < 8 ? 0 : min(widest, rectangle.width / 4) + 1
        room = room.removingLeft(labelWidth).removingBottom((hasLegend ? 1 : 0) + (hasColumnLabels ? 1 : 0))
        let frame = HeatMapFrame(map, in: room, glyphs: glyphs)
        drawValues(of: map, frame)
        if labelWidth > 0 { drawRowLabels(of: map, frame, width: labelWidth) }
        if hasColumnLabels { drawColumnLabels(of: map, frame) }
        drawCursor(of: map, frame)
        if hasLegend {
            drawLegend(
                of: map, note: frame.note,
                in: rectangle.row(frame.area.bottom - rectangle.y + (hasColumnLabels ? 1 : 0)))
        }
        return frame
    }

    private mutating func drawValues(of map: HeatMap, _ frame: HeatMapFrame) {
        for column in 0..<frame.columnBins.slots {
            let columns = frame.columnBins.items(in: column)
            let x = frame.area.x + column * frame.cellWidth
            for row in stride(from: 0, to: frame.rowBins.slots, by: frame.isHalved ? 2 : 1) {
                let value = map.value(rows: frame.rowBins.items(in: row), columns: columns)
                let cell: (glyph: Glyph, style: Style)
                if frame.isHalved {
                    let below = frame.rowBins.items(in: row + 1)
                    cell = halves(value, below.isEmpty ? nil : map.value(rows: below, columns: columns), map)
                } else {
                    cell = whole(value, map)
                }
                let y = frame.area.y + (frame.isHalved ? row / 2 : row * frame.cellHeight)
                for dy in 0..<frame.cellHeight {
                    for dx in 0..<frame.cellWidth {
                        put(cell.glyph, at: Point(x: x + dx, y: y + dy), style: cell.style)
                    }
                }
            }
        }
    }

    private func whole(_ value: Double?, _ map: HeatMap) -> (glyph: Glyph, style: Style) {
        value.map { map.marks.cell(of: $0, on: map.scale, glyphs: glyphs) } ?? (Glyph(" "), .plain)
    }

    /// Two values above each other in one cell; NaN and infinity take the whole cell, so that they are not missed.
    private func halves(_ upper: Double?, _ lower: Double?, _ map: HeatMap) -> (glyph: Glyph, style: Style) {
        if let special = [upper, lower].first(where: { $0.map { !$0.isFinite } ?? false }) {
            return whole(special, map)
        }
        guard let upper else { return lower.map { (Glyph("▄"), Style(map.scale.ink(of: $0))) } ?? whole(nil, map) }
        let background = lower.map { map.scale.ink(of: $0) } ?? .standard
        return (Glyph("▀"), Style(map.scale.ink(of: upper), on: background))
    }

    private mutating func drawCursor(of map: HeatMap, _ frame: HeatMapFrame) {
        guard let cursor = map.cursor, cursor.row >= 0, cursor.row < map.rows, cursor.column >= 0,
            cursor.column < map.columns
        else { return }
        let cells = frame.cells(of: cursor)
        let style = Style(role: .playhead)
        guard !cells.isEmpty else { return }
        if cells.width == 1 {
            let mark =
                frame.isHalved
                ? (frame.rowBins.slot(of: cursor.row) % 2 == 0 ? "▀" : "▄") : glyphs.choose("╳", ascii: "X")
            fill(cells, with: Character(mark), style: Style(style.foreground, bold: true, reverse: !frame.isHalved))
        } else {
            fill(Rectangle(x: cells.x, y: cells.y, width: 1, height: cells.height), with: "[", style: style)
            fill(Rectangle(x: cells.right - 1, y: cells.y, width: 1, height: cells.height), with: "]", style: style)
        }
    }
}
