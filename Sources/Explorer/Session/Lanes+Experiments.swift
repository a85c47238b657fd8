import Analysis
import Cells
import Commands
import Experiments
import Unrolling

extension Lanes {
    /// An experiment of a comparison, and what sets it apart.
    struct Variant: Equatable {
        let label: String
        let experiment: Experiment
        /// How far back its gradients are shown to go; nil is all the way.
        var truncation: Truncation?
    }

    /// The experiments to compare: alike but for what the comparison is about.
    ///
    /// - Throws: what is wrong with the current one, if what sets the others apart cannot be found in it.
    func experiments(beside current: Experiment, before: Experiment?) throws(ExperimentError) -> [Variant] {
        switch self {
        case .none: return []
        case .activations:
            return Activation.allCases.map { activation in
                var experiment = current
                experiment.activation = activation
                experiment.layers = experiment.layers.without(\.activation)
                return Variant(label: activation.rawValue, experiment: experiment)
            }
        case .initializers:
            var variants: [Variant] = []
            for way in RecurrentInitialization.allCases {
                guard let experiment = try current.beginning(way) else { continue }
                variants.append(Variant(label: way.label(for: current), experiment: experiment))
            }
            return variants
        case .cures:
            let steps = try current.resolve().sequence.stepCount
            // A window that cuts something off, where nobody has asked for one.
            let window = (current.cures.truncation ?? .sensible(for: steps)).window
            let truncated = Truncation.Form.allCases.map { form in
                Variant(
                    label: "\(form.rawValue) \(window)", experiment: current,
                    truncation: Truncation(window: window, form: form))
            }
            return [Variant(label: "full", experiment: current)] + truncated
        case .edit:
            guard let before else { return [] }
            let old = current.withCells(of: before)
            return [Variant(label: "before", experiment: old), Variant(label: "after", experiment: current)]
        case .cells:
            return ["rnn", "lstm", "gru"].map { name in
                var experiment = current
                experiment.cell = .catalogue(name)
                experiment.layers = .alike(current.layers.count)
                guard experiment != current else { return Variant(label: name, experiment: current) }
                // Matrices and states that were given belong to the cell that they were given for.
                experiment.parameters = [:]
                experiment.initial = [:]
                return Variant(label: name, experiment: experiment)
            }
        }
    }

    /// The networks to compare, as they run.
    ///
    /// - Throws: what is wrong with one of them, or with the current one.
    func networks(
        beside run: Run, before: Experiment?, workspace: Workspace
    ) throws(ExperimentError) -> [Lane] {
        try experiments(beside: run.experiment, before: before).map { variant throws(ExperimentError) in
            let own = variant.experiment == run.experiment ? run : try Run(variant.experiment, workspace: workspace)
            let shown = variant.truncation.map { own.recording(own.network.truncated($0)) }
            return Lane(label: variant.label, run: shown ?? own)
        }
    }
}
