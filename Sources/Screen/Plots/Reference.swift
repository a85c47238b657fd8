/// A dashed horizontal line of a plot.
public struct Reference: Sendable, Hashable {
    /// What is written on it.
    public var name: String
    /// Its height.
    public var value: Double

    /// A line at a height.
    public init(_ name: String, at value: Double) {
        self.name = name
        self.value = value
    }
}
