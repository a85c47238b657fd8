import Cells
import Equations
import Matrices
import Unrolling

/// The eigenvalues of one recurrent matrix, as points of the complex plane, with ρ and σ_max, each under its own name.
public struct RecurrentEigenvalues: Sendable, Equatable {
    /// The matrix as the equations write it: `W_hh`, `upper(W_hh)`.
    public let matrixText: String
    /// The signals in whose equations it stands, in their order.
    public let signals: [String]
    /// The eigenvalues, those of largest modulus first; empty where an entry is not finite.
    public let points: [ComplexNumber]
    /// ρ, the largest modulus of an eigenvalue; NaN where an entry is not finite.
    public let spectralRadius: Double
    /// σ_max, the largest singular value.
    public let sigmaMax: Double

    /// The eigenvalues of every square matrix in front of something that comes from an earlier step, in the order of the equations.
    ///
    /// - Complexity: O(states³) for each.
    public static func all(_ trace: Trace) -> [RecurrentEigenvalues] {
        RecurrentFactor.all(of: trace.program).compactMap { RecurrentEigenvalues($0, in: trace) }
    }

    private init?(_ factor: RecurrentFactor, in trace: Trace) {
        let whole = trace.parameters[factor.matrix.name]
        guard whole.isSquare, whole.rows > 0 else { return nil }
        let matrix = factor.acting(whole, in: trace.program)
        let eigenvalues = matrix.eigenvalues()
        matrixText = factor.text(of: factor.matrix.name)
        signals = factor.signals
        points = eigenvalues ?? []
        spectralRadius = eigenvalues.map { $0.first?.modulus ?? 0 } ?? .nan
        sigmaMax = matrix.spectralNorm()
    }

    /// The numbers in words: `ρ(W_hh) = 0.98, σ_max(W_hh) = 1.9; 3 of 8 eigenvalues outside the unit circle`.
    public var sentence: String {
        let outside = points.count { $0.modulus.isAboveOne }
        let radius = "ρ(\(matrixText)) = \(rounded(spectralRadius, digits: 3))"
        let sigma = "σ_max(\(matrixText)) = \(rounded(sigmaMax, digits: 3))"
        if points.isEmpty { return "\(radius), \(sigma)" }
        return "\(radius), \(sigma); \(outside) of \(counted(points.count, "eigenvalue")) outside the unit circle"
    }
}
