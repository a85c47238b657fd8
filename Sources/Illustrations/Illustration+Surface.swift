import Cells
import Equations
import Experiments
import Figures
import Matrices
import Unrolling

extension Illustration {
    /// The loss over two parameters, with the place where the experiment stands and the way down.
    func surfaceFigure() throws(IllustrationError) -> Figure {
        let surface = try computedSurface()
        let (first, second) = (surface.horizontal, surface.vertical)
        let losses = surface.losses
        let rows = (0..<losses.rows).map { row in (0..<losses.columns).map { Optional(losses[row, $0]) } }
        let known = rows.flatMap(\.self).compactMap(\.self).filter(\.isFinite)
        let map = ChartHeatMap(
            "L", rows, firstColumn: first.values[0], firstRow: second.values[0],
            columnWidth: first.values[1] - first.values[0], rowHeight: second.values[1] - second.values[0],
            scale: Self.scale(of: known))
        var layers: [ChartLayer] = [
            .points(
                ChartPoints("the experiment", [surface.point[1]], at: [surface.point[0]], tone: .highlight))
        ]
        if surface.hasSlope { layers.append(.arrow(arrow(on: surface))) }
        let chart = Chart(
            horizontal: ChartAxis("\(first.entry)"), vertical: ChartAxis("\(second.entry)"),
            layers: layers + [.heatMap(map)])
        let slope = surface.gradient.map(Self.short).joined(separator: ", ")
        let place =
            "at \(first.entry) = \(Self.short(surface.point[0])), \(second.entry) = \(Self.short(surface.point[1]))"
        return Figure(
            title: "Error surface over \(first.entry) and \(second.entry)",
            subtitle: "L = \(Self.short(surface.loss)) \(place), ∇L = (\(slope))", rows: [[chart]],
            caption: Provenance(run).text, size: FigureSize(width: 960, height: 720))
    }

    private func computedSurface() throws(IllustrationError) -> ErrorSurface {
        if let surface { return surface }
        guard let choice = surfaceChoice ?? .usual(for: run) else {
            throw .nothingToShow("An error surface needs two parameters; this network has fewer.")
        }
        do throws(ExperimentError) {
            if let surface = try ErrorSurface(run, choice) { return surface }
        } catch {
            throw .nothingToShow(error.description)
        }
        throw .nothingToShow("The error surface was not computed.")
    }

    /// Against the gradient, a quarter of the surface long: its length is in the subtitle, and would seldom fit.
    private func arrow(on surface: ErrorSurface) -> ChartArrow {
        let largest = surface.gradient.map(\.magnitude).max() ?? 1
        let way = surface.gradient.map { -$0 / largest }
        let length = (way[0] * way[0] + way[1] * way[1]).squareRoot()
        let end = zip(surface.point, way).map { $0 + $1 / length * surface.reach / 2 }
        return ChartArrow("−∇L, the way down", from: surface.point, to: end)
    }

    /// Where losses differ by much, equal factors are equally far.
    private static func scale(of losses: [Double]) -> HeatScale {
        guard let least = losses.min(), let most = losses.max() else { return .sequential(from: 0, to: 1) }
        if least > 0, most / least > 30 { return .logarithmic(from: least, to: most) }
        return .sequential(from: least, to: most > least ? most : least + 1)
    }

    private static func short(_ value: Double) -> String {
        guard value.isFinite else { return value.isNaN ? "NaN" : value < 0 ? "-inf" : "inf" }
        let rounded = (value * 1000).rounded() / 1000
        return value == 0 || (0.01..<1e6).contains(abs(value)) ? rounded.description : value.description
    }
}
