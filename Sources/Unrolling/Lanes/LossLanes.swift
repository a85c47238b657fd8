import CKernels
import Cells
import Matrices

/// The losses of single steps, sent back one by one: `∂L_t/∂s[k]` instead of the sum over t that a trace records.
///
/// They are never truncated. Many losses go back side by side, a lane for each, through the layers above and through time.
public struct LossLanes: Sendable {
    private let trace: Trace
    /// The steps that have a loss, in their order.
    public let lossSteps: [Int]
    /// Which steps a loss reaches.
    public let reach: Reach

    /// Which steps of a layer the loss of a step can reach.
    public enum Reach: Sendable, Hashable {
        /// Its own step and those before: everything above goes forward.
        case past
        /// Its own step and those after: the layer goes backward.
        case future
        /// All steps: a layer above goes the other way.
        case all

        /// Whether the loss of step t can depend on step k.
        public func includes(loss t: Int, state k: Int) -> Bool {
            switch self {
            case .past: t >= k
            case .future: k >= t
            case .all: true
            }
        }
    }

    /// How many losses go back together: few enough for a fast cache.
    private static let lanesTogether = 32

    /// The losses of a trace's network.
    public init(_ trace: Trace) {
        self.trace = trace
        let hasLoss = trace.sequence.hasLoss
        lossSteps = (1...trace.stepCount).filter { hasLoss[$0 - 1] && trace.readout.hasReadout }
        reach = Reach(of: trace)
    }

    /// `‖∂L_t/∂s[k]‖` of a signal s, `[losses × steps]`; nil if it was cancelled or there is no such signal.
    ///
    /// The probabilities `p` are no such signal: the losses are computed from the logits.
    /// - Complexity: O(losses · steps) times the work of a step back.
    public func norms(of signal: String, isCancelled: () -> Bool = { false }) -> Matrix? {
        guard signal != "p", let signal = trace.program.signal(signal) else { return nil }
        var norms = Matrix(rows: lossSteps.count, columns: trace.stepCount)
        let together = Self.lanesTogether
        let count = (lossSteps.count + together - 1) / together
        let isDone = norms.entries.withUnsafeMutableBufferPointer { entries in
            nonisolated(unsafe) let entries = entries
            return Parallel.run(count, isCancelled: isCancelled, tools: {}) { chunk, _, isStopped in
                let range = (chunk * together)..<min((chunk + 1) * together, lossSteps.count)
                var rowNorms = [Double](repeating: 0, count: together)
                walk(range, inputs: signal.name == "x", isStopped: isStopped) { moment, t, runner in
                    guard moment == .complete else { return }
                    kernel_lane_norms(runner.cotangents(of: signal), signal.size, runner.lanes, &rowNorms)
                    for (lane, row) in range.enumerated() { entries[row * trace.stepCount + t - 1] = rowNorms[lane] }
                }
            }
        }
        return isDone ? norms : nil
    }

    /// The gradients of one loss with respect to a signal and to the states, step by step; nil if it was cancelled, if the step has no
    /// loss, or if there is no such signal.
    public func gradients(of signal: String, loss t: Int, isCancelled: () -> Bool = { false }) -> LossGradients? {
        guard signal != "p", let signal = trace.program.signal(signal), let row = lossSteps.firstIndex(of: t) else {
            return nil
        }
        var result = LossGradients(loss: t, signal: signal, stepCount: trace.stepCount)
        walk(row..<(row + 1), inputs: signal.name == "x", isStopped: isCancelled) { moment, step, runner in
            switch moment {
            case .carried: result.carriedStateGradients[step - 1] = runner.stateCotangent(lane: 0)
            case .joined: result.stateGradients[step - 1] = runner.stateCotangent(lane: 0)
            case .complete:
                let start = runner.cotangents(of: signal)
                result.signalGradients[step - 1] = (0..<signal.size).map { start[$0 * runner.lanes] }
            }
        }
        return isCancelled() ? nil : result
    }

    /// Sends some of the losses back to this layer.
    private func walk(
        _ losses: Range<Int>, inputs: Bool, isStopped: () -> Bool, visit: (LaneLevel.Moment, Int, LaneRunner) -> Void
    ) {
        let lossSteps = Array(self.lossSteps[losses])
        let above = trace.above.map { LaneLevel.walk($0.traces, lossSteps: lossSteps, isStopped: isStopped) }
        LaneLevel(trace, lossSteps: lossSteps, above: above ?? [])
            .walk(inputs: inputs, isStopped: isStopped, visit: visit)
    }
}

extension LossLanes.Reach {
    fileprivate init(of trace: Trace) {
        let directions = trace.directionsToLoss
        if directions.count == 2 {
            self = .all
        } else {
            self = directions.contains(.backward) ? .future : .past
        }
    }
}

extension Trace {
    /// The directions of what looks back in time on the way from here to the losses.
    fileprivate var directionsToLoss: Set<Direction> {
        let own: Set<Direction> = program.longestLag > 0 ? [direction] : []
        return (above?.traces ?? []).reduce(own) { $0.union($1.directionsToLoss) }
    }

    /// Whether the program computes the losses.
    fileprivate var hasReadout: Bool { program.signal("y") != nil }
}
