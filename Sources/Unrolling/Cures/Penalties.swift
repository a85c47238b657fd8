import Cells
import Equations
import Matrices

/// What is added to a loss so that the weights stay small: λ₁ Σ|w| + (λ₂/2) Σ w², the sums being over all matrices of the network.
///
/// Both together are the elastic net (Zou & Hastie 2005). Vectors, which are biases, gains and peepholes, are not penalised.
public struct Penalties: Sendable, Hashable {
    /// λ₁, the weight of the sum of the magnitudes.
    public var l1: Double
    /// λ₂; the sum of the squares is multiplied by half of it, so that the gradient is λ₂ w: PyTorch's `weight_decay`.
    public var l2: Double
    /// The weight of the regulariser Ω of Pascanu et al. (2013), which keeps gradients from vanishing.
    public var omega: Double

    /// Penalties of these weights; 0 is none.
    public init(l1: Double = 0, l2: Double = 0, omega: Double = 0) {
        self.l1 = l1
        self.l2 = l2
        self.omega = omega
    }

    /// The kinds of penalties.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        /// λ₁ Σ|w|.
        case l1
        /// (λ₂/2) Σ w².
        case l2
        /// Ω.
        case omega
    }

    /// The weight of a penalty of a kind.
    public subscript(kind: Kind) -> Double {
        get {
            switch kind {
            case .l1: l1
            case .l2: l2
            case .omega: omega
            }
        }
        set {
            switch kind {
            case .l1: l1 = newValue
            case .l2: l2 = newValue
            case .omega: omega = newValue
            }
        }
    }

    /// No penalty.
    public static let none = Penalties()

    /// λ₁ Σ|w|.
    public func l1Value(of weights: Matrix) -> Double {
        l1 * weights.entries.reduce(0) { $0 + abs($1) }
    }

    /// (λ₂/2) Σ w².
    public func l2Value(of weights: Matrix) -> Double {
        l2 / 2 * weights.entries.reduce(0) { $0 + $1 * $1 }
    }

    /// The gradient of both with respect to a matrix, λ₁ sign(w) + λ₂ w, sign(0) being 0.
    public func weightGradient(of weights: Matrix) -> Matrix {
        var gradient = weights
        gradient.entries = weights.entries.map { weight in
            let sign = weight > 0 ? 1.0 : weight < 0 ? -1 : weight
            return l1 * sign + l2 * weight
        }
        return gradient
    }

    /// λ₁ Σ|w| over all matrices among parameters.
    public func l1Value(of parameters: ParameterSet) -> Double {
        parameters.weights.reduce(0) { $0 + l1Value(of: $1) }
    }

    /// (λ₂/2) Σ w² over all matrices among parameters.
    public func l2Value(of parameters: ParameterSet) -> Double {
        parameters.weights.reduce(0) { $0 + l2Value(of: $1) }
    }

    /// The gradient of both with respect to all parameters; 0 for vectors.
    public func weightGradient(of parameters: ParameterSet) -> ParameterSet {
        var gradient = ParameterSet(zeros: parameters.shapes)
        for shape in parameters.shapes where shape.kind == .matrix {
            gradient[shape.name] = weightGradient(of: parameters[shape.name])
        }
        return gradient
    }
}

extension ParameterSet {
    /// The matrices.
    fileprivate var weights: [Matrix] { shapes.filter { $0.kind == .matrix }.map { self[$0.name] } }
}
