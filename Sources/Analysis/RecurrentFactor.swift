import Cells
import Equations
import Matrices

/// A matrix that stands in front of something that comes from an earlier step.
public struct RecurrentFactor: Sendable, Hashable {
    /// The matrix, and which of its entries act.
    public let matrix: MatrixFactor
    /// The signals in whose equations it stands, in their order.
    public let signals: [String]

    /// Those of a program, in the order of its equations.
    public static func all(of program: Program) -> [RecurrentFactor] {
        let states = Set(program.states.map(\.signal))
        var found: [RecurrentFactor] = []
        for equation in program.equations {
            equation.formula.forEachFormula { formula in
                guard case .matrixProduct(let matrix, let operand) = formula.kind,
                    operand.signalsRead.contains(where: { $0.lag > 0 && states.contains($0.name) })
                else { return }
                let index = found.firstIndex { $0.matrix.name == matrix.name && $0.matrix.form == matrix.form }
                guard let index else {
                    found.append(RecurrentFactor(matrix: matrix, signals: [equation.signal]))
                    return
                }
                if found[index].signals.last != equation.signal {
                    found[index] = RecurrentFactor(
                        matrix: found[index].matrix, signals: found[index].signals + [equation.signal])
                }
            }
        }
        return found
    }

    /// The matrix as it is written, under a name: `W_hh`, `upper(W_hh)`.
    public func text(of name: String) -> String { matrix.form == .full ? name : "upper(\(name))" }

    /// The entries that act; the others are 0.
    public func acting(_ whole: Matrix, in program: Program) -> Matrix {
        guard matrix.form == .blockUpperTriangular else { return whole }
        var acting = whole
        for row in 0..<whole.rows {
            for column in 0..<program.firstColumn(of: matrix, row: row) { acting[row, column] = 0 }
        }
        return acting
    }
}

extension Program {
    /// The first column that acts in a row of a matrix.
    func firstColumn(of matrix: MatrixFactor, row: Int) -> Int {
        guard matrix.form == .blockUpperTriangular,
            let index = parameters.firstIndex(where: { $0.name == matrix.name })
        else { return 0 }
        return parameterUses.perParameter[index].matrices.compactMap(\.firstColumns).first?[row] ?? 0
    }
}
