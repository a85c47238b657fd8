import CKernels
import Cells
import Equations
import Matrices

/// A program on its way over several sequences side by side: the directions of a layer, or the readout.
///
/// Unlike a `Stage` it records nothing but what the gradient is gathered from.
struct BatchStage {
    let plan: BatchStagePlan
    let sequences: SequenceLanes
    /// The frames from the first step on.
    let values: UnsafeMutablePointer<Double>
    let adjoints: UnsafeMutablePointer<Double>
    /// Where the gradients of the parameters are added up.
    let record: UnsafeMutablePointer<Double>

    var layout: RecordLayout { plan.layout }
    var lanes: Int { sequences.count }
    /// Doubles between the frames of two steps.
    var stride: Int { layout.stride * lanes }

    /// Where a vector of each frame begins.
    func place(_ offset: Int) -> Int { offset * lanes }

    private var runner: ProgramRunner {
        ProgramRunner(
            plan.packed, values: values, adjoints: adjoints, steps: sequences.steps, lengths: sequences.lengths)
    }

    /// Writes the inputs of the sequences.
    func writeInputs() {
        let size = layout.input.size
        clearInputs()
        for (lane, sequence) in sequences.sequences.enumerated() {
            let steps = sequence.stepCount
            precondition(sequence.inputs.count == steps * size, "inputs of another size")
            sequence.inputs.withUnsafeBufferPointer { inputs in
                for t in 1...steps {
                    let frame = values + plan.direction.frame(ofStep: t, steps: steps) * stride
                    let vector = frame + place(layout.input.frameOffset) + lane
                    for i in 0..<size { vector[i * lanes] = inputs[(t - 1) * size + i] }
                }
            }
        }
    }

    /// Reads the hidden states of the stages below, side by side, as the inputs of this one; some may be left out.
    func readInputs(from below: [BatchStage]) {
        clearInputs()
        var column = 0
        for stage in below {
            let output = stage.output
            for t in 1...sequences.steps {
                kernel_batch_move(
                    values + place(layout.input.frameOffset + column), frames(t),
                    stage.values + place(output.frameOffset), stage.frames(t), output.size, lanes, 0)
            }
            column += output.size
        }
        dropInputs()
    }

    /// An empty lane reads zeros.
    private func clearInputs() {
        guard sequences.hasGaps else { return }
        let size = RecordLayout.padded(layout.input.size) * lanes
        for frame in 0..<sequences.steps {
            (values + frame * stride + place(layout.input.frameOffset)).update(repeating: 0, count: size)
        }
    }

    /// Computes all signals, and returns the statistics of the batch normalisations by the names of their gains in the network. The signals
    /// of empty lanes are 0, so that nothing can flow back through them.
    func forward() -> [String: BatchStatistics] {
        writeInitialStates()
        runner.forward()
        let statistics = layout.program.batchNormalizations.map { (plan.name(of: $0.gain), self.statistics(of: $0)) }
        if sequences.hasGaps {
            kernel_batch_keep(values, stride, sequences.steps, layout.stride, lanes, sequences.lengths)
        }
        return Dictionary(statistics, uniquingKeysWith: { first, _ in first })
    }

    private func statistics(of use: BatchNormalization) -> BatchStatistics {
        func numbers(lane: Int) -> Matrix {
            Matrix(
                rows: sequences.steps, columns: use.size,
                entries: (0..<sequences.steps).flatMap { frame in
                    let start = values + frame * stride + place(use.inverseOffset) + lane
                    return (0..<use.size).map { start[$0 * lanes] }
                })
        }
        return BatchStatistics(
            means: numbers(lane: 1), variances: numbers(lane: 2),
            counts: (0..<sequences.steps).map { frame in sequences.lengths.count { $0 > frame } })
    }

    private func writeInitialStates() {
        let before = values - layout.lag * stride
        before.update(repeating: 0, count: layout.lag * stride)
        for (lane, sequence) in sequences.sequences.enumerated() {
            for (name, numbers) in plan.initial(of: sequence) where layout.lag > 0 {
                guard let signal = layout.signal(name) else { continue }
                precondition(
                    numbers.count == signal.size, "\(numbers.count) initial numbers for \(name)[\(signal.size)]")
                for frame in 0..<layout.lag {
                    let start = before + frame * stride + place(signal.frameOffset) + lane
                    for (i, number) in numbers.enumerated() { start[i * lanes] = number }
                }
            }
        }
    }

    /// Writes the gradient of the hidden state: what the stages above, which read it from `column` on, send back by their inputs.
    func seedOutput(from above: [BatchStage], column: Int) {
        let own = adjoints + place(output.frameOffset)
        for frame in 0..<sequences.steps {
            (own + frame * stride).update(repeating: 0, count: RecordLayout.padded(output.size) * lanes)
        }
        for stage in above {
            let sent = stage.adjoints + place(stage.layout.input.frameOffset + column)
            for t in 1...sequences.steps {
                kernel_batch_move(own, frames(t), sent, stage.frames(t), output.size, lanes, 1)
            }
        }
        dropOutputGradient(column: column)
    }

    /// Computes all gradients from those of the output, and adds up those of the parameters.
    func reverse(inputs: Bool, accumulate: Bool, scratch: UnsafeMutablePointer<Double>) {
        runner.reverse(.total, inputs: inputs)
        for (run, start) in zip(layout.program.parameterUses.runs, layout.stacks) {
            kernel_batch_product(
                run.outputs, RecordLayout.padded(run.inputs), sequences.steps, lanes,
                adjoints + place(run.outputOffset), values + place(run.operandOffset) - run.operandLag * stride, stride,
                record + start, accumulate ? 1 : 0, scratch)
        }
        for stretch in layout.sums {
            kernel_batch_sums(
                adjoints + place(stretch.frame.lowerBound), stride, sequences.steps, stretch.frame.count, lanes,
                accumulate ? 1 : 0, record + stretch.start)
        }
    }

    private func frames(_ t: Int) -> [Int] { sequences.frames(ofStep: t, plan.direction, stride: stride) }

    /// The signal that the stages above read.
    var output: SignalDescription {
        guard let hidden = layout.signal("h") else { preconditionFailure("a layer without h") }
        return hidden
    }
}
