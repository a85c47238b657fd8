/// Heights at places, joined by a line; a height that is missing leaves a gap.
public struct ChartLine: Sendable, Equatable {
    /// What the legend calls it.
    public let name: String?
    /// What the legend says about it behind its name.
    public let note: String?
    /// Where, `[count]`.
    public let places: [Double]
    /// How high, `[count]`.
    public let heights: [Double?]
    /// Its colour.
    public let tone: Tone
    /// How it is drawn.
    public let form: Form

    /// A line through as many heights as places.
    public init(
        _ name: String?, _ heights: [Double?], at places: [Double], tone: Tone, form: Form = .solid,
        note: String? = nil
    ) {
        precondition(heights.count == places.count, "\(heights.count) heights at \(places.count) places")
        self.name = name
        self.note = note
        self.heights = heights
        self.places = places
        self.tone = tone
        self.form = form
    }

    /// How a line is drawn.
    public enum Form: Sendable, Equatable {
        /// Unbroken, with a dot at each place while these are few.
        case solid
        /// Unbroken, without dots: a function.
        case smooth
        /// Dashed: what is compared with.
        case dashed
        /// Thin: one of many.
        case thin
    }
}

/// A colour by what it is for.
public enum Tone: Sendable, Equatable {
    /// One of several things that are told apart, from 0 on.
    case series(Int)
    /// What others are compared with.
    case reference
    /// What the reader is looking at.
    case highlight
}

/// The room between two lines: quartiles, least and most.
public struct ChartBand: Sendable, Equatable {
    /// What the legend calls it.
    public let name: String?
    /// Where, `[count]`.
    public let places: [Double]
    /// The lower line, `[count]`.
    public let lows: [Double]
    /// The upper line, `[count]`.
    public let highs: [Double]
    /// Its colour.
    public let tone: Tone

    /// A band between as many lower and upper heights as places.
    public init(_ name: String?, from lows: [Double], to highs: [Double], at places: [Double], tone: Tone) {
        precondition(lows.count == places.count && highs.count == places.count, "\(lows.count), \(highs.count) heights")
        self.name = name
        self.lows = lows
        self.highs = highs
        self.places = places
        self.tone = tone
    }
}

/// A place of the horizontal axis, from bottom to top.
public struct ChartGuide: Sendable, Equatable {
    /// What the legend calls it.
    public let name: String?
    /// Where.
    public let place: Double

    /// A guide at a place.
    public init(_ name: String?, at place: Double) {
        self.name = name
        self.place = place
    }
}
