import CKernels
import Cells
import Equations
import Matrices

/// The gradient of every parameter, and how much each step contributed to it.
struct ParameterGradients: Sendable {
    private let program: Program
    private let layout: RecordLayout
    private let record: AlignedBuffer

    /// Gathers them from the values and adjoints of all steps into the record.
    init(_ program: Program, layout: RecordLayout, record: AlignedBuffer, frames: Frames, workspace: Workspace) {
        self.program = program
        self.layout = layout
        self.record = record
        let runs = program.parameterUses.runs
        let columns = runs.map { RecordLayout.padded($0.inputs) }
        let scratch = workspace.take(kernel_product_scratch(columns.max() ?? 0))
        for (index, run) in runs.enumerated() {
            // One product gives the gradients of all matrices of a run: the sum over steps of adjoint times operand.
            kernel_product(
                run.outputs, columns[index], frames.steps, frames.adjoints + run.outputOffset, 1, frames.stride,
                frames.values(at: run.operandOffset, lag: run.operandLag), frames.stride,
                record.start + layout.stacks[index], columns[index], 0, scratch.start)
        }
        workspace.give(scratch)
        for stretch in layout.sums {
            kernel_column_sums(
                frames.adjoints + stretch.frame.lowerBound, frames.stride, frames.steps, stretch.frame.count,
                record.start + stretch.start)
        }
        kernel_norms(
            frames.adjoints, frames.stride, frames.steps, layout.adjointNorms.vectors,
            layout.adjointNorms.vectors.count,
            record.start + layout.adjointNorms.start)
        kernel_norms(
            frames.values(at: 0, lag: program.longestLag), frames.stride, layout.valueNorms.steps,
            layout.valueNorms.vectors, layout.valueNorms.vectors.count, record.start + layout.valueNorms.start)
    }

    /// The gradient of a parameter, in the parameter's shape.
    func gradient(of name: String) -> Matrix? {
        guard let index = program.parameters.firstIndex(where: { $0.name == name }) else { return nil }
        let shape = program.parameters[index]
        let uses = program.parameterUses
        var entries = [Double](repeating: 0, count: shape.rows * shape.columns)
        for (run, start) in zip(uses.runs, layout.stacks) {
            for matrix in run.matrices where matrix.parameter == index {
                let stride = RecordLayout.padded(run.inputs)
                let first = record.start + start + (matrix.outputOffset - run.outputOffset) * stride
                for row in 0..<matrix.rows {
                    for column in (matrix.firstColumns?[row] ?? 0)..<matrix.columns {
                        entries[row * matrix.columns + column] += matrix.coefficient * first[row * stride + column]
                    }
                }
            }
        }
        for use in uses.perParameter[index].vectors {
            guard let start = layout.sum(of: use.offset) else { continue }
            for i in entries.indices { entries[i] += use.coefficient * record.start[start + i] }
        }
        return Matrix(rows: shape.rows, columns: shape.columns, entries: entries)
    }

    /// The Frobenius norm of each step's contribution to the gradient of a parameter, step 1 first.
    func norms(of name: String, frames: Frames) -> [Double]? {
        guard let index = program.parameters.firstIndex(where: { $0.name == name }) else { return nil }
        let uses = program.parameterUses.perParameter[index]
        let shape = program.parameters[index]
        let size = shape.rows * shape.columns
        if uses.vectors.isEmpty, uses.matrices.count == 1, uses.matrices[0].firstColumns == nil {
            return outerProductNorms(uses.matrices[0])
        }
        if uses.matrices.isEmpty, uses.vectors.count == 1 {
            let use = uses.vectors[0]
            return adjointNorms(of: use.offset, count: size)?.map { abs(use.coefficient) * $0 }
        }
        let contributions = Contributions(uses: uses, size: size, frames: frames)
        return (0..<frames.steps).map { kernel_norm(contributions.contribution(at: $0), size) }
    }

    /// The contribution of a matrix that is used once is an outer product, whose norm is the product of two.
    private func outerProductNorms(_ use: ParameterUses.MatrixUse) -> [Double]? {
        guard let adjoints = adjointNorms(of: use.outputOffset, count: use.rows),
            let operands = layout.valueNorms.start(of: use.operandOffset, count: use.columns)
        else { return nil }
        let first = record.start + operands + program.longestLag - use.operandLag
        return adjoints.indices.map { abs(use.coefficient) * adjoints[$0] * first[$0] }
    }

    /// The norm of an adjoint at each step, step 1 first; nil if it was not taken.
    func adjointNorms(of offset: Int, count: Int) -> [Double]? {
        layout.adjointNorms.start(of: offset, count: count).map {
            Array(UnsafeBufferPointer(start: record.start + $0, count: layout.adjointNorms.steps))
        }
    }
}
