import Cells
import Experiments
import Figures
import Illustrations

/// A run on a text, as the tests use it.
func makeRun(_ cell: String = "lstm", text: String = "hello", change: (inout Experiment) -> Void = { _ in }) throws
    -> Run
{
    var experiment = Experiment(cell: .catalogue(cell), input: .text(text, vocabulary: nil))
    experiment.sizes.hidden = 3
    change(&experiment)
    return try Run(experiment)
}

/// An error surface of few places over the usual two parameters.
func smallSurface(_ run: Run) throws -> ErrorSurface? {
    guard let choice = SurfaceChoice.usual(for: run) else { return nil }
    return try ErrorSurface(
        run.experiment, horizontal: ErrorSurface.Axis(choice.horizontal, in: -1...1, count: 3),
        vertical: ErrorSurface.Axis(choice.vertical, in: -1...1, count: 2))
}

extension Figure {
    /// The lines of all charts by name.
    func line(_ name: String) -> ChartLine? {
        for layer in charts.flatMap(\.layers) {
            if case .line(let line) = layer, line.name == name { return line }
        }
        return nil
    }

    /// The heat maps of all charts.
    var heatMaps: [ChartHeatMap] {
        charts.flatMap(\.layers).compactMap { layer in
            if case .heatMap(let map) = layer { map } else { nil }
        }
    }
}
