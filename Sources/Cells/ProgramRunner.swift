import CKernels
import Matrices

/// A program bound to memory: goes through a whole sequence, forward or back.
///
/// An arena holds one frame a step, and `longestLag` frames before them for what was before the first step. Where several sequences
/// run side by side, a frame has a lane of each number for each of them.
public struct ProgramRunner {
    private let packed: PackedParameters
    private let memory: kernel_memory
    private let steps: Int
    private let lengths: [Int32]

    /// Binds the program of packed parameters to the frames of step 0 (the first) in two arenas.
    ///
    /// - Parameter lengths: how many steps the sequence in each lane has, where several run side by side.
    public init(
        _ packed: PackedParameters, values: UnsafeMutablePointer<Double>, adjoints: UnsafeMutablePointer<Double>,
        steps: Int, lengths: [Int32] = []
    ) {
        precondition(packed.lanes == 1 || lengths.count == packed.lanes, "\(lengths.count) lengths")
        self.packed = packed
        self.steps = steps
        self.lengths = lengths
        memory = kernel_memory(
            values: values, adjoints: adjoints, constants: packed.constants.start,
            stride: packed.operations.frameSize * packed.lanes)
    }

    /// Computes every signal of every step from the inputs and the initial states in the arena.
    public func forward() {
        let operations = packed.operations
        runSequence(operations.before)
        run(operations.recurrent, first: 0, last: steps, step: 1)
        runSequence(operations.after)
    }

    /// Computes every adjoint from those of the seeds in the arena.
    public func reverse(_ purpose: ReversePurpose, inputs: Bool) {
        let operations = purpose == .direct ? packed.operations.direct : packed.operations.total
        clear(operations.cleared)
        runSequence(operations.after)
        run(operations.recurrent, first: steps - 1, last: -1, step: -1)
        runSequence(inputs ? operations.before : operations.beforeWithoutInputs)
    }

    private func clear(_ slots: [ReversePlan.Slot]) {
        let stride = memory.stride
        let before = packed.operations.longestLag
        (memory.adjoints - before * stride).update(repeating: 0, count: before * stride)
        for slot in slots {
            for t in (slot.steps.map { max(0, steps - $0) } ?? 0)..<steps {
                (memory.adjoints + t * stride + slot.offset * packed.lanes)
                    .update(repeating: 0, count: slot.size * packed.lanes)
            }
        }
    }

    /// Runs operations one after the other, each for all steps.
    private func runSequence(_ operations: OperationList) {
        withUnsafePointer(to: memory) {
            if packed.lanes == 1 {
                kernel_run_sequence(operations.start, operations.count, $0, steps)
            } else {
                kernel_run_batch_sequence(operations.start, operations.count, $0, packed.lanes, lengths, steps)
            }
        }
    }

    private func run(_ operations: OperationList, first: Int, last: Int, step: Int) {
        withUnsafePointer(to: memory) {
            if packed.lanes == 1 {
                kernel_run(operations.start, operations.count, $0, first, last, step)
            } else {
                kernel_run_batch(operations.start, operations.count, $0, packed.lanes, lengths, first, last, step)
            }
        }
    }
}
