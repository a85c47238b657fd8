import CKernels
import Cells
import Equations
import Matrices

/// The gradient of every parameter, and how much each step contributed to it.
struct ParameterGradients: Sendable {
    private let shapes: [ParameterShape]
    private let steps: Int
    private var gradients: [[Double]]
    private var contributions: [[Double]]

    func gradient(of name: String) -> Matrix? {
        index(of: name).map {
            Matrix(rows: shapes[$0].rows, columns: shapes[$0].columns, entries: gradients[$0])
        }
    }

    func norms(of name: String) -> [Double]? { index(of: name).map { contributions[$0] } }

    private func index(of name: String) -> Int? { shapes.firstIndex { $0.name == name } }

    /// Gathers them from the values and adjoints of all steps.
    init(_ program: Program, values: UnsafePointer<Double>, adjoints: UnsafePointer<Double>, steps: Int) {
        shapes = program.parameters
        self.steps = steps
        gradients = shapes.map { Array(repeating: 0, count: $0.rows * $0.columns) }
        contributions = Array(repeating: [], count: shapes.count)
        let frames = Frames(values: values, adjoints: adjoints, stride: program.frameSize, steps: steps)
        for run in program.parameterUses.runs { addMatrices(of: run, frames) }
        for (index, uses) in program.parameterUses.perParameter.enumerated() {
            for use in uses.vectors { addVector(use, of: index, frames) }
            contributions[index] = Contributions(uses: uses, size: gradients[index].count, frames: frames).norms()
        }
    }

    /// One product gives the gradients of all matrices of a run: the sum over steps of adjoint times operand.
    private mutating func addMatrices(of run: ParameterUses.Run, _ frames: Frames) {
        let stack = [Double](unsafeUninitializedCapacity: run.outputs * run.inputs) { buffer, initialized in
            kernel_product(
                run.outputs, run.inputs, frames.steps, frames.adjoints + run.outputOffset, 1, frames.stride,
                frames.values(at: run.operandOffset, lag: run.operandLag), frames.stride, 1, buffer.baseAddress,
                run.inputs, Int32(KERNEL_STORE), nil)
            initialized = run.outputs * run.inputs
        }
        for matrix in run.matrices {
            let first = (matrix.outputOffset - run.outputOffset) * run.inputs
            let columns = matrix.columns
            gradients[matrix.parameter].withUnsafeMutableBufferPointer { gradient in
                for row in 0..<matrix.rows {
                    for column in (matrix.firstColumns?[row] ?? 0)..<columns {
                        gradient[row * columns + column] += matrix.coefficient * stack[first + row * columns + column]
                    }
                }
            }
        }
    }

    private mutating func addVector(_ use: ParameterUses.VectorUse, of parameter: Int, _ frames: Frames) {
        let size = gradients[parameter].count
        var sums = [Double](repeating: 0, count: size)
        kernel_column_sums(frames.adjoints + use.offset, frames.stride, frames.steps, size, &sums)
        for i in 0..<size { gradients[parameter][i] += use.coefficient * sums[i] }
    }
}

/// The frames of a run from its first step on.
struct Frames {
    let values: UnsafePointer<Double>
    let adjoints: UnsafePointer<Double>
    let stride: Int
    let steps: Int

    /// The vector that step 1 reads.
    func values(at offset: Int, lag: Int) -> UnsafePointer<Double> { values + offset - lag * stride }
}
