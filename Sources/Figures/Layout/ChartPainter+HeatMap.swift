extension ChartPainter {
    /// The cells, neighbours of one colour as one.
    func paint(_ map: ChartHeatMap, on drawing: inout Drawing) {
        for (row, numbers) in map.rows.enumerated() {
            let middle = map.place(ofRow: row)
            let (top, bottom) = (clampedY(middle + map.rowHeight / 2), clampedY(middle - map.rowHeight / 2))
            var start = 0
            while start < numbers.count {
                guard let number = numbers[start] else {
                    start += 1
                    continue
                }
                let color = map.scale.color(of: number)
                var end = start + 1
                while end < numbers.count, let next = numbers[end], map.scale.color(of: next) == color { end += 1 }
                let left = clampedX(map.place(ofColumn: start) - map.columnWidth / 2)
                let right = clampedX(map.place(ofColumn: end) - map.columnWidth / 2)
                drawing.marks.append(
                    .rectangle(PageArea(x: left, y: top, width: right - left, height: bottom - top), color))
                start = end
            }
        }
    }

    private func clampedX(_ value: Double) -> Double { min(max(frame.x(value), area.x), area.right) }
    private func clampedY(_ value: Double) -> Double { min(max(frame.y(value), area.y), area.bottom) }

    /// The colours with their numbers, to the right of the map.
    func paintColorBar(_ map: ChartHeatMap, on drawing: inout Drawing) {
        let range = map.scale.range
        let scale = AxisScale(map.scale.axis, from: range.lowerBound, to: range.upperBound)
        let x = area.right + ChartMargins.barGap
        let count = 96
        let height = area.height / Double(count)
        for index in 0..<count {
            let color = map.scale.color(atFraction: (Double(index) + 0.5) / Double(count))
            let y = area.bottom - Double(index + 1) * height
            drawing.marks.append(.rectangle(PageArea(x: x, y: y, width: ChartMargins.barWidth, height: height), color))
        }
        let right = x + ChartMargins.barWidth
        let outline = [(x, area.y), (right, area.y), (right, area.bottom), (x, area.bottom), (x, area.y)]
        drawing.line(outline.map { PagePoint(x: $0.0, y: $0.1) }, .axis, width: 0.8)
        var widest = 0.0
        for tick in AxisTicks.of(scale, atMost: ChartMargins.labels(along: area.height)) {
            guard let label = tick.label else { continue }
            let y = area.bottom - scale.fraction(of: tick.value) * area.height
            drawing.line([PagePoint(x: right, y: y), PagePoint(x: right + ChartMargins.tick, y: y)], .axis)
            drawing.write(
                label, at: PagePoint(x: right + ChartMargins.tick + 3, y: y + Letters.number * 0.36),
                size: Letters.number)
            widest = max(widest, TextWidth.of(label, size: Letters.number))
        }
        let place = PagePoint(
            x: right + ChartMargins.tick + 3 + widest + 6 + Letters.label * 0.8, y: area.y + area.height / 2)
        drawing.write(map.name ?? "", at: place, size: Letters.label, anchor: .middle, heading: .upward)
    }

    /// A sample of a layer with its name.
    func paint(_ entry: Legend.Entry, at place: PagePoint, on drawing: inout Drawing) {
        let middle = PagePoint(x: place.x + Legend.swatch / 2, y: place.y - Letters.number * 0.36)
        let ends = [PagePoint(x: place.x, y: middle.y), PagePoint(x: place.x + Legend.swatch, y: middle.y)]
        let block = PageArea(x: place.x + 3, y: middle.y - 5.5, width: Legend.swatch - 6, height: 11)
        switch entry.sample {
        case .edge(let sign): paint(sign, at: middle, .quiet, on: &drawing)
        case .layer(.line(let line)):
            drawing.line(ends, line.tone.color, width: line.form.width, dash: line.form.dash)
            if line.form == .solid { drawing.marks.append(.dot(middle, radius: 2.7, line.tone.color)) }
        case .layer(.band(let band)): drawing.marks.append(.rectangle(block, band.tone.color.faint(0.2)))
        case .layer(.bars(let bars)): drawing.marks.append(.rectangle(block, bars.tone.color))
        case .layer(.points(let points)): drawing.marks.append(.dot(middle, radius: 3.6, points.tone.color))
        case .layer(.circle):
            drawing.marks.append(.circle(middle, radius: 5.5, Stroke(color: Tone.reference.color, width: 1.4)))
        case .layer(.guide): drawing.line(ends, Tone.highlight.color, width: 1.4, dash: 4)
        case .layer(.arrow): Self.paint(from: ends[0], to: ends[1], on: &drawing)
        case .layer(.heatMap): break
        }
        let start = PagePoint(x: place.x + Legend.swatch + 7, y: place.y)
        drawing.write(entry.name, at: start, size: Letters.number)
    }
}
