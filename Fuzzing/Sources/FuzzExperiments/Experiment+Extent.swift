import Commands
import Experiments
import Tasks
import Matrices

/// How much there is to do for an experiment, judged by the sizes that it names.
enum Extent {
    /// So little that thousands a second can be run.
    case small
    /// In between: a run would only take long.
    case middling
    /// So much that no machine can hold it.
    case absurd
}

extension Experiment {
    /// How much there is to do.
    var extent: Extent {
        var named = [sizes.input, sizes.hidden, sizes.output].compactMap(\.self)
        if case .each(let layers) = layers { named += layers.compactMap(\.hidden) }
        // A class that no size bounds makes the readout as large.
        var classes = 0
        if case .classes(let given) = targets { classes = given.compactMap(\.self).max() ?? 0 }
        if named.allSatisfy({ $0 <= 12 }), classes <= 12, width <= 24, steps <= 24, layers.count <= 5 { return .small }
        return named.contains { $0 >= 1_000_000_000_000 } || steps >= 1_000_000_000_000 ? .absurd : .middling
    }

    private var steps: Int { input.stepCount }

    private var width: Int {
        switch input {
        case .text(let text, let vocabulary): (vocabulary ?? text).count
        case .encoded(let encoded): max(encoded.vocabulary.count, encoded.embedding?.columns ?? 0)
        case .numbers(let rows): rows.first?.count ?? 0
        case .pulse: 1
        case .task(let task): max(task.task.inputCount, task.task.outputCount)
        }
    }
}
