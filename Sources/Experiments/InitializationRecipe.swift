import Cells
import Matrices
import Unrolling

/// A way of initialising a network that has a name of its own, though no cell is behind it.
public enum InitializationRecipe: String, Sendable, CaseIterable {
    /// The IRNN (Le, Jaitly & Hinton 2015): the recurrent matrix is the identity, biases are 0, all other matrices are normal of
    /// deviation 0.001, and φ is ReLU, so that the state and its gradient are at first handed on unchanged.
    ///
    /// An experiment file says the same by `"activation": "relu"` and
    /// `"initializers": {"W_*": "normal 0.001", "W_hh": "identity", "b_*": "zeros"}`.
    case irnn

    /// The rules of the recipe, in order.
    public var rules: [InitializerRule] {
        switch self {
        case .irnn:
            [
                InitializerRule(NamePattern("W_*"), .normal(0.001)),
                InitializerRule(NamePattern("W_hh"), .identity(scale: 1)),
                InitializerRule(NamePattern("b_*"), .zeros),
            ]
        }
    }

    /// Initialises an experiment so; rules and given parameters that the recipe covers give way.
    public func apply(to experiment: inout Experiment) {
        experiment.initializers.removeAll { covers($0.pattern.text) }
        experiment.parameters = experiment.parameters.filter { !covers($0.key) }
        for rule in rules { experiment.initializers.set(rule) }
        switch self {
        case .irnn: experiment.activation = .relu
        }
    }

    /// Whether a name, or all that a narrower pattern can cover, is among what the recipe initialises.
    private func covers(_ name: String) -> Bool {
        let plain = LayerPrefix.nameWithoutPrefix(name)
        return rules.contains { $0.pattern.matches(plain) }
    }
}
