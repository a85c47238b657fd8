import Cells
import Equations
import Matrices
import Unrolling

/// The bound `(σ_max(W_hh)·γ)^(T-k)` on the norm of `∂h[T]/∂h[k]`, γ being the largest slope of φ (Pascanu et al. 2013).
///
/// It speaks of the largest singular value, not of the spectral radius; both are here, each under its own name.
public struct PascanuBound: Sendable, Equatable {
    /// The recurrent matrix as it is written: `W_hh`.
    public let matrixText: String
    /// The hidden state: `h`.
    public let state: String
    /// σ_max, the largest singular value of the recurrent matrix.
    public let sigmaMax: Double
    /// ρ, the largest modulus of an eigenvalue of the recurrent matrix.
    public let spectralRadius: Double
    /// γ, the largest slope of φ.
    public let gamma: Double
    /// T.
    public let stepCount: Int
    /// A bound on the norm of the total gradient `∂L/∂h[t]`, step 1 first: the direct part, or what the layers above send,
    /// and what the bound lets through of the step after; its logarithm is a straight line where only the last step has a loss.
    public let gradientBounds: [Double]

    /// The bound for the network of a trace.
    ///
    /// - Throws: why there is none, if the network is not of the form `h[t] = φ(W h[t-1] + …)`.
    public init(_ trace: Trace) throws(Undefined) {
        let form = try RecurrentForm(trace.program)
        guard let gamma = form.function.largestSlope else { throw .noLargestSlope(form.function.name(.unicode)) }
        let matrix = form.matrix(trace.parameters)
        let sigmaMax = matrix.spectralNorm()
        self.gamma = gamma
        self.sigmaMax = sigmaMax
        spectralRadius = matrix.spectralRadius()
        matrixText = form.matrixText
        state = form.state
        stepCount = trace.stepCount
        var bounds: [Double] = []
        for arriving in trace.inOrderTaken(Self.arrivingNorms(trace, form.state)).reversed() {
            bounds.append(arriving + (bounds.last.map { sigmaMax * gamma * $0 } ?? 0))
        }
        gradientBounds = trace.inOrderTaken(bounds.reversed())
    }

    /// The norm of what arrives at the state at each step from the step's own loss, or from the layers above.
    private static func arrivingNorms(_ trace: Trace, _ state: String) -> [Double] {
        if state == "h", trace.above != nil {
            return (1...trace.stepCount).map { Matrix(column: trace.gradientFromAbove(at: $0) ?? []).frobeniusNorm }
        }
        return trace.norms(.directGradient, of: state) ?? []
    }

    /// The bound's factor per step back, σ_max·γ.
    public var factor: Double { sigmaMax * gamma }

    /// The bound on the spectral norm of `∂h[T]/∂h[k]`.
    ///
    /// - Precondition: `k` lies in `0...stepCount`.
    public func bound(at k: Int) -> Double {
        precondition((0...stepCount).contains(k), "step \(k) of \(stepCount)")
        return (0..<(stepCount - k)).reduce(1) { power, _ in power * factor }
    }

    /// What the bound says, in words: below 1 it proves vanishing, above 1 it proves nothing.
    public var sentence: String {
        let product = "σ_max(\(matrixText))·γ = \(rounded(sigmaMax, digits: 3))·\(rounded(gamma, digits: 2))"
        let numbers =
            "\(product) = \(rounded(factor, digits: 3)), ρ(\(matrixText)) = \(rounded(spectralRadius, digits: 3))"
        if !factor.isFinite { return "\(numbers): no bound" }
        return factor < 1 ? "\(numbers): must vanish" : "\(numbers): may explode, need not"
    }

    /// Why there is no bound of this kind.
    public enum Undefined: Error, Sendable, Equatable, CustomStringConvertible {
        /// Nothing is recurrent.
        case noState
        /// There is more than one recurrent state.
        case severalStates([String])
        /// The state's equation is not φ of a sum with a matrix in front of the state.
        case otherForm(String)
        /// The function has no largest slope.
        case noLargestSlope(String)

        /// One sentence for the reader.
        public var description: String {
            let form = "The bound is defined for h[t] = φ(W h[t-1] + …)"
            return switch self {
            case .noState: "\(form); nothing is recurrent here."
            case .severalStates(let names): "\(form); the states here are \(names.joined(separator: ", "))."
            case .otherForm(let state): "\(form); the equation of \(state) has another form."
            case .noLargestSlope(let function): "\(form) and a φ with a largest slope; \(function) has none."
            }
        }
    }
}
