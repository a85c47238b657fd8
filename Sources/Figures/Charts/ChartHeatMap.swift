/// Numbers in rows and columns, as colours.
public struct ChartHeatMap: Sendable, Equatable {
    /// What the colours mean: the label of the colour bar; nil for a map that shares its neighbour's.
    public let name: String?
    /// The numbers, `[rows × columns]`, the lowest row first; nil is a place without a number.
    public let rows: [[Double?]]
    /// The middle of the first column.
    public let firstColumn: Double
    /// The middle of the first row.
    public let firstRow: Double
    /// The distance from the middle of a column to that of the next.
    public let columnWidth: Double
    /// The distance from the middle of a row to that of the next.
    public let rowHeight: Double
    /// Which colours show which numbers.
    public let scale: HeatScale

    /// A heat map; columns and rows are counted from 1 unless other numbers are given.
    public init(
        _ name: String?, _ rows: [[Double?]], firstColumn: Double = 1, firstRow: Double = 1, columnWidth: Double = 1,
        rowHeight: Double = 1, scale: HeatScale
    ) {
        precondition(rows.allSatisfy { $0.count == rows[0].count }, "rows of different lengths")
        self.name = name
        self.rows = rows
        self.firstColumn = firstColumn
        self.firstRow = firstRow
        self.columnWidth = columnWidth
        self.rowHeight = rowHeight
        self.scale = scale
    }

    /// How many columns there are.
    var columnCount: Int { rows.first?.count ?? 0 }

    /// The middle of a column, counted from 0.
    public func place(ofColumn index: Int) -> Double { firstColumn + Double(index) * columnWidth }

    /// The middle of a row, counted from 0.
    public func place(ofRow index: Int) -> Double { firstRow + Double(index) * rowHeight }

    /// The places from the left edge to the right one.
    var horizontalRange: ClosedRange<Double> {
        let left = firstColumn - columnWidth / 2
        return left...left + Double(max(1, columnCount)) * columnWidth
    }

    /// The places from the lower edge to the upper one.
    var verticalRange: ClosedRange<Double> {
        let bottom = firstRow - rowHeight / 2
        return bottom...bottom + Double(max(1, rows.count)) * rowHeight
    }
}

/// Which colours show which numbers.
public enum HeatScale: Sendable, Equatable {
    /// From dark to light.
    case sequential(from: Double, to: Double)
    /// Blue below 0, orange above, white at 0.
    case diverging(maximum: Double)
    /// From dark to light, equal factors equally far: for numbers above 0.
    case logarithmic(from: Double, to: Double)

    /// The numbers at the ends of the colour bar.
    var range: ClosedRange<Double> {
        switch self {
        case .sequential(let low, let high), .logarithmic(let low, let high): min(low, high)...max(low, high)
        case .diverging(let maximum): -abs(maximum)...abs(maximum)
        }
    }

    /// The axis of the colour bar.
    var axis: ChartAxis.Scale {
        if case .logarithmic = self { .logarithmic } else { .linear }
    }

    /// The colour of a number; those beyond the ends have the colours of the ends, NaN has none of them.
    func color(of value: Double) -> FigureColor {
        guard !value.isNaN else { return .notANumber }
        let place = AxisScale(axis, from: range.lowerBound, to: range.upperBound).fraction(of: value)
        return color(atFraction: place.isNaN ? 0 : place)
    }

    /// The colour at a place from 0 to 1 along the colour bar.
    func color(atFraction place: Double) -> FigureColor {
        if case .diverging = self { return ColorRamp.blueToOrange.color(at: place) }
        return ColorRamp.darkToLight.color(at: place)
    }
}
