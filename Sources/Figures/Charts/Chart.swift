/// Two axes, and what is drawn between them.
public struct Chart: Sendable, Equatable {
    /// What the chart is of, where the figure's title does not say it.
    public var title: String?
    /// The axis from left to right.
    public var horizontal: ChartAxis
    /// The axis from bottom to top.
    public var vertical: ChartAxis
    /// What is drawn, the most important first: it is on top, and first in the legend.
    public var layers: [ChartLayer]
    /// How the lengths of the two axes hang together.
    public var aspect: Aspect
    /// The share of the figure's width or height, compared with its neighbours.
    public var weight: Double

    /// A chart of layers.
    public init(
        title: String? = nil, horizontal: ChartAxis, vertical: ChartAxis, layers: [ChartLayer],
        aspect: Aspect = .free, weight: Double = 1
    ) {
        self.title = title
        self.horizontal = horizontal
        self.vertical = vertical
        self.layers = layers
        self.aspect = aspect
        self.weight = weight
    }

    /// How the lengths of the two axes hang together.
    public enum Aspect: Sendable, Equatable {
        /// Not at all: each fills its room.
        case free
        /// A unit is as long on one as on the other: a circle is round.
        case equal
    }

    /// The heat map among the layers, if there is one: it gets a colour bar.
    var heatMap: ChartHeatMap? {
        for case .heatMap(let map) in layers { return map }
        return nil
    }
}

/// What is drawn between the axes of a chart.
public enum ChartLayer: Sendable, Equatable {
    /// Heights at places, joined.
    case line(ChartLine)
    /// The room between two lines.
    case band(ChartBand)
    /// Numbers in rows and columns, as colours.
    case heatMap(ChartHeatMap)
    /// Points that are not joined.
    case points(ChartPoints)
    /// Bars that stand on 0.
    case bars(ChartBars)
    /// A circle about the origin.
    case circle(ChartCircle)
    /// A place of the horizontal axis, from bottom to top.
    case guide(ChartGuide)
    /// From one place to another.
    case arrow(ChartArrow)

    /// What the legend says; nil for what needs no entry.
    var legend: String? {
        guard case .line(let line) = self, let name, let note = line.note else { return name }
        return "\(name): \(note)"
    }

    /// What it is called; nil for what needs no name.
    public var name: String? {
        switch self {
        case .line(let line): line.name
        case .band(let band): band.name
        case .heatMap(let map): map.name
        case .points(let points): points.name
        case .bars(let bars): bars.name
        case .circle(let circle): circle.name
        case .guide(let guide): guide.name
        case .arrow(let arrow): arrow.name
        }
    }
}
