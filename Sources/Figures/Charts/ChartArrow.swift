/// An arrow from one place of a chart to another.
public struct ChartArrow: Sendable, Equatable {
    /// What the legend calls it.
    public let name: String?
    /// Where it begins, horizontal first, `[2]`.
    public let start: [Double]
    /// Where it points, horizontal first, `[2]`.
    public let end: [Double]

    /// An arrow between two places.
    public init(_ name: String?, from start: [Double], to end: [Double]) {
        precondition(start.count == 2 && end.count == 2, "\(start.count), \(end.count) numbers for a place")
        self.name = name
        self.start = start
        self.end = end
    }
}
