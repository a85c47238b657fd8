import Cells

/// What someone says about a trained model where names and shapes leave it open.
public struct TrainedModelOptions: Sendable, Equatable {
    /// What the names of the recurrent module's tensors begin with: `rnn`.
    public var layerPrefix: String?
    /// The readout, with or without `.weight`; "none" for none.
    public var readout: String?
    /// The embedding, with or without `.weight`; "none" for none.
    public var embedding: String?
    /// A file with the vocabulary.
    public var vocabularyPath: String?
    /// φ of an `nn.RNN`.
    public var nonlinearity: Nonlinearity?

    /// What φ can be in an `nn.RNN`.
    public enum Nonlinearity: String, Sendable, CaseIterable {
        /// The hyperbolic tangent, PyTorch's default.
        case tanh
        /// Negative numbers become 0.
        case relu

        var activation: Activation { self == .tanh ? .tanh : .relu }
    }

    /// Options that leave everything to names and shapes.
    public init() {}
}
