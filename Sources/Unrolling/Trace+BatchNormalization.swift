import Cells
import Matrices

extension Trace {
    /// What a batch normalisation read at a step, `[units]`.
    ///
    /// - Precondition: it is one of the program's, and `t` lies in `1...stepCount`.
    public func operand(of use: BatchNormalization, at t: Int) -> [Double] {
        numbers(at: use.operandOffset, lag: use.operandLag, count: use.size, step: t)
    }

    /// What it made of it, `[units]`: mean 0 and variance 1 by the running statistics, before gain and shift.
    ///
    /// - Precondition: it is one of the program's, and `t` lies in `1...stepCount`.
    public func normalized(by use: BatchNormalization, at t: Int) -> [Double] {
        numbers(at: use.offset, lag: 0, count: use.size, step: t)
    }

    private func numbers(at offset: Int, lag: Int, count: Int, step: Int) -> [Double] {
        precondition((1...stepCount).contains(step), "step \(step) of \(stepCount)")
        let frame = layout.lag + direction.frame(ofStep: step, steps: stepCount) - lag
        return Array(UnsafeBufferPointer(start: values.start + frame * layout.stride + offset, count: count))
    }
}
