/// A function that an equation may apply to a vector.
public enum Function: Sendable, Hashable, CaseIterable {
    /// The logistic sigmoid, 1 / (1 + e^-v); its values lie in (0, 1).
    case sigmoid
    /// The hyperbolic tangent; its values lie in (-1, 1).
    case tanh
    /// max(0, v).
    case relu
    /// v itself.
    case identity
    /// ln(1 + e^v).
    case softplus
    /// e^v.
    case exponential
    /// e^v divided by the sum over the vector: a probability distribution.
    case softmax
    /// φ, the activation that the experiment chooses.
    case activation
}
