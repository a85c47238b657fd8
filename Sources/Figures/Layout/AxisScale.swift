import Glibc

/// How the values of an axis become places from 0 at its beginning to 1 at its end.
struct AxisScale: Equatable {
    let kind: ChartAxis.Scale
    /// The values at the ends.
    let range: ClosedRange<Double>

    init(_ kind: ChartAxis.Scale, from low: Double, to high: Double) {
        self.kind = kind
        let least = kind == .logarithmic ? max(min(low, high), .leastNonzeroMagnitude) : min(low, high)
        range = least...max(least, max(low, high))
    }

    /// The place of a value; not finite where the axis has no place for it, as a logarithmic one has none for 0.
    func fraction(of value: Double) -> Double {
        let (low, high, place) = (measure(range.lowerBound), measure(range.upperBound), measure(value))
        guard low < high else { return place.isFinite ? 0.5 : place }
        // Halves, because the difference of two large numbers may be infinite.
        return (place / 2 - low / 2) / (high / 2 - low / 2)
    }

    private func measure(_ value: Double) -> Double {
        guard kind == .logarithmic else { return value }
        return value < 0 ? .nan : log10(value)
    }
}

extension Chart {
    /// The horizontal axis over its range, or over what is drawn.
    var horizontalScale: AxisScale {
        scale(horizontal, holding: layers.flatMap(\.horizontalValues), hasMargin: heatMap == nil)
    }

    /// The vertical axis over its range, or over what is drawn.
    var verticalScale: AxisScale {
        scale(vertical, holding: layers.flatMap(\.verticalValues), hasMargin: heatMap == nil)
    }

    private var hasBars: Bool {
        layers.contains { if case .bars = $0 { true } else { false } }
    }

    private func scale(_ axis: ChartAxis, holding values: [Double], hasMargin: Bool) -> AxisScale {
        if let range = axis.range { return AxisScale(axis.scale, from: range.lowerBound, to: range.upperBound) }
        let known = values.filter { $0.isFinite && (axis.scale != .logarithmic || $0 > 0) }
        guard let least = known.min(), let most = known.max() else {
            return AxisScale(axis.scale, from: axis.scale == .logarithmic ? 0.1 : 0, to: 1)
        }
        if axis.scale == .logarithmic {
            let low = log10(least).rounded(.down)
            let high = max(log10(most).rounded(.up), low + 1)
            return AxisScale(axis.scale, from: pow(10, low), to: min(pow(10, high), .greatestFiniteMagnitude))
        }
        let margin = hasMargin ? (most == least ? max(abs(most), 1) / 2 : (most / 2 - least / 2) * 0.06) : 0
        // Bars stand on the axis.
        let ground = least == 0 && hasBars ? 0 : margin
        return AxisScale(axis.scale, from: least - ground, to: most + margin)
    }
}

extension ChartLayer {
    fileprivate var horizontalValues: [Double] {
        switch self {
        case .line(let line): line.places
        case .band(let band): band.places
        case .heatMap(let map): [map.horizontalRange.lowerBound, map.horizontalRange.upperBound]
        case .points(let points): points.places
        case .bars(let bars): bars.edges
        case .circle(let circle): [-circle.radius, circle.radius]
        case .guide(let guide): [guide.place]
        case .arrow(let arrow): [arrow.start[0], arrow.end[0]]
        }
    }

    fileprivate var verticalValues: [Double] {
        switch self {
        case .line(let line): line.heights.compactMap(\.self)
        case .band(let band): band.lows + band.highs
        case .heatMap(let map): [map.verticalRange.lowerBound, map.verticalRange.upperBound]
        case .points(let points): points.heights
        case .bars(let bars): [0] + bars.heights
        case .circle(let circle): [-circle.radius, circle.radius]
        case .guide: []
        case .arrow(let arrow): [arrow.start[1], arrow.end[1]]
        }
    }
}
