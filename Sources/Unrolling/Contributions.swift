import CKernels
import Cells
import Equations

/// What each step contributes to the gradient of one parameter.
struct Contributions {
    let uses: ParameterUses.Uses
    /// How many numbers the parameter has.
    let size: Int
    let frames: Frames

    /// The Frobenius norm of each step's contribution, step 1 first.
    func norms() -> [Double] {
        if uses.vectors.isEmpty, uses.matrices.count == 1, uses.matrices[0].firstColumns == nil {
            return outerProductNorms(uses.matrices[0])
        }
        if uses.matrices.isEmpty, uses.vectors.count == 1 {
            let factor = abs(uses.vectors[0].coefficient)
            let norms = Norms.perStep(
                frames.adjoints + uses.vectors[0].offset, stride: frames.stride, steps: frames.steps, count: size)
            return factor == 1 ? norms : norms.map { factor * $0 }
        }
        return (0..<frames.steps).map { kernel_norm(contribution(at: $0), size) }
    }

    /// The contribution of a matrix that is used once is an outer product, whose norm is the product of two.
    private func outerProductNorms(_ use: ParameterUses.MatrixUse) -> [Double] {
        let adjoints = Norms.perStep(
            frames.adjoints + use.outputOffset, stride: frames.stride, steps: frames.steps, count: use.rows)
        let operands = Norms.perStep(
            frames.values(at: use.operandOffset, lag: use.operandLag), stride: frames.stride, steps: frames.steps,
            count: use.columns)
        let factor = abs(use.coefficient)
        return zip(adjoints, operands).map { factor * $0 * $1 }
    }

    /// The contribution of a step, counted from 0, in the order of the parameter's entries.
    func contribution(at t: Int) -> [Double] {
        var contribution = [Double](repeating: 0, count: size)
        for use in uses.matrices {
            let adjoint = frames.adjoints + use.outputOffset + t * frames.stride
            let operand = frames.values(at: use.operandOffset, lag: use.operandLag) + t * frames.stride
            for row in 0..<use.rows {
                for column in (use.firstColumns?[row] ?? 0)..<use.columns {
                    contribution[row * use.columns + column] += use.coefficient * adjoint[row] * operand[column]
                }
            }
        }
        for use in uses.vectors {
            for i in 0..<size {
                contribution[i] += use.coefficient * frames.adjoints[use.offset + t * frames.stride + i]
            }
        }
        return contribution
    }
}
