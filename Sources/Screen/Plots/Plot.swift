/// Curves over the steps of a sequence, or over numbers.
public struct Plot: Sendable, Hashable {
    /// How values are mapped to height.
    public enum Axis: Sendable, Hashable {
        /// Equal distances are equal differences.
        case linear
        /// Equal distances are equal ratios of the magnitude; 0 has a floor of its own.
        case logarithmic
    }

    /// The curves; where two meet, the first is on top.
    public var curves: [Curve]
    /// How values are mapped to height.
    public var axis: Axis
    /// What the height means, shown above the axis.
    public var unit: String
    /// What is counted along the width, in the singular.
    public var item: String
    /// Where the first value of a curve without places of its own stands.
    public var first: Double
    /// Horizontal lines to compare with.
    public var references: [Reference]
    /// Where the playhead stands.
    public var cursor: Double?
    /// A stretch of the width that is marked below the axis.
    public var marked: ClosedRange<Double>?
    /// Marks on the axis below the curves.
    public var marks: [PlotMark]
    /// The places along the width to show, counted in whole numbers as updates are; nil shows all values.
    public var span: ClosedRange<Double>?
    /// What the reader must know about the values, where it is not for the plot to find out.
    public var note: String?
    /// The heights to show; what lies outside is drawn at the edge. Nil shows all values.
    public var limits: ClosedRange<Double>?

    /// A plot of these curves.
    public init(
        _ curves: [Curve], axis: Axis = .linear, unit: String = "", item: String = "step", first: Double = 1,
        references: [Reference] = [], cursor: Double? = nil, marked: ClosedRange<Double>? = nil,
        limits: ClosedRange<Double>? = nil, marks: [PlotMark] = [], span: ClosedRange<Double>? = nil,
        note: String? = nil
    ) {
        self.curves = curves
        self.axis = axis
        self.unit = unit
        self.item = item
        self.first = first
        self.references = references
        self.cursor = cursor
        self.marked = marked
        self.limits = limits
        self.marks = marks
        self.span = span
        self.note = note
    }
}
