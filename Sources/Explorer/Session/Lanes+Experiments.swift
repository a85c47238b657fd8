import Cells
import Commands
import Experiments

extension Lanes {
    /// An experiment of a comparison, and what sets it apart.
    struct Variant: Equatable {
        let label: String
        let experiment: Experiment
    }

    /// The experiments to compare: alike but for what the comparison is about.
    func experiments(beside current: Experiment, before: Experiment?) -> [Variant] {
        switch self {
        case .none: return []
        case .activations:
            return Activation.allCases.map { activation in
                var experiment = current
                experiment.activation = activation
                return Variant(label: activation.rawValue, experiment: experiment)
            }
        case .edit:
            guard let before else { return [] }
            let old = current.withCells(of: before)
            return [Variant(label: "before", experiment: old), Variant(label: "after", experiment: current)]
        case .cells:
            return ["rnn", "lstm", "gru"].map { name in
                guard current.cell != .catalogue(name) else { return Variant(label: name, experiment: current) }
                var experiment = current
                experiment.cell = .catalogue(name)
                // Matrices and states that were given belong to the cell that they were given for.
                experiment.parameters = [:]
                experiment.initial = [:]
                return Variant(label: name, experiment: experiment)
            }
        }
    }
}
