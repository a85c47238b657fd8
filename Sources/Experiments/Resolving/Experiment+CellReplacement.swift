import Cells
import Equations

extension Experiment {
    /// The same experiment with another cell; of the parameters and initial states that were given literally those stay that
    /// the other cell has too, in the same shape.
    ///
    /// A parameter that was drawn keeps its numbers in any case: its random stream depends on the seed and its name alone.
    public func replacingCell(with choice: CellChoice) -> Experiment {
        guard cell != choice else { return self }
        var other = self
        other.cell = choice
        other.parameters = [:]
        other.initial = [:]
        // Where the other cell cannot run at all, nothing says what fits it.
        guard !(parameters.isEmpty && initial.isEmpty), let shapes = try? other.drawnPlainly.resolve().parameters.shapes
        else { return other }
        let given = parameters.filter { name, value in
            shapes.contains { $0.name == name && value.fits($0) }
        }
        for (name, state) in initial {
            var candidate = other.drawnPlainly
            candidate.initial = [name: state]
            if (try? candidate.resolve()) != nil { other.initial[name] = state }
        }
        other.parameters = given
        return other
    }

    /// The same experiment with parameters that are drawn in the quickest way: for questions about names and shapes.
    public var drawnPlainly: Experiment {
        var plain = self
        plain.initializers = []
        plain.spectralRadius = nil
        plain.recurrentGain = 1
        return plain
    }
}
