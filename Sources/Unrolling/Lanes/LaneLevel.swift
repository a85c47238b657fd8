import CKernels
import Cells
import Matrices

/// One recording on the way back of several losses side by side: what it gets from above, and what it hands down by its inputs.
struct LaneLevel {
    private let trace: Trace
    private let lossSteps: [Int]
    private let above: [Sent]

    /// What a layer has sent to its inputs, `[steps × input × lanes]`.
    struct Sent {
        let gradients: AlignedBuffer
        /// The steps at which there can be anything.
        let steps: ClosedRange<Int>
        let inputs: Int
    }

    /// A moment of a step on the way back.
    enum Moment {
        /// All that the steps taken later send back is there.
        case carried
        /// What the loss of the step, or the layers above, send to the recurrence is there too.
        case joined
        /// All cotangents of the step are there.
        case complete
    }

    /// The losses that go back through a recording; without anything above it, they begin there.
    init(_ trace: Trace, lossSteps: [Int], above: [Sent]) {
        self.trace = trace
        self.lossSteps = lossSteps
        self.above = above
    }

    /// Sends losses through the recordings of a level side by side, and before that through all above.
    static func walk(_ traces: [Trace], lossSteps: [Int], isStopped: () -> Bool) -> [Sent] {
        let above = traces[0].above.map { walk($0.traces, lossSteps: lossSteps, isStopped: isStopped) } ?? []
        return traces.map { trace in
            let level = LaneLevel(trace, lossSteps: lossSteps, above: above)
            let input = trace.program.input
            let rows = input.size * level.lanes
            let gradients = AlignedBuffer(count: trace.stepCount * rows)
            level.walk(inputs: true, isStopped: isStopped) { moment, t, runner in
                guard moment == .complete else { return }
                (gradients.start + (t - 1) * rows).update(from: runner.cotangents(of: input), count: rows)
            }
            return Sent(gradients: gradients, steps: level.steps, inputs: input.size)
        }
    }

    /// Goes back through time, and stops at each moment of each step.
    func walk(inputs: Bool, isStopped: () -> Bool, visit: (Moment, Int, LaneRunner) -> Void) {
        guard !lossSteps.isEmpty else { return }
        let runner = LaneRunner(trace.program, trace.packed, lanes: lossSteps.count)
        for t in trace.stepsTaken.reversed() where steps.contains(t) {
            if isStopped() { return }
            let values = trace.frame(t)
            visit(.carried, t, runner)
            if above.isEmpty { seedLoss(of: t, in: runner) } else { seedHiddenState(of: t, in: runner) }
            runner.runBehindRecurrence(values: values)
            visit(.joined, t, runner)
            runner.runRecurrence(values: values, inputs: inputs)
            visit(.complete, t, runner)
            runner.advance()
        }
    }

    private var lanes: Int { (lossSteps.count + 7) / 8 * 8 }

    /// The steps that the losses reach.
    var steps: ClosedRange<Int> {
        let own = lossSteps[0]...lossSteps[lossSteps.count - 1]
        let sent = above.map(\.steps)
        let first = sent.map(\.lowerBound).min() ?? own.lowerBound
        let last = sent.map(\.upperBound).max() ?? own.upperBound
        return trace.direction == .forward ? 1...last : first...trace.stepCount
    }

    /// `∂L_t/∂y[t]` in the lane of the loss of step t.
    private func seedLoss(of t: Int, in runner: LaneRunner) {
        guard let lane = lossSteps.firstIndex(of: t), let readout = trace.program.signal("y") else { return }
        var gradient = [Double](repeating: 0, count: (readout.size + 7) / 8 * 8)
        var loss = 0.0
        let outputs = trace.frame(t) + readout.frameOffset
        switch trace.sequence.loss {
        case .crossEntropy:
            kernel_cross_entropy(
                outputs, nil, &gradient, trace.program.frameSize, 1, readout.size, [trace.sequence.classes[t - 1]],
                &loss)
        case .squaredError:
            kernel_squared_error(
                outputs, &gradient, trace.program.frameSize, 1, readout.size, trace.sequence.desired[t - 1] ?? [], [1],
                &loss)
        }
        let seeds = runner.cotangents(of: readout)
        for unit in 0..<readout.size { seeds[unit * runner.lanes + lane] += gradient[unit] }
    }

    /// What the layers above have sent to the hidden state of step t.
    private func seedHiddenState(of t: Int, in runner: LaneRunner) {
        guard let hidden = trace.program.signal("h"), let place = trace.above else { return }
        let seeds = runner.cotangents(of: hidden)
        for sent in above where sent.steps.contains(t) {
            let from = sent.gradients.start + ((t - 1) * sent.inputs + place.firstInput) * runner.lanes
            for unit in 0..<hidden.size {
                let factor = place.factor(ofUnit: unit, at: t)
                for index in (unit * runner.lanes)..<((unit + 1) * runner.lanes) {
                    seeds[index] += factor * from[index]
                }
            }
        }
    }
}
