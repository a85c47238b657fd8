/// Where the parts of a plot are: legend, labels, axes and curves.
struct PlotLayout {
    let plot: Plot
    let scale: HeightScale
    let bins: Bins
    let frame: PlotFrame
    let ticks: [Tick]
    /// The legend's row; empty where there is no room.
    let legend: Rectangle
    /// Columns of the labels at the left, and whether there is an axis at all.
    let labelWidth: Int
    let hasAxes: Bool
    /// Rows at the top and the bottom of the area that are not on the axis, with their labels.
    let above: [SpecialRow]
    let below: [SpecialRow]

    /// A row for values that have no place on the axis.
    enum SpecialRow: String {
        case infinity = "inf"
        case zero = "0"
        case negativeInfinity = "-inf"
        case notANumber = "nan"
    }

    init(_ plot: Plot, in rectangle: Rectangle, glyphs: Glyphs) {
        self.plot = plot
        scale = HeightScale(plot)
        let hasLegend = rectangle.height >= 5
        hasAxes = rectangle.height >= 4 && rectangle.width >= 12
        var room = rectangle
        legend = hasLegend ? rectangle.row(0) : Rectangle(x: rectangle.x, y: rectangle.y, width: 0, height: 0)
        if hasLegend { room = room.removingTop(1) }
        if hasAxes { room = room.removingBottom(2) }

        var above: [SpecialRow] = scale.hasInfinity ? [.infinity] : []
        var below: [SpecialRow] = []
        if scale.hasZero { below.append(.zero) }
        if scale.hasNegativeInfinity { below.append(.negativeInfinity) }
        if scale.hasNaN { below.append(.notANumber) }
        // The curve itself needs a row at least; marks without a row of their own are drawn at the edge.
        while above.count + below.count > room.height - 1, !(above.isEmpty && below.isEmpty) {
            if below.isEmpty { above.removeLast() } else { below.removeLast() }
        }
        self.above = above
        self.below = below

        let rows = room.height - above.count - below.count
        ticks = hasAxes ? scale.ticks(atMost: max(1, (rows - 1) / 2), glyphs: glyphs) : []
        let labels = ticks.map(\.label) + (above + below).map(\.rawValue)
        let widest = labels.map { glyphs.width(of: $0) }.max() ?? 0
        labelWidth = hasAxes ? min(widest, rectangle.width / 3) : 0
        if hasAxes { room = room.removingLeft(labelWidth + 1) }
        bins = plot.bins(columns: room.width, glyphs: glyphs)
        frame = PlotFrame(area: room, domain: plot.domain, note: plot.note ?? bins.note(item: plot.item))
    }

    /// Rows of the area that the axis has.
    var axisRows: Int { max(0, frame.area.height - above.count - below.count) }

    /// The row of the area for a height from 0 to 1.
    func row(ofFraction fraction: Double) -> Int {
        above.count + Arithmetic.whole((1 - fraction) * Double(axisRows - 1), from: 0, through: max(0, axisRows - 1))
    }

    /// The row of the area for a kind of special value; the edge where it has none.
    func row(of special: SpecialRow) -> Int {
        if special == .infinity { return 0 }
        return below.firstIndex(of: special).map { above.count + axisRows + $0 } ?? max(0, frame.area.height - 1)
    }
}
