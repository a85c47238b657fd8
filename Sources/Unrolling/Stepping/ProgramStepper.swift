import Cells
import Equations
import Matrices

/// A program that goes on step by step: the frames of its last step and of those that the next one looks back to.
struct ProgramStepper: Sendable {
    private let layout: RecordLayout
    private let runner: StepRunner
    /// The frames, [lag + 1 × frame], that of the last step behind the others.
    private var frames: [Double]

    /// A program before its first step.
    init(_ layout: RecordLayout, _ packed: PackedParameters, initial: [String: [Double]]) {
        self.layout = layout
        runner = StepRunner(packed)
        frames = [Double](repeating: 0, count: (layout.lag + 1) * layout.stride)
        frames.withUnsafeMutableBufferPointer { buffer in
            guard let base = buffer.baseAddress else { return }
            layout.writeInitialStates(initial, to: base + layout.stride)
        }
    }

    /// A program behind a step of a recording that ran forward; behind step 0 it is before its first step.
    init(after t: Int, of trace: Trace) {
        layout = trace.layout
        runner = StepRunner(trace.packed)
        let kept = UnsafeBufferPointer(start: trace.values.start, count: (trace.layout.lag + t) * layout.stride)
            .suffix((layout.lag + 1) * layout.stride)
        frames = [Double](repeating: 0, count: (layout.lag + 1) * layout.stride - kept.count) + kept
    }

    /// Computes every signal of the step that the program comes to, `number` being counted from 0.
    ///
    /// - Precondition: the input has the program's size.
    mutating func step(_ input: [Double], number: Int) {
        precondition(input.count == layout.input.size, "an input of \(input.count) for one of \(layout.input.size)")
        let (lag, stride) = (layout.lag, layout.stride)
        frames.withUnsafeMutableBufferPointer { buffer in
            guard let base = buffer.baseAddress else { return }
            base.update(from: base + stride, count: lag * stride)
            let frame = base + lag * stride
            input.withUnsafeBufferPointer { numbers in
                guard let start = numbers.baseAddress else { return }
                (frame + layout.input.frameOffset).update(from: start, count: numbers.count)
            }
            runner.run(number, at: frame)
        }
    }

    /// The numbers of a signal at the last step; nil where the program has no such signal.
    func numbers(of signal: String) -> [Double]? {
        guard let signal = layout.signal(signal) else { return nil }
        let start = layout.lag * layout.stride + signal.frameOffset
        return Array(frames[start..<(start + signal.size)])
    }
}
