/// The networks that are compared.
public enum Lanes: String, Sendable, Hashable, CaseIterable {
    /// None: the current network alone.
    case none
    /// The current network with sigmoid, tanh and ReLU for φ, on the same weights and input.
    case activations
    /// `rnn`, `lstm` and `gru` of the same sizes, seed and input.
    case cells
    /// The current network begun in several ways: identity, orthogonal, Glorot, scaled radius, forget bias, chrono.
    case initializers
    /// The gradients of the current network: all the way back, through sliding windows, and within chunks.
    case cures
    /// The cell as it was before its equations were changed, and as it is.
    case edit
}
