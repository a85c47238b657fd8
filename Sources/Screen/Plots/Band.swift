/// What the values of a curve spread over, from place to place: between two quartiles, say.
public struct Band: Sendable, Hashable {
    /// The lower end at each value of the curve; nil where there is none, which leaves a gap.
    public var lower: [Double?]
    /// The upper end at each value of the curve.
    public var upper: [Double?]

    /// A band between these ends.
    ///
    /// - Precondition: there are as many lower as upper ends.
    public init(lower: [Double?], upper: [Double?]) {
        precondition(lower.count == upper.count, "\(lower.count) lower ends and \(upper.count) upper ones")
        self.lower = lower
        self.upper = upper
    }

    /// All ends that lie on an axis; the others are drawn at its edge.
    var ends: [Double] { (lower + upper).compactMap { $0 }.filter(\.isFinite) }
}
