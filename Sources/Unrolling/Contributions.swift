import Cells
import Equations

/// What each step contributes to the gradient of one parameter.
struct Contributions {
    let uses: ParameterUses.Uses
    /// How many numbers the parameter has.
    let size: Int
    let frames: Frames

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
