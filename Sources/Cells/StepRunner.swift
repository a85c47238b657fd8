import CKernels
import Matrices

/// A program bound to its parameters: computes the signals of one step, where later steps are not known yet.
public struct StepRunner: Sendable {
    private let packed: PackedParameters

    /// A runner of the program of packed parameters.
    public init(_ packed: PackedParameters) { self.packed = packed }

    /// Computes every signal of step t, counted from 0, from its input and the `longestLag` frames that stand before its own.
    public func run(_ t: Int, at frame: UnsafeMutablePointer<Double>) {
        let operations = packed.operations
        // Without a stride every step has the one frame, and clocks still see which step it is.
        let memory = kernel_memory(values: frame, adjoints: frame, constants: packed.constants.start, stride: 0)
        withUnsafePointer(to: memory) { memory in
            run(operations.before, t, memory)
            kernel_run(operations.recurrent.start, operations.recurrent.count, memory, t, t + 1, 1)
            run(operations.after, t, memory)
        }
    }

    /// Runs operations that a whole sequence would run one after the other, each for all its steps.
    private func run(_ operations: OperationList, _ t: Int, _ memory: UnsafePointer<kernel_memory>) {
        for index in 0..<operations.count {
            let operation = operations.start + index
            if operation.pointee.kind == Int32(KERNEL_MATRIX) {
                kernel_run_sequence(operation, 1, memory, 1)
            } else {
                kernel_run(operation, 1, memory, t, t + 1, 1)
            }
        }
    }
}
