import CKernels
import Matrices

/// Sends cotangents back through a program, step by step and many side by side: one lane for each.
///
/// A step has three parts: what is behind the recurrence, the recurrence and what is before it, and the way to the step before.
public final class LaneRunner {
    private let program: Program
    private let packed: PackedParameters
    /// How many cotangents go side by side, a multiple of 8.
    public let lanes: Int
    private let frames: AlignedBuffer
    private let frameCount: Int
    /// The frame of the step that is gone through.
    private var position: Int
    private let scratch: AlignedBuffer

    /// Prepares the memory for so many cotangents at least; all of them are 0.
    public init(_ program: Program, _ packed: PackedParameters, lanes: Int) {
        self.program = program
        self.packed = packed
        self.lanes = FrameLayout.padded(lanes)
        // The frames move down through memory as the steps go by, and have to be moved up again now and then.
        frameCount = 2 * program.longestLag + 1
        position = frameCount - 1
        frames = AlignedBuffer(count: frameCount * program.frameSize * self.lanes)
        scratch = AlignedBuffer(count: kernel_lanes_scratch(program.frameSize, self.lanes))
    }

    /// The cotangents of a signal of the step, `[size × lanes]`; with a lag, those that have reached an earlier step.
    public func cotangents(of signal: SignalDescription, lag: Int = 0) -> UnsafeMutablePointer<Double> {
        frame(lag) + signal.frameOffset * lanes
    }

    /// Goes through what is behind the recurrence, for the step whose frame of values begins at `values`.
    public func runBehindRecurrence(values: UnsafeMutablePointer<Double>) {
        run(packed.operations.lanes.after, values)
    }

    /// Goes through the recurrence and what is before it, down to the inputs if they are asked for.
    public func runRecurrence(values: UnsafeMutablePointer<Double>, inputs: Bool) {
        let operations = packed.operations.lanes
        run(operations.recurrent, values)
        run(inputs ? operations.before : operations.beforeWithoutInputs, values)
    }

    /// Goes on to the step before.
    public func advance() {
        let lag = program.longestLag
        let size = program.frameSize * lanes
        position -= 1
        if position < lag {
            let top = frameCount - 1
            (frames.start + (top - lag + 1) * size).update(
                from: frames.start + (position + 1 - lag) * size, count: lag * size)
            position = top
        }
        frame(lag).update(repeating: 0, count: size)
    }

    /// One lane of the cotangents of all recurrent states together, in their order.
    public func stateCotangent(lane: Int) -> [Double] {
        program.states.flatMap { state in
            let start = frame(state.delay) + state.offset * lanes
            return (0..<state.size).map { start[$0 * lanes + lane] }
        }
    }

    private func frame(_ lag: Int) -> UnsafeMutablePointer<Double> {
        frames.start + (position - lag) * program.frameSize * lanes
    }

    private func run(_ operations: OperationList, _ values: UnsafeMutablePointer<Double>) {
        let memory = kernel_memory(
            values: values, adjoints: frame(0), constants: packed.constants.start, stride: program.frameSize)
        withUnsafePointer(to: memory) {
            kernel_run_lanes(operations.start, operations.count, $0, lanes, scratch.start)
        }
    }
}
