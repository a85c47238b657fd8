/// The room around the area that a chart is drawn in, in points.
struct ChartMargins: Equatable {
    var left: Double
    var right: Double
    var top: Double
    var bottom: Double

    static let tick = 5.0
    static let barWidth = 14.0
    static let barGap = 14.0

    /// What a chart needs in so much room.
    init(_ chart: Chart, width: Double, height: Double) {
        top = 6
        if chart.title != nil { top += Letters.line(Letters.chartTitle) + 2 }
        let rows = Legend.rows(of: chart, width: width - 70)
        if !rows.isEmpty { top += Double(rows.count) * Legend.rowHeight + 4 }
        bottom = Self.tick + Letters.line(Letters.number)
        if !chart.horizontal.label.isEmpty { bottom += Letters.line(Letters.label) }
        if !chart.horizontal.names.isEmpty { bottom += Letters.line(Letters.name) }
        let inside = max(0, height - top - bottom)
        left = Self.tick + 4 + Self.widest(chart.verticalTicks(on: chart.verticalScale, along: inside))
        if !chart.vertical.label.isEmpty { left += Letters.line(Letters.label) + 2 }
        right = 12
        if let map = chart.heatMap, let name = map.name {
            let scale = AxisScale(map.scale.axis, from: map.scale.range.lowerBound, to: map.scale.range.upperBound)
            let ticks = AxisTicks.of(scale, atMost: Self.labels(along: inside))
            right = Self.barGap + Self.barWidth + Self.tick + 4 + Self.widest(ticks)
            if !name.isEmpty { right += Letters.line(Letters.label) + 2 }
        }
    }

    /// How many labels fit along a vertical axis of numbers.
    static func labels(along height: Double) -> Int { min(max(2, Int(height / 34)), 9) }

    private static func widest(_ ticks: [AxisTick]) -> Double {
        ticks.compactMap(\.label).map { TextWidth.of($0, size: Letters.number) }.max() ?? 0
    }
}

extension Chart {
    /// The ticks of the vertical axis: its names, where it has some, in the place of numbers.
    func verticalTicks(on scale: AxisScale, along height: Double) -> [AxisTick] {
        if vertical.names.isEmpty { return AxisTicks.of(scale, atMost: ChartMargins.labels(along: height)) }
        return vertical.names.map { AxisTick(value: $0.value, label: $0.text) }
    }
}
