import Cells
import Equations
import Matrices
import Unrolling

/// A matrix of a cell that acts on an earlier state, and its eigenvalues.
public struct RecurrentMatrix: Sendable, Equatable {
    /// Its name in the equations.
    public let name: String
    /// Its eigenvalues, as many as it has rows.
    public let eigenvalues: [ComplexNumber]

    /// The square matrices of a recording's cell that act, whole, on an earlier state; those without eigenvalues, for a number in them
    /// that is none, are left out.
    public static func all(of trace: Trace) -> [RecurrentMatrix] {
        let states = Set(trace.program.states.map(\.signal))
        var names: [String] = []
        for equation in trace.program.equations {
            equation.formula.forEachFormula { part in
                guard case .matrixProduct(let matrix, let vector) = part.kind, matrix.form == .full,
                    vector.signalsRead.contains(where: { $0.lag > 0 && states.contains($0.name) }),
                    !names.contains(matrix.name)
                else { return }
                names.append(matrix.name)
            }
        }
        return names.compactMap { name in
            let matrix = trace.parameters[name]
            guard matrix.rows == matrix.columns, let eigenvalues = matrix.eigenvalues() else { return nil }
            return RecurrentMatrix(name: name, eigenvalues: eigenvalues)
        }
    }

    /// ρ, the largest modulus of an eigenvalue.
    public var spectralRadius: Double { eigenvalues.map(\.modulus).max() ?? 0 }
}
