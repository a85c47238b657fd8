import CKernels
import Cells
import Equations
import Matrices

/// Runs a program over a sequence: forward, then back through time.
public struct Unroller: Sendable {
    /// The program.
    public var program: Program { layout.program }
    /// Its parameters.
    public let packed: PackedParameters
    private let layout: RecordLayout
    private let workspace: Workspace

    /// What a trace holds beside values, total gradients and losses.
    public struct Contents: OptionSet, Sendable {
        /// The bits.
        public let rawValue: Int
        /// Contents of these bits.
        public init(rawValue: Int) { self.rawValue = rawValue }
        /// The gradients with respect to the inputs.
        public static let inputGradients = Contents(rawValue: 1)
        /// The direct part of every gradient.
        public static let directGradients = Contents(rawValue: 2)
        /// Everything.
        public static let all: Contents = [.inputGradients, .directGradients]
    }

    /// An unroller of a program with these parameters; traces are recorded in the workspace's memory.
    public init(_ program: Program, _ packed: PackedParameters, workspace: Workspace = Workspace()) {
        layout = RecordLayout(program)
        self.packed = packed
        self.workspace = workspace
    }

    /// Runs the program over a sequence.
    ///
    /// - Precondition: the sequence has at least one step, inputs of the program's size, and targets below the size of `y`.
    public func trace(_ sequence: InputSequence, contents: Contents = .all) -> Trace {
        let steps = sequence.stepCount
        precondition(steps > 0, "a sequence without steps")
        precondition(sequence.inputs.count == steps * layout.input.size, "inputs of another size")
        let count = (steps + layout.lag) * layout.stride
        let first = layout.lag * layout.stride
        let values = workspace.take(count)
        let adjoints = workspace.take(count)
        let record = workspace.take(layout.count(steps))
        let direct = contents.contains(.directGradients) ? workspace.take(count) : nil
        write(sequence, to: values)

        let runner = ProgramRunner(
            packed, values: values.start + first, adjoints: adjoints.start + first, steps: steps)
        runner.forward()
        seed(
            sequence, values: values.start + first, adjoints: adjoints.start + first,
            losses: record.start + layout.losses)
        if let direct {
            copySeeds(from: adjoints.start + first, to: direct.start + first, steps: steps)
            ProgramRunner(packed, values: values.start + first, adjoints: direct.start + first, steps: steps)
                .reverse(.direct, inputs: true)
            addProbabilityGradients(sequence, values: values.start + first, adjoints: direct.start + first)
        }
        runner.reverse(.total, inputs: contents.contains(.inputGradients))
        addProbabilityGradients(sequence, values: values.start + first, adjoints: adjoints.start + first)
        return Trace(
            layout, packed: packed, sequence: sequence, values: values, adjoints: adjoints, directAdjoints: direct,
            record: record, workspace: workspace)
    }

    /// Writes the inputs and the initial states.
    private func write(_ sequence: InputSequence, to values: AlignedBuffer) {
        let stride = layout.stride
        let lag = layout.lag
        values.start.update(repeating: 0, count: lag * stride)
        for (name, numbers) in sequence.initial where lag > 0 {
            guard let signal = layout.signal(name) else { continue }
            precondition(numbers.count == signal.size, "\(numbers.count) initial numbers for \(name)[\(signal.size)]")
            for frame in 0..<lag {
                let start = values.start + frame * stride + signal.frameOffset
                for (i, number) in numbers.enumerated() { start[i] = number }
            }
        }
        let size = layout.input.size
        let start = values.start + lag * stride + layout.input.frameOffset
        sequence.inputs.withUnsafeBufferPointer { inputs in
            guard let base = inputs.baseAddress else { return }
            for t in 0..<sequence.stepCount { (start + t * stride).update(from: base + t * size, count: size) }
        }
    }

    /// Computes the losses and writes `∂L_t/∂y[t]`.
    private func seed(
        _ sequence: InputSequence, values: UnsafePointer<Double>, adjoints: UnsafeMutablePointer<Double>,
        losses: UnsafeMutablePointer<Double>
    ) {
        guard let readout = layout.readout else { return }
        precondition(
            sequence.largestTarget < readout.size, "target \(sequence.largestTarget) of \(readout.size) classes")
        kernel_cross_entropy(
            values + readout.frameOffset, layout.probabilities.map { values + $0 }, adjoints + readout.frameOffset,
            layout.stride, sequence.stepCount, readout.size, sequence.classes, losses)
    }

    private func copySeeds(from source: UnsafePointer<Double>, to target: UnsafeMutablePointer<Double>, steps: Int) {
        guard let readout = layout.readout else { return }
        for t in 0..<steps {
            let at = t * layout.stride + readout.frameOffset
            (target + at).update(from: source + at, count: RecordLayout.padded(readout.size))
        }
    }

    /// The loss is computed from the logits; seen as a function of the probabilities it is `-ln p_target`, whose derivative is recorded.
    private func addProbabilityGradients(
        _ sequence: InputSequence, values: UnsafePointer<Double>, adjoints: UnsafeMutablePointer<Double>
    ) {
        guard let probabilities = layout.probabilities else { return }
        for (t, target) in sequence.classes.enumerated() where target >= 0 {
            let at = t * layout.stride + probabilities + Int(target)
            adjoints[at] -= 1 / values[at]
        }
    }
}
