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

    /// The function of a name in either spelling, or nil.
    public init?(named name: String) {
        guard let function = Self.byName[name] else { return nil }
        self = function
    }

    /// The name that equations use for it.
    public func name(_ spelling: Spelling) -> String {
        switch self {
        case .sigmoid: spelling == .unicode ? "σ" : "sigma"
        case .tanh: "tanh"
        case .relu: "relu"
        case .identity: "identity"
        case .softplus: "softplus"
        case .exponential: "exp"
        case .softmax: "softmax"
        case .activation: spelling == .unicode ? "φ" : "phi"
        }
    }

    /// Every name of every function, the common ones first.
    static let names = ["tanh", "sigma", "relu", "softmax", "softplus", "exp", "identity", "phi", "σ", "φ"]

    private static let byName: [String: Function] = [
        "σ": .sigmoid, "sigma": .sigmoid, "sigmoid": .sigmoid, "logistic": .sigmoid,
        "tanh": .tanh, "Tanh": .tanh,
        "relu": .relu, "ReLU": .relu,
        "identity": .identity, "id": .identity,
        "softplus": .softplus,
        "exp": .exponential,
        "softmax": .softmax,
        "φ": .activation, "ϕ": .activation, "phi": .activation,
    ]
}
