import CKernels
import Cells
import Equations
import Matrices

// What leaves a stage upward, and the gradients that come back there.
extension Stage {
    /// Computes the losses of the logits `y` and writes `∂L_t/∂y[t]`.
    func seedLosses() {
        guard let readout = program.signal("y") else { return }
        precondition(
            sequence.largestTarget < readout.size, "target \(sequence.largestTarget) of \(readout.size) classes")
        let values = first(self.values)
        kernel_cross_entropy(
            values + readout.frameOffset, probabilities.map { values + $0.frameOffset },
            first(adjoints) + readout.frameOffset, program.frameSize, steps, readout.size,
            direction.reordered(sequence.classes), record.start + layout.losses)
        guard let directAdjoints else { return }
        for t in 1...steps {
            (frame(of: t, in: directAdjoints) + readout.frameOffset).update(
                from: frame(of: t, in: adjoints) + readout.frameOffset, count: RecordLayout.padded(readout.size))
        }
    }

    /// The signal `p`, if it is the softmax of the readout.
    private var probabilities: SignalDescription? {
        guard let signal = program.signal("p"), signal.function == .softmax,
            signal.preActivationFrameOffset == program.signal("y")?.frameOffset
        else { return nil }
        return signal
    }

    /// Reads the hidden states of the stages below, side by side, as the inputs of this one.
    func readInputs(from below: [Stage]) {
        for t in 1...steps {
            var place = values(at: t) + program.input.frameOffset
            for stage in below {
                let output = stage.output
                place.update(from: stage.values(at: t) + output.frameOffset, count: output.size)
                place += output.size
            }
        }
    }

    /// Writes the gradient of the hidden state: what the stages above, which read it from `column` on, send back by their inputs.
    func seedOutput(from above: [Stage], column: Int) {
        seedOutput(from: above, column: column, in: { $0.adjoints })
        if directAdjoints != nil { seedOutput(from: above, column: column, in: { $0.directAdjoints }) }
    }

    private func seedOutput(from above: [Stage], column: Int, in arena: (Stage) -> AlignedBuffer?) {
        guard let own = arena(self) else { return }
        let output = self.output
        for t in 1...steps {
            let gradient = frame(of: t, in: own) + output.frameOffset
            gradient.update(repeating: 0, count: RecordLayout.padded(output.size))
            for stage in above {
                guard let arena = arena(stage) else { continue }
                let sent = stage.frame(of: t, in: arena) + stage.program.input.frameOffset + column
                for unit in 0..<output.size { gradient[unit] += sent[unit] }
            }
        }
    }

    /// The signal that the stages above read.
    var output: SignalDescription {
        guard let hidden = program.signal("h") else { preconditionFailure("a layer without h") }
        return hidden
    }

    /// The loss is computed from the logits; seen as a function of the probabilities it is `-ln p_target`, whose derivative is recorded.
    func addProbabilityGradients(in arena: AlignedBuffer) {
        guard let probabilities else { return }
        for (index, target) in sequence.targets.enumerated() {
            guard let target else { continue }
            let place = probabilities.frameOffset + target
            frame(of: index + 1, in: arena)[place] -= 1 / values(at: index + 1)[place]
        }
    }
}
