import CKernels
import Cells
import Equations
import Matrices

/// The gradient of every parameter, and how much each step contributed to it.
struct ParameterGradients: Sendable {
    private let layout: RecordLayout
    private let record: AlignedBuffer
    private var program: Program { layout.program }

    /// Gathers them from the values and adjoints of all steps into the record.
    init(_ layout: RecordLayout, record: AlignedBuffer, frames: Frames, scratch: AlignedBuffer) {
        self.layout = layout
        self.record = record
        let steps = frames.steps
        for (run, start) in zip(layout.program.parameterUses.runs, layout.stacks) {
            // One product gives the gradients of all matrices of a run: the sum over steps of adjoint times operand.
            let columns = RecordLayout.padded(run.inputs)
            kernel_product(
                run.outputs, columns, steps, frames.adjoints + run.outputOffset, 1, frames.stride,
                frames.values(at: run.operandOffset, lag: run.operandLag), frames.stride, record.start + start, columns,
                0,
                scratch.start)
        }
        for stretch in layout.sums {
            kernel_column_sums(
                frames.adjoints + stretch.frame.lowerBound, frames.stride, steps, stretch.frame.count,
                record.start + stretch.start)
        }
        kernel_norms(
            frames.adjoints, frames.stride, steps, layout.adjointVectors, layout.adjointVectors.count,
            record.start + layout.adjointNorms(steps))
        kernel_norms(
            frames.values(at: 0, lag: layout.lag), frames.stride, layout.lag + steps, layout.valueVectors,
            layout.valueVectors.count, record.start + layout.valueNorms(steps))
    }

    /// The gradient of a parameter, in the parameter's shape.
    func gradient(of name: String) -> Matrix? { layout.gradient(of: name, in: record.start) }

    /// The Frobenius norm of each step's contribution to the gradient of a parameter, step 1 first.
    func norms(of name: String, frames: Frames) -> [Double]? {
        guard let index = program.parameters.firstIndex(where: { $0.name == name }) else { return nil }
        let uses = program.parameterUses.perParameter[index]
        let shape = program.parameters[index]
        let size = shape.rows * shape.columns
        if uses.vectors.isEmpty, uses.matrices.count == 1, uses.matrices[0].firstColumns == nil {
            return outerProductNorms(uses.matrices[0], steps: frames.steps)
        }
        if uses.matrices.isEmpty, uses.vectors.count == 1 {
            let use = uses.vectors[0]
            return adjointNorms(of: use.offset, count: size, steps: frames.steps)?.map { abs(use.coefficient) * $0 }
        }
        let contributions = Contributions(uses: uses, size: size, frames: frames)
        return (0..<frames.steps).map { kernel_norm(contributions.contribution(at: $0), size) }
    }

    /// The contribution of a matrix that is used once is an outer product, whose norm is the product of two.
    private func outerProductNorms(_ use: ParameterUses.MatrixUse, steps: Int) -> [Double]? {
        guard let adjoints = adjointNorms(of: use.outputOffset, count: use.rows, steps: steps),
            let operands = layout.valueNorms(of: use.operandOffset, count: use.columns, steps: steps)
        else { return nil }
        let first = record.start + operands + layout.lag - use.operandLag
        return adjoints.indices.map { abs(use.coefficient) * adjoints[$0] * first[$0] }
    }

    /// The norm of an adjoint at each step, step 1 first; nil if it was not taken.
    func adjointNorms(of offset: Int, count: Int, steps: Int) -> [Double]? {
        layout.adjointNorms(of: offset, count: count, steps: steps).map {
            Array(UnsafeBufferPointer(start: record.start + $0, count: steps))
        }
    }
}
