import Cells
import Equations

extension Experiment {
    /// The same experiment with another cell, or another one in a layer that has its own; of the parameters and initial states
    /// that were given literally those stay that the other network has too, in the same shape.
    ///
    /// A parameter that was drawn keeps its numbers in any case: its random stream depends on the seed and its name alone.
    public func replacingCell(with choice: CellChoice, inLayer number: Int? = nil) -> Experiment {
        var other = self
        if case .each(var each) = layers, let index = number.map({ $0 - 1 }), each.indices.contains(index),
            each[index].cell != nil
        {
            each[index].cell = choice
            other.layers = .each(each)
        } else {
            other.cell = choice
        }
        guard other != self else { return self }
        other.parameters = [:]
        other.statistics = [:]
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

    /// Whether all layers have the cells of another experiment.
    public func hasCells(of other: Experiment) -> Bool {
        cell == other.cell && layers.cells == other.layers.cells
    }

    /// The same experiment with the cells of another one, and what was given for them; the layers stay as many as they are.
    public func withCells(of other: Experiment) -> Experiment {
        var result = self
        result.cell = other.cell
        result.parameters = other.parameters
        result.statistics = other.statistics
        result.initial = other.initial
        if case .each(var each) = layers, case .each(let others) = other.layers {
            for index in each.indices.prefix(others.count) { each[index].cell = others[index].cell }
            result.layers = .each(each)
        }
        return result
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

extension RequestedLayers {
    /// The cells of layers that differ; nothing for layers that are alike.
    fileprivate var cells: [CellChoice?] {
        if case .each(let layers) = self { layers.map(\.cell) } else { [] }
    }
}
