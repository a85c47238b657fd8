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
