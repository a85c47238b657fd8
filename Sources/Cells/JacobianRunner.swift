import CKernels
import Matrices

/// Computes step Jacobians: one cotangent for each number of the states, all sent back through a step at once.
public final class JacobianRunner {
    private let program: Program
    private let packed: PackedParameters
    /// How many numbers the states have together: the Jacobian's rows and columns.
    public let size: Int
    /// One cotangent for each number of the states that is not merely handed on.
    private let lanes: Int
    private let frames: AlignedBuffer
    private let scratch: AlignedBuffer

    /// Prepares the memory for a program's Jacobians.
    public init(_ program: Program, _ packed: PackedParameters) {
        self.program = program
        self.packed = packed
        size = program.states.reduce(0) { $0 + $1.size }
        lanes = program.states.filter { $0.delay == 0 }.reduce(0) { $0 + $1.size }
        frames = AlignedBuffer(count: (program.longestLag + 1) * program.frameSize * lanes)
        scratch = AlignedBuffer(count: kernel_lanes_scratch(program.frameSize, lanes))
    }

    /// Writes `∂s[t]/∂s[t-1]`, `[size × size]` and row-major, for the step whose frame of values begins at `values`.
    public func jacobian(values: UnsafeMutablePointer<Double>, into jacobian: UnsafeMutablePointer<Double>) {
        seed()
        let memory = kernel_memory(
            values: values, adjoints: frame(0), constants: packed.constants.start, stride: program.frameSize)
        let operations = packed.operations.jacobian
        withUnsafePointer(to: memory) {
            kernel_run_lanes(operations.start, operations.count, $0, lanes, scratch.start)
        }
        read(into: jacobian)
    }

    /// Writes how the states of the step whose Jacobian was computed last depend on each other within the step, `[size × size]` and
    /// row-major: entry (i, j) is the derivative of number i with respect to number j, 1 on the diagonal.
    ///
    /// - Precondition: no state is older than a step.
    public func dependence(into dependence: UnsafeMutablePointer<Double>) {
        precondition(lanes == size, "a state that is merely handed on")
        var column = 0
        for source in program.states {
            for j in 0..<source.size {
                for lane in 0..<lanes {
                    dependence[lane * size + column + j] = frame(0)[(source.offset + j) * lanes + lane]
                }
            }
            column += source.size
        }
    }

    private func frame(_ lag: Int) -> UnsafeMutablePointer<Double> {
        frames.start + (program.longestLag - lag) * program.frameSize * lanes
    }

    private func seed() {
        var lane = 0
        for state in program.states where state.delay == 0 {
            for lag in 0...program.longestLag {
                (frame(lag) + state.offset * lanes).update(repeating: 0, count: FrameLayout.padded(state.size) * lanes)
            }
            for unit in 0..<state.size {
                frame(0)[(state.offset + unit) * lanes + lane] = 1
                lane += 1
            }
        }
    }

    private func read(into jacobian: UnsafeMutablePointer<Double>) {
        var row = 0
        var lane = 0
        for target in program.states {
            var column = 0
            for source in program.states {
                let adjoint = frame(source.delay + 1) + source.offset * lanes
                let handsOn = target.delay > 0 && source.signal == target.signal && source.delay == target.delay - 1
                for i in 0..<target.size {
                    for j in 0..<source.size {
                        jacobian[(row + i) * size + column + j] =
                            target.delay == 0 ? adjoint[j * lanes + lane + i] : (handsOn && i == j ? 1 : 0)
                    }
                }
                column += source.size
            }
            row += target.size
            if target.delay == 0 { lane += target.size }
        }
    }
}
