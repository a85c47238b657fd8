// This room lays out charts and writes them as files. It knows nothing of networks, and its only library is cairo.

/// A figure for a slide or a page: charts under a title, and a caption that says how they were made.
public struct Figure: Sendable, Equatable {
    /// The title.
    public var title: String
    /// What is said under the title, if anything is.
    public var subtitle: String?
    /// The charts, row by row.
    public var rows: [[Chart]]
    /// How the figure was made, below everything.
    public var caption: String
    /// Width and height in points.
    public var size: FigureSize

    /// A figure of charts.
    public init(
        title: String, subtitle: String? = nil, rows: [[Chart]], caption: String, size: FigureSize = .slide
    ) {
        self.title = title
        self.subtitle = subtitle
        self.rows = rows
        self.caption = caption
        self.size = size
    }

    /// The charts, from the upper left to the lower right.
    public var charts: [Chart] { rows.flatMap(\.self) }
}

/// Width and height in points.
public struct FigureSize: Sendable, Equatable {
    /// From left to right.
    public var width: Double
    /// From top to bottom.
    public var height: Double

    /// A size of so many points.
    public init(width: Double, height: Double) {
        self.width = width
        self.height = height
    }

    /// 16 by 10, as a screen is.
    public static let slide = FigureSize(width: 960, height: 600)
}
