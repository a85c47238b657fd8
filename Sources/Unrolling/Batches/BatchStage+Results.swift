import CKernels
import Cells
import Equations
import Matrices

// What is read from a stage beside gradients.
extension BatchStage {
    /// Computes the losses of the readout `y`, writes `∂L_t/∂y[t]`, and returns the sum over the steps of each sequence.
    func seedLosses() -> [Double] {
        guard let readout = layout.readout else { return sequences.sequences.map { _ in 0 } }
        let steps = sequences.steps
        let losses = AlignedBuffer(count: steps * lanes)
        let gradients = adjoints + place(readout.frameOffset)
        switch sequences.sequences[0].loss {
        case .crossEntropy:
            kernel_batch_cross_entropy(
                values + place(readout.frameOffset), layout.probabilities.map { values + place($0) }, gradients, stride,
                steps, readout.size, lanes, classes(below: readout.size), losses.start)
        case .squaredError:
            let desired = desired(readout.size)
            kernel_batch_squared_error(
                values + place(readout.frameOffset), gradients, stride, steps, readout.size, lanes, desired.numbers,
                desired.isThere, losses.start)
        }
        return sequences.sequences.enumerated().map { lane, sequence in
            (1...sequence.stepCount).reduce(0) {
                $0 + losses.start[plan.direction.frame(ofStep: $1, steps: sequence.stepCount) * lanes + lane]
            }
        }
    }

    /// The targets in the order of the frames, `[steps × lanes]`; -1 is a step without one.
    private func classes(below limit: Int) -> [Int32] {
        var classes = [Int32](repeating: -1, count: sequences.steps * lanes)
        for (lane, sequence) in sequences.sequences.enumerated() {
            precondition(sequence.loss == .crossEntropy, "a batch with two losses")
            precondition(sequence.largestTarget < limit, "target \(sequence.largestTarget) of \(limit) classes")
            for (frame, target) in plan.direction.reordered(sequence.classes).enumerated() {
                classes[frame * lanes + lane] = target
            }
        }
        return classes
    }

    private struct Desired {
        /// `[steps × output × lanes]`.
        var numbers: [Double]
        /// `[steps × lanes]`.
        var isThere: [Int32]
    }

    /// What the readouts should be, in the order of the frames.
    private func desired(_ size: Int) -> Desired {
        var desired = Desired(
            numbers: Array(repeating: 0, count: sequences.steps * size * lanes),
            isThere: Array(repeating: 0, count: sequences.steps * lanes))
        for (lane, sequence) in sequences.sequences.enumerated() {
            precondition(sequence.loss == .squaredError, "a batch with two losses")
            for (frame, vector) in plan.direction.reordered(sequence.desired).enumerated() {
                guard let vector else { continue }
                precondition(vector.count == size, "\(vector.count) desired numbers for a readout of \(size)")
                desired.isThere[frame * lanes + lane] = 1
                for (i, number) in vector.enumerated() { desired.numbers[(frame * size + i) * lanes + lane] = number }
            }
        }
        return desired
    }

    /// The norm of the gradient of a signal at each step of one sequence, step 1 first.
    func gradientNorms(of signal: SignalDescription, lane: Int) -> [Double] {
        let steps = sequences.sequences[lane].stepCount
        let norms = AlignedBuffer(count: lanes)
        return (1...steps).map { t in
            let frame = adjoints + plan.direction.frame(ofStep: t, steps: steps) * stride
            kernel_lane_norms(frame + place(signal.frameOffset), signal.size, lanes, norms.start)
            return norms.start[lane]
        }
    }

    /// The values of a signal at each step of one sequence, `[steps × size]`.
    func values(of signal: SignalDescription, lane: Int) -> [Double] {
        let steps = sequences.sequences[lane].stepCount
        return Array(unsafeUninitializedCapacity: steps * signal.size) { numbers, initialized in
            for t in 1...steps {
                let frame = values + plan.direction.frame(ofStep: t, steps: steps) * stride
                let start = frame + place(signal.frameOffset) + lane
                for i in 0..<signal.size { numbers[(t - 1) * signal.size + i] = start[i * lanes] }
            }
            initialized = steps * signal.size
        }
    }

    /// What the sequence in a lane ends with, by signal.
    func finalStates(lane: Int) -> [String: [Double]] {
        let last = values + (sequences.sequences[lane].stepCount - 1) * stride + lane
        var states: [String: [Double]] = [:]
        for signal in plan.remembered {
            let start = last + place(signal.frameOffset)
            states[signal.name] = (0..<signal.size).map { start[$0 * lanes] }
        }
        return states
    }
}
