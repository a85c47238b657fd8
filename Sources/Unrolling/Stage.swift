import Cells
import Equations
import Matrices

/// A program on its way over a sequence: what a network of one program and each layer of a larger one have in common.
///
/// It goes forward once its inputs are written, and back once the gradients of its output are.
struct Stage {
    let program: Program
    let packed: PackedParameters
    let direction: Direction
    /// What the network runs on, with the initial states of this program.
    let sequence: InputSequence
    let values: AlignedBuffer
    let adjoints: AlignedBuffer
    let directAdjoints: AlignedBuffer?
    /// Losses first, then what the trace gathers.
    let record: AlignedBuffer
    let layout: RecordLayout
    private let workspace: Workspace

    /// A stage in memory of a workspace, which the trace gives back.
    init(
        _ program: Program, _ packed: PackedParameters, direction: Direction = .forward, _ sequence: InputSequence,
        contents: Unroller.Contents, workspace: Workspace
    ) {
        self.program = program
        self.packed = packed
        self.direction = direction
        self.sequence = sequence
        self.workspace = workspace
        let count = (sequence.stepCount + program.longestLag) * program.frameSize
        values = workspace.take(count)
        adjoints = workspace.take(count)
        layout = RecordLayout(program, steps: sequence.stepCount)
        record = workspace.take(layout.count)
        directAdjoints = contents.contains(.directGradients) ? workspace.take(count) : nil
    }

    /// How many steps there are, T.
    var steps: Int { sequence.stepCount }

    /// The values of a step from 1 to T.
    func values(at t: Int) -> UnsafeMutablePointer<Double> { frame(of: t, in: values) }

    /// The place of a step from 1 to T in an arena.
    func frame(of t: Int, in arena: AlignedBuffer) -> UnsafeMutablePointer<Double> {
        first(arena) + direction.frame(ofStep: t, steps: steps) * program.frameSize
    }

    /// The first frame that is a step's.
    func first(_ arena: AlignedBuffer) -> UnsafeMutablePointer<Double> {
        arena.start + program.longestLag * program.frameSize
    }

    /// Writes the initial states.
    private func writeInitialStates() {
        let lag = program.longestLag
        values.start.update(repeating: 0, count: lag * program.frameSize)
        for (name, numbers) in sequence.initial where lag > 0 {
            guard let signal = program.signal(name) else { continue }
            precondition(numbers.count == signal.size, "\(numbers.count) initial numbers for \(name)[\(signal.size)]")
            for frame in 0..<lag {
                let start = values.start + frame * program.frameSize + signal.frameOffset
                for (i, number) in numbers.enumerated() { start[i] = number }
            }
        }
    }

    /// Writes the inputs of the sequence.
    func writeInputs() {
        let size = program.sizes.input
        precondition(sequence.inputs.count == steps * size, "inputs of another size")
        sequence.inputs.withUnsafeBufferPointer { inputs in
            guard let base = inputs.baseAddress else { return }
            for t in 1...steps {
                (values(at: t) + program.input.frameOffset).update(from: base + (t - 1) * size, count: size)
            }
        }
    }

    /// Computes all signals.
    func forward() {
        writeInitialStates()
        runner(adjoints).forward()
    }

    /// Computes all gradients from those of the output: of the logits where the stage has the loss, else of the hidden state.
    func reverse(inputs: Bool, hasLoss: Bool) {
        if let directAdjoints {
            runner(directAdjoints).reverse(.direct, inputs: true)
            if hasLoss { addProbabilityGradients(in: directAdjoints) }
        }
        runner(adjoints).reverse(.total, inputs: inputs)
        if hasLoss { addProbabilityGradients(in: adjoints) }
    }

    private func runner(_ adjoints: AlignedBuffer) -> ProgramRunner {
        ProgramRunner(program, packed, values: first(values), adjoints: first(adjoints), steps: steps)
    }

    /// The recording.
    func trace(above: Trace.Above?) -> Trace {
        Trace(
            program: program, packed: packed, direction: direction, sequence: sequence, above: above, values: values,
            adjoints: adjoints, directAdjoints: directAdjoints, record: record, layout: layout, workspace: workspace)
    }
}
