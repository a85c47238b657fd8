/// A place on a page in points, from the upper left corner.
public struct PagePoint: Sendable, Hashable {
    /// From the left edge.
    public var x: Double
    /// From the upper edge.
    public var y: Double

    /// A place.
    public init(x: Double, y: Double) {
        self.x = x
        self.y = y
    }
}

/// A rectangle of a page, in points.
public struct PageArea: Sendable, Hashable {
    /// The left edge.
    public var x: Double
    /// The upper edge.
    public var y: Double
    /// From left to right.
    public var width: Double
    /// From top to bottom.
    public var height: Double

    /// The right edge.
    public var right: Double { x + width }
    /// The lower edge.
    public var bottom: Double { y + height }

    /// Whether a point lies in it, edges included.
    func contains(_ point: PagePoint) -> Bool {
        point.x >= x && point.x <= right && point.y >= y && point.y <= bottom
    }
}

/// Something on a page.
public enum Mark: Sendable, Equatable {
    /// A line through points.
    case line([PagePoint], Stroke)
    /// A filled polygon.
    case polygon([PagePoint], FigureColor)
    /// A filled rectangle with sharp edges.
    case rectangle(PageArea, FigureColor)
    /// A filled circle.
    case dot(PagePoint, radius: Double, FigureColor)
    /// The outline of a circle.
    case circle(PagePoint, radius: Double, Stroke)
    /// A text.
    case text(TextMark)
}

/// How a line is drawn.
public struct Stroke: Sendable, Equatable {
    /// Its colour.
    public var color: FigureColor
    /// Its width in points.
    public var width = 1.0
    /// How long a dash and the gap behind it are, in points; 0 is an unbroken line.
    public var dash = 0.0
}

/// A text on a page.
public struct TextMark: Sendable, Equatable {
    /// The text.
    public var text: String
    /// Where its baseline begins, or has its middle or its end.
    public var place: PagePoint
    /// The size of the letters in points.
    public var size: Double
    /// Its colour.
    public var color = FigureColor.ink
    /// How heavy it is.
    public var weight = Weight.regular
    /// What lies at its place.
    public var anchor = Anchor.start
    /// Which way it reads.
    public var heading = Heading.rightward

    /// How heavy a text is.
    public enum Weight: Sendable, Equatable { case regular, bold }
    /// What part of a text lies at its place.
    public enum Anchor: Sendable, Equatable { case start, middle, end }
    /// Which way a text reads.
    public enum Heading: Sendable, Equatable { case rightward, upward }
}

/// A figure laid out: marks on a white page, the last on top.
public struct Drawing: Sendable, Equatable {
    /// The title, for those who cannot see the page.
    public let title: String
    /// What the page shows, for those who cannot see it.
    public let summary: String
    /// Width and height in points.
    public let size: FigureSize
    /// What is on it.
    public internal(set) var marks: [Mark] = []
}
