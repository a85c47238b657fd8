/// Where a plot was drawn, for the mouse and for what is drawn next to it.
public struct PlotFrame: Sendable, Hashable {
    /// The cells of the curves, without the axes.
    public let area: Rectangle
    /// The first and the last place along the width.
    public let domain: ClosedRange<Double>
    /// What the reader must know, as that a column stands for several steps.
    public let note: String?

    /// The column of a place on the canvas; nil where the plot has no room or the place lies outside.
    public func column(of place: Double) -> Int? {
        guard area.width > 0, domain.contains(place) else { return nil }
        return area.x + Arithmetic.whole(fraction(of: place) * Double(area.width - 1), from: 0, through: area.width - 1)
    }

    /// The place along the width that a cell shows; nil outside the curves.
    public func place(at point: Point) -> Double? {
        guard area.contains(point) else { return nil }
        guard area.width > 1 else { return domain.lowerBound }
        let part = Double(point.x - area.x) / Double(area.width - 1)
        return domain.lowerBound + part * (domain.upperBound - domain.lowerBound)
    }

    /// Where a place lies along the width, from 0 to 1.
    func fraction(of place: Double) -> Double {
        Arithmetic.fraction(of: place, from: domain.lowerBound, to: domain.upperBound)
    }
}
