import Cells
import Equations
import Matrices

/// A program on its way over a sequence: what a network of one program and each layer of a larger one have in common.
///
/// It goes forward once its inputs are written, and back once the gradients of its output are.
struct Stage {
    let layout: RecordLayout
    let packed: PackedParameters
    let direction: Direction
    /// What the network runs on, with the initial states of this program.
    let sequence: InputSequence
    /// What the outputs of the layer below are multiplied by on their way up, `[steps × input]`; nil where they come as they are.
    let inputFactors: [Double]?
    let values: AlignedBuffer
    var adjoints: AlignedBuffer
    let directAdjoints: AlignedBuffer?
    let record: AlignedBuffer
    private let workspace: Workspace

    /// A stage above so many layers, in memory of a workspace, which the trace gives back.
    init(
        _ layout: RecordLayout, _ packed: PackedParameters, direction: Direction, _ sequence: InputSequence,
        layersBelow: Int, contents: Unroller.Contents, workspace: Workspace
    ) {
        self.layout = layout
        self.packed = packed
        self.direction = direction
        self.sequence = sequence
        inputFactors = sequence.dropout?.factors(ofLayer: layersBelow)
        self.workspace = workspace
        let count = (sequence.stepCount + layout.lag) * layout.stride
        values = workspace.take(count)
        adjoints = workspace.take(count)
        record = workspace.take(layout.count(sequence.stepCount))
        directAdjoints = contents.contains(.directGradients) ? workspace.take(count) : nil
    }

    /// How many steps there are, T.
    var steps: Int { sequence.stepCount }

    /// The vectors at a place of the frames of an arena, step after step, whichever way the program goes.
    func vectors(at offset: Int, in arena: AlignedBuffer) -> StepVectors {
        let first = direction.frame(ofStep: 1, steps: steps)
        return StepVectors(
            first: self.first(arena) + first * layout.stride + offset,
            stride: direction == .forward ? layout.stride : -layout.stride, count: steps)
    }

    /// The first frame that is a step's.
    func first(_ arena: AlignedBuffer) -> UnsafeMutablePointer<Double> { arena.start + layout.lag * layout.stride }

    /// Writes the inputs of the sequence.
    func writeInputs() {
        let size = layout.input.size
        precondition(sequence.inputs.count == steps * size, "inputs of another size")
        let vectors = vectors(at: layout.input.frameOffset, in: values)
        sequence.inputs.withUnsafeBufferPointer { inputs in
            guard let base = inputs.baseAddress else { return }
            for index in 0..<steps { vectors[index].update(from: base + index * size, count: size) }
        }
    }

    /// Computes all signals.
    func forward() {
        layout.writeInitialStates(sequence.initial, to: values.start)
        runner(adjoints).forward()
    }

    /// Computes the direct part of all gradients from that of the output: of the logits where the stage has the loss, else of the
    /// hidden state.
    func reverseDirect() {
        if let directAdjoints { runner(directAdjoints).reverse(.direct, inputs: true) }
    }

    /// Computes all gradients from those of the output.
    func reverseTotal(inputs: Bool) {
        runner(adjoints).reverse(.total, inputs: inputs)
    }

    /// Computes all gradients of some steps from those of the output at these steps, as if no others followed.
    func reverseTotal(steps: ClosedRange<Int>) {
        let frames = direction.frames(of: steps, stepCount: self.steps)
        let start = frames.lowerBound * layout.stride
        ProgramRunner(
            packed, values: first(values) + start, adjoints: first(adjoints) + start, steps: frames.count
        ).reverse(.total, inputs: true)
    }

    private func runner(_ adjoints: AlignedBuffer) -> ProgramRunner {
        ProgramRunner(packed, values: first(values), adjoints: first(adjoints), steps: steps)
    }

    /// The recording.
    func trace(above: Trace.Above?) -> Trace {
        Trace(
            layout, packed: packed, direction: direction, sequence: sequence, above: above, values: values,
            adjoints: adjoints, directAdjoints: directAdjoints, record: record, workspace: workspace)
    }
}

/// A vector per step.
struct StepVectors {
    let first: UnsafeMutablePointer<Double>
    let stride: Int
    let count: Int

    /// The vector of a step, counted from 0.
    subscript(index: Int) -> UnsafeMutablePointer<Double> { first + index * stride }
}
