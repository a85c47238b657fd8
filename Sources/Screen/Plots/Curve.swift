/// A curve of a plot.
public struct Curve: Sendable, Hashable {
    /// How the values are drawn.
    public enum Form: Sendable, Hashable {
        /// A line from value to value.
        case line
        /// A thin dotted line from value to value: a bound, or what else is beside the matter.
        case thinLine
        /// A dot for each value.
        case dots
    }

    /// What the legend calls it.
    public var name: String
    /// The values; nil where there is none, which leaves a gap without a mark. NaN leaves a gap that is marked.
    public var values: [Double?]
    /// Where the values stand; nil: one after the other from the plot's first place.
    public var places: [Double]?
    /// The colour.
    public var style: Style
    /// How the values are drawn.
    public var form: Form
    /// What they spread over; nil where there is nothing to say about it.
    public var band: Band?

    /// A curve; without a style it gets the first, second or third by its order in the plot.
    public init(
        _ name: String, _ values: [Double?], at places: [Double]? = nil, style: Style = .plain, form: Form = .line,
        band: Band? = nil
    ) {
        self.name = name
        self.values = values
        self.places = places
        self.style = style
        self.form = form
        self.band = band
    }
}
