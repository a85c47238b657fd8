/// Points that are not joined.
public struct ChartPoints: Sendable, Equatable {
    /// What the legend calls them.
    public let name: String?
    /// Where, `[count]`.
    public let places: [Double]
    /// How high, `[count]`.
    public let heights: [Double]
    /// Their colour.
    public let tone: Tone

    /// As many points as places and heights.
    public init(_ name: String?, _ heights: [Double], at places: [Double], tone: Tone) {
        precondition(heights.count == places.count, "\(heights.count) heights at \(places.count) places")
        self.name = name
        self.heights = heights
        self.places = places
        self.tone = tone
    }
}

/// Bars that stand on 0, side by side: a histogram.
public struct ChartBars: Sendable, Equatable {
    /// What the legend calls them.
    public let name: String?
    /// Where bars begin and end, `[count + 1]`.
    public let edges: [Double]
    /// How high they are, `[count]`.
    public let heights: [Double]
    /// Their colour.
    public let tone: Tone

    /// Bars between edges.
    public init(_ name: String?, _ heights: [Double], between edges: [Double], tone: Tone) {
        precondition(edges.count == heights.count + 1, "\(heights.count) bars between \(edges.count) edges")
        self.name = name
        self.edges = edges
        self.heights = heights
        self.tone = tone
    }
}

/// A circle about the origin of a chart whose axes have one unit.
public struct ChartCircle: Sendable, Equatable {
    /// What the legend calls it.
    public let name: String?
    /// Its radius, in the unit of the axes.
    public let radius: Double

    /// A circle of a radius.
    public init(_ name: String?, radius: Double) {
        self.name = name
        self.radius = radius
    }
}
