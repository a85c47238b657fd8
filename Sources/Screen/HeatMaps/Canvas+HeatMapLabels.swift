extension Canvas {
    mutating func drawRowLabels(of map: HeatMap, _ frame: HeatMapFrame, width: Int) {
        let selected = map.cursor.flatMap { $0.row < 0 ? nil : frame.cells(of: $0).y }
        var taken = frame.area.y - 1
        for slot in 0..<frame.rowBins.slots {
            let row = frame.rowBins.items(in: slot).lowerBound
            guard map.rowLabels.indices.contains(row) else { continue }
            let y = frame.cells(of: HeatMap.Place(row: row, column: 0)).y
            let isSelected = y == selected
            guard y > taken || isSelected else { continue }
            taken = y
            let shown = isSelected ? map.cursor.map { min(max($0.row, 0), map.rowLabels.count - 1) } ?? row : row
            let place = Rectangle(x: frame.area.x - width, y: y, width: width - 1, height: 1)
            fill(place)
            draw(
                map.rowLabels[shown], in: place, style: Style(role: isSelected ? .playhead : .faint), alignment: .right)
        }
    }

    mutating func drawColumnLabels(of map: HeatMap, _ frame: HeatMapFrame) {
        let row = Rectangle(x: frame.area.x, y: frame.area.bottom, width: frame.area.width, height: 1)
        let widest = map.columnLabels.map { glyphs.width(of: $0) }.max() ?? 0
        // Single characters that fill their cells stand side by side; numbers need a gap, or 1 and 12 would read as 112.
        let areCharacters = map.columnLabels.allSatisfy { $0.count <= 1 }
        let gap = widest < frame.cellWidth || (areCharacters && widest == frame.cellWidth) ? 0 : 1
        var selected: Rectangle?
        if let cursor = map.cursor?.column, cursor < map.columns, map.columnLabels.indices.contains(cursor) {
            let label = map.columnLabels[cursor]
            let here = place(ofLabel: label, column: cursor, in: row, frame)
            draw(label, in: here.intersection(row), style: Style(role: .playhead))
            selected = here
        }
        var taken = row.x
        for slot in 0..<frame.columnBins.slots {
            let column = frame.columnBins.items(in: slot).lowerBound
            guard map.columnLabels.indices.contains(column), column != map.cursor?.column else { continue }
            let here = place(ofLabel: map.columnLabels[column], column: column, in: row, frame)
            // The cursor's label is always there; what would touch it is left out.
            let touches = selected.map { here.x < $0.right + gap && here.right + gap > $0.x } ?? false
            guard here.x >= taken, !touches else { continue }
            taken = here.right + gap
            draw(map.columnLabels[column], in: here.intersection(row), style: Style(role: .faint))
        }
    }

    private func place(ofLabel label: String, column: Int, in row: Rectangle, _ frame: HeatMapFrame) -> Rectangle {
        let cells = frame.cells(of: HeatMap.Place(row: 0, column: column))
        let columns = glyphs.width(of: label)
        let start = min(cells.x + max(0, cells.width - columns) / 2, row.right - columns)
        return Rectangle(x: start, y: row.y, width: columns, height: 1)
    }

    /// Draws a strip of the colours with their numbers, and the note, in one row.
    mutating func drawLegend(of map: HeatMap, note: String?, in row: Rectangle) {
        guard !row.isEmpty else { return }
        var left = row.removingLeft(drawLegend(of: map.scale, marks: map.marks, in: row) + 3)
        guard let note = note.flatMap({ fitting(note: $0, in: left.width) }) else { return }
        left.height = 1
        draw(note, in: left, style: Style(role: .faint))
    }

    /// Draws the colours or letters of a scale between its two ends: `-1.2 ▒▒▒▒ 1.2`; returns its columns.
    @discardableResult
    public mutating func drawLegend(of scale: ValueScale, marks: HeatMarks, in row: Rectangle) -> Int {
        let faint = Style(role: .faint)
        let low = NumberText.compact(scale.ends.low, digits: 3) + " "
        let high = " " + NumberText.compact(scale.ends.high, digits: 3)
        let ramps = HeatMarks.ramps(glyphs)
        let steps = scale.isDiverging ? ramps.positive.count * 2 - 1 : ramps.sequential.count * 2 - 1
        guard low.utf8.count + steps + high.utf8.count <= row.width, row.height > 0 else { return 0 }
        var x = row.x + draw(low, at: row.origin, style: faint)
        for step in 0..<steps {
            let value = scale.value(at: Double(step) / Double(steps - 1))
            let cell = marks.cell(of: value, on: scale, glyphs: glyphs)
            put(cell.glyph, at: Point(x: x, y: row.y), style: cell.style)
            x += 1
        }
        return x + draw(high, at: Point(x: x, y: row.y), style: faint) - row.x
    }
}

extension ValueScale {
    /// The number at a part of the scale, from 0 to 1.
    func value(at part: Double) -> Double {
        switch self {
        case .diverging(let maximum): return maximum.magnitude * (part * 2 - 1)
        case .divergingDecades(let maximum, let decades):
            let side = part * 2 - 1
            guard side != 0 else { return 0 }
            let size = maximum.magnitude * Arithmetic.powerOfTen((side.magnitude - 1) * max(decades, 0.1))
            return side < 0 ? -size : size
        case .sequential(let low, let high): return low * (1 - part) + high * part
        case .decades(let low, let high):
            let (first, last) = (Arithmetic.decade(of: low), Arithmetic.decade(of: high))
            return Arithmetic.powerOfTen(first + part * (last - first))
        }
    }
}
