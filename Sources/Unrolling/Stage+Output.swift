import CKernels
import Cells
import Equations
import Matrices

// What leaves a stage upward, and the gradients that come back there.
extension Stage {
    /// Computes the losses of the readout `y` and writes `∂L_t/∂y[t]`.
    func seedLosses() {
        guard let readout = layout.readout else { return }
        switch sequence.loss {
        case .crossEntropy: seedCrossEntropy(readout)
        case .squaredError: seedSquaredError(readout)
        }
        guard let directAdjoints else { return }
        let seeds = vectors(at: readout.frameOffset, in: adjoints)
        let copies = vectors(at: readout.frameOffset, in: directAdjoints)
        let size = RecordLayout.padded(readout.size)
        for index in 0..<steps { copies[index].update(from: seeds[index], count: size) }
    }

    private func seedCrossEntropy(_ readout: SignalDescription) {
        precondition(
            sequence.largestTarget < readout.size, "target \(sequence.largestTarget) of \(readout.size) classes")
        let values = first(self.values)
        kernel_cross_entropy(
            values + readout.frameOffset, layout.probabilities.map { values + $0 },
            first(adjoints) + readout.frameOffset, layout.stride, steps, readout.size,
            direction.reordered(sequence.classes), record.start + layout.losses)
    }

    private func seedSquaredError(_ readout: SignalDescription) {
        let desired = direction.reordered(sequence.desired)
        let nothing = [Double](repeating: 0, count: readout.size)
        for vector in desired {
            let count = vector?.count ?? readout.size
            precondition(count == readout.size, "\(count) desired numbers for a readout of \(readout.size)")
        }
        kernel_squared_error(
            first(values) + readout.frameOffset, first(adjoints) + readout.frameOffset, layout.stride, steps,
            readout.size, desired.flatMap { $0 ?? nothing }, desired.map { $0 == nil ? 0 : 1 },
            record.start + layout.losses)
    }

    /// Reads the hidden states of the stages below, side by side, as the inputs of this one; some may be left out.
    func readInputs(from below: [Stage]) {
        let inputs = vectors(at: layout.input.frameOffset, in: values)
        var column = 0
        for stage in below {
            let states = stage.vectors(at: stage.output.frameOffset, in: stage.values)
            let size = stage.output.size
            for index in 0..<steps { (inputs[index] + column).update(from: states[index], count: size) }
            column += size
        }
        guard let inputFactors else { return }
        for index in 0..<steps {
            for unit in 0..<column { inputs[index][unit] *= inputFactors[index * column + unit] }
        }
    }

    /// Writes the gradient of the hidden state at all steps, or some: what the stages above, which read it from `column` on, send
    /// back by their inputs.
    func seedOutput(from above: [Stage], column: Int, steps: ClosedRange<Int>? = nil) {
        seedOutput(from: above, column: column, steps: steps ?? 1...self.steps) { $0.adjoints }
    }

    /// Writes the direct part of that gradient at all steps.
    func seedDirectOutput(from above: [Stage], column: Int) {
        seedOutput(from: above, column: column, steps: 1...steps) { $0.directAdjoints }
    }

    private func seedOutput(
        from above: [Stage], column: Int, steps: ClosedRange<Int>, in arena: (Stage) -> AlignedBuffer?
    ) {
        guard let own = arena(self) else { return }
        let output = self.output
        let gradients = vectors(at: output.frameOffset, in: own)
        let padded = RecordLayout.padded(output.size)
        for step in steps { gradients[step - 1].update(repeating: 0, count: padded) }
        for stage in above {
            guard let arena = arena(stage) else { continue }
            let sent = stage.vectors(at: stage.layout.input.frameOffset, in: arena)
            for step in steps {
                for unit in 0..<output.size { gradients[step - 1][unit] += sent[step - 1][column + unit] }
            }
        }
        guard let factors = above.first?.inputFactors else { return }
        let width = factors.count / self.steps
        for step in steps {
            for unit in 0..<output.size { gradients[step - 1][unit] *= factors[(step - 1) * width + column + unit] }
        }
    }

    /// The signal that the stages above read.
    var output: SignalDescription {
        guard let hidden = layout.signal("h") else { preconditionFailure("a layer without h") }
        return hidden
    }

    /// The loss is computed from the logits; seen as a function of the probabilities it is `-ln p_target`, whose derivative is recorded.
    func addProbabilityGradients() {
        for arena in [directAdjoints, adjoints] { addProbabilityGradients(in: arena) }
    }

    private func addProbabilityGradients(in arena: AlignedBuffer?) {
        guard let arena, let probabilities = layout.probabilities else { return }
        let gradients = vectors(at: probabilities, in: arena)
        let values = vectors(at: probabilities, in: values)
        for (index, target) in sequence.classes.enumerated() where target >= 0 {
            gradients[index][Int(target)] -= 1 / values[index][Int(target)]
        }
    }
}
