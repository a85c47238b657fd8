/// Where a chart lies on the page, and where its values are.
struct ChartFrame {
    let chart: Chart
    /// Everything of the chart: axes, labels, legend.
    let room: PageArea
    /// The area between the axes.
    let area: PageArea
    let horizontal: AxisScale
    let vertical: AxisScale

    init(_ chart: Chart, in room: PageArea, margins: ChartMargins) {
        self.chart = chart
        self.room = room
        horizontal = chart.horizontalScale
        vertical = chart.verticalScale
        var area = PageArea(
            x: room.x + margins.left, y: room.y + margins.top,
            width: max(1, room.width - margins.left - margins.right),
            height: max(1, room.height - margins.top - margins.bottom))
        if chart.aspect == .equal {
            let (across, up) = (Self.length(horizontal), Self.length(vertical))
            let unit = min(area.width / across, area.height / up)
            area.x += (area.width - unit * across) / 2
            area.y += (area.height - unit * up) / 2
            area.width = unit * across
            area.height = unit * up
        }
        self.area = area
    }

    private static func length(_ scale: AxisScale) -> Double {
        let length = scale.range.upperBound - scale.range.lowerBound
        return length.isFinite && length > 0 ? length : 1
    }

    /// Where a value of the horizontal axis is.
    func x(_ value: Double) -> Double { area.x + horizontal.fraction(of: value) * area.width }

    /// Where a value of the vertical axis is.
    func y(_ value: Double) -> Double { area.bottom - vertical.fraction(of: value) * area.height }

    /// Where a pair of values is; nil where the axes have no place for it.
    func point(_ place: Double, _ height: Double) -> PagePoint? {
        let point = PagePoint(x: x(place), y: y(height))
        return point.x.isFinite && point.y.isFinite ? point : nil
    }

    /// How many points long a unit is, where both axes have the same.
    var unitLength: Double { area.width / Self.length(horizontal) }
}
