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
        let states = Set(trace.program.states.map(\.signal))
        var found: [Found] = []
        for equation in trace.program.equations {
            equation.formula.forEachFormula { formula in
                guard case .matrixProduct(let factor, let operand) = formula.kind,
                    operand.signalsRead.contains(where: { $0.lag > 0 && states.contains($0.name) })
                else { return }
                if let index = found.firstIndex(where: {
                    $0.factor.name == factor.name && $0.factor.form == factor.form
                }) {
                    if found[index].signals.last != equation.signal { found[index].signals.append(equation.signal) }
                } else {
                    found.append(Found(factor: factor, signals: [equation.signal]))
                }
            }
        }
        return found.compactMap { RecurrentEigenvalues($0, in: trace) }
    }

    private struct Found {
        let factor: MatrixFactor
        var signals: [String]
    }

    private init?(_ found: Found, in trace: Trace) {
        var matrix = trace.parameters[found.factor.name]
        guard matrix.isSquare, matrix.rows > 0 else { return nil }
        let evaluation = FormulaEvaluation(trace: trace, step: 1)
        for row in 0..<matrix.rows {
            for column in 0..<evaluation.firstColumn(found.factor, row: row) { matrix[row, column] = 0 }
        }
        let eigenvalues = matrix.eigenvalues()
        matrixText = found.factor.form == .full ? found.factor.name : "upper(\(found.factor.name))"
        signals = found.signals
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
