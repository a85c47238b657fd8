import Analysis
import Equations
import Screen

/// A function and its slope as curves, with the units of a step as dots on them.
struct ActivationPicture {
    private let state: ActivationState
    private let unit: Int
    private let isKnown: Bool
    /// The curves reach from minus this to this.
    private let reach: Double

    /// So far a function of this kind is drawn at least, and at most.
    private static let smallestReach = 4.0
    private static let largestReach = 12.0
    private static let samples = 240

    init(_ state: ActivationState, unit: Int, isKnown: Bool) {
        self.state = state
        self.unit = unit
        self.isKnown = isKnown
        let widest = state.preActivations.lazy.filter(\.isFinite).map(\.magnitude).max() ?? 0
        reach = min(max(widest, Self.smallestReach), Self.largestReach).rounded(.up)
    }

    /// The curves; units that lie further out stand at the edge.
    var plot: Plot {
        let places = (0...Self.samples).map { (Double($0) / Double(Self.samples) * 2 - 1) * reach }
        let name = state.function.name(.unicode)
        var curves = [
            Curve(name, places.map { state.function.value(at: $0) }, at: places, style: Style(role: .firstCurve)),
            Curve(
                "\(name)′", places.map { state.function.slope(at: $0) }, at: places, style: Style(role: .secondCurve)),
        ]
        var cursor: Double?
        if isKnown {
            let inside = state.preActivations.map { min(max($0, -reach), reach) }
            let units = Curve(
                "units", inside.map { $0.isNaN ? nil : state.function.value(at: $0) },
                at: inside.map { $0.isNaN ? 0 : $0 }, style: Style(role: .playhead), form: .dots)
            curves.append(units)
            // The label of the cursor has room for two decimals.
            cursor = inside.indices.contains(unit) && !inside[unit].isNaN ? (inside[unit] * 100).rounded() / 100 : nil
        }
        return Plot(curves, cursor: cursor)
    }

    /// Draws how many units lie at each place of the width.
    func drawCounts(on canvas: inout Canvas, _ frame: PlotFrame, in row: Rectangle) {
        guard frame.area.width > 0 else { return }
        var counts = [Double](repeating: 0, count: frame.area.width)
        for number in state.preActivations where !number.isNaN {
            guard let column = frame.column(of: min(max(number, -reach), reach)) else { continue }
            counts[column - frame.area.x] += 1
        }
        let place = Rectangle(x: frame.area.x, y: row.y, width: frame.area.width, height: 1)
        let most = counts.max() ?? 1
        canvas.drawSparkline(counts, on: .sequential(from: 0, to: most), in: place, style: Style(role: .playhead))
        for (index, count) in counts.enumerated() where count == 0 {
            canvas.fill(Rectangle(x: place.x + index, y: row.y, width: 1, height: 1), with: " ")
        }
    }
}
