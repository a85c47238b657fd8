/// Draws a chart into its frame.
struct ChartPainter {
    let frame: ChartFrame
    var area: PageArea { frame.area }
    var chart: Chart { frame.chart }

    init(_ frame: ChartFrame) { self.frame = frame }

    func paint(on drawing: inout Drawing) {
        let horizontal = AxisTicks.of(frame.horizontal, atMost: max(2, min(12, Int(area.width / 55))))
        let vertical = chart.verticalTicks(on: frame.vertical, along: area.height)
        if chart.heatMap == nil { paintGrid(horizontal, vertical, on: &drawing) }
        for layer in chart.layers.reversed() { paint(layer, on: &drawing) }
        paintHorizontalAxis(horizontal, on: &drawing)
        paintVerticalAxis(vertical, on: &drawing)
        paintHeading(on: &drawing)
        if let map = chart.heatMap, map.name != nil { paintColorBar(map, on: &drawing) }
    }

    private func paintGrid(_ horizontal: [AxisTick], _ vertical: [AxisTick], on drawing: inout Drawing) {
        for tick in horizontal where tick.label != nil {
            let x = frame.x(tick.value)
            drawing.line([PagePoint(x: x, y: area.y), PagePoint(x: x, y: area.bottom)], .grid)
        }
        for tick in vertical where tick.label != nil {
            let y = frame.y(tick.value)
            drawing.line([PagePoint(x: area.x, y: y), PagePoint(x: area.right, y: y)], .grid)
        }
    }

    private func paintHorizontalAxis(_ ticks: [AxisTick], on drawing: inout Drawing) {
        drawing.line(
            [PagePoint(x: area.x, y: area.bottom), PagePoint(x: area.right, y: area.bottom)], .axis)
        var y = area.bottom + ChartMargins.tick
        for tick in ticks {
            let x = frame.x(tick.value)
            let length = tick.label == nil ? ChartMargins.tick / 2 : ChartMargins.tick
            drawing.line([PagePoint(x: x, y: area.bottom), PagePoint(x: x, y: area.bottom + length)], .axis)
            drawing.write(
                tick.label ?? "", at: PagePoint(x: x, y: y + Letters.number), size: Letters.number, anchor: .middle)
        }
        y += Letters.line(Letters.number)
        if !chart.horizontal.names.isEmpty {
            if namesFit {
                for name in chart.horizontal.names {
                    let place = PagePoint(x: frame.x(name.value), y: y + Letters.name)
                    drawing.write(name.text, at: place, size: Letters.name, color: .quiet, anchor: .middle)
                }
            }
            y += Letters.line(Letters.name)
        }
        let middle = PagePoint(x: area.x + area.width / 2, y: y + Letters.label)
        drawing.write(chart.horizontal.label, at: middle, size: Letters.label, anchor: .middle)
    }

    /// Whether no name runs into its neighbour.
    private var namesFit: Bool {
        let names = chart.horizontal.names
        let widths = names.map { TextWidth.of($0.text, size: Letters.name) }
        return zip(names.indices, names.indices.dropFirst()).allSatisfy { one, next in
            let distance = abs(frame.x(names[next].value) - frame.x(names[one].value))
            return (widths[one] + widths[next]) / 2 + 1 <= distance
        }
    }

    private func paintVerticalAxis(_ ticks: [AxisTick], on drawing: inout Drawing) {
        drawing.line([PagePoint(x: area.x, y: area.y), PagePoint(x: area.x, y: area.bottom)], .axis)
        for tick in ticks {
            let y = frame.y(tick.value)
            let length = tick.label == nil ? ChartMargins.tick / 2 : ChartMargins.tick
            drawing.line([PagePoint(x: area.x - length, y: y), PagePoint(x: area.x, y: y)], .axis)
            let place = PagePoint(x: area.x - ChartMargins.tick - 3, y: y + Letters.number * 0.36)
            drawing.write(tick.label ?? "", at: place, size: Letters.number, anchor: .end)
        }
        let widest = ticks.compactMap(\.label).map { TextWidth.of($0, size: Letters.number) }.max() ?? 0
        let place = PagePoint(
            x: area.x - ChartMargins.tick - 3 - widest - 8, y: area.y + area.height / 2)
        drawing.write(chart.vertical.label, at: place, size: Letters.label, anchor: .middle, heading: .upward)
    }

    private func paintHeading(on drawing: inout Drawing) {
        let rows = Legend.rows(of: chart, width: frame.room.width - 70)
        var y = area.y - 8 - Double(max(0, rows.count - 1)) * Legend.rowHeight
        if let title = chart.title {
            let above = rows.isEmpty ? 2 : Legend.rowHeight + 2
            drawing.write(
                title, at: PagePoint(x: area.x, y: y - above), size: Letters.chartTitle, weight: .bold)
        }
        for row in rows {
            for entry in row { paint(entry, at: PagePoint(x: area.x + entry.x, y: y), on: &drawing) }
            y += Legend.rowHeight
        }
    }
}
