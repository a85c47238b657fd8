import Equations

/// The function that φ stands for: the knob of the vanishing-gradient lessons.
public enum Activation: String, Sendable, Hashable, CaseIterable {
    /// The logistic sigmoid; its slope is at most 1/4.
    case sigmoid
    /// The hyperbolic tangent; its slope is at most 1.
    case tanh
    /// max(0, v); its slope is 0 or 1.
    case relu

    /// The function as the equations know it.
    public var function: Function {
        switch self {
        case .sigmoid: .sigmoid
        case .tanh: .tanh
        case .relu: .relu
        }
    }

    /// The interval that its values lie in.
    public var range: ValueRange {
        switch self {
        case .sigmoid: .unitInterval
        case .tanh: .symmetric
        case .relu: .nonNegative
        }
    }

    /// The largest slope of the function, the γ of Pascanu et al. 2013.
    public var largestSlope: Double {
        self == .sigmoid ? 0.25 : 1
    }
}
