/// A mark below the curves of a plot, at a place that is worth going to.
public struct PlotMark: Sendable, Hashable {
    /// Where it stands along the width.
    public var place: Double
    /// The character, of one column.
    public var character: Character
    /// Its colour.
    public var style: Style

    /// A mark at a place.
    public init(_ character: Character, at place: Double, style: Style = Style(role: .warning)) {
        self.place = place
        self.character = character
        self.style = style
    }
}
