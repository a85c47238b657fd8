import Cells
import Matrices
import Unrolling

/// How much the state of each step has to do with the loss of each: `‖∂L_t/∂h[k]‖` for every pair of steps.
///
/// It is the Euclidean norm of everything that `h[k]` sends on to the loss of step t, and of that loss alone.
public struct PairwiseMap: Sendable, Equatable {
    /// The signal that stands for h.
    public let signal: String
    /// T.
    public let stepCount: Int
    /// The steps that have a loss, in their order: the rows of the map.
    public let lossSteps: [Int]
    /// Which steps a loss reaches.
    public let reach: LossLanes.Reach
    /// The norms, `[losses × steps]`; 0 where a loss does not reach.
    private let norms: Matrix
    /// The row of each step's loss, step 1 first; nil where it has none.
    private let rowOfStep: [Int?]

    /// The norms of one loss.
    public struct Row: Sendable, Equatable {
        /// The step of the loss, t.
        public let loss: Int
        /// The norms for the states of the steps from 1 to T; nil where the loss does not reach.
        public let norms: [Double?]
    }

    /// A pair of steps.
    public struct Entry: Sendable, Equatable {
        /// The step of the loss, t.
        public let loss: Int
        /// The step of the state, k.
        public let state: Int
        /// The norm.
        public let norm: Double
    }

    /// The map of a recording, of the cell's `h` unless another signal is named; nil if it was cancelled, or if there is no such signal.
    ///
    /// - Complexity: O(T²) times the work of a step back.
    public init?(_ trace: Trace, signal: String? = nil, isCancelled: () -> Bool = { Task.isCancelled }) {
        let signal = signal ?? Self.usualSignal(of: trace)
        let lanes = LossLanes(trace)
        guard let norms = lanes.norms(of: signal, isCancelled: isCancelled) else { return nil }
        self.signal = signal
        self.norms = norms
        stepCount = trace.stepCount
        lossSteps = lanes.lossSteps
        reach = lanes.reach
        var rowOfStep: [Int?] = Array(repeating: nil, count: trace.stepCount)
        for (row, t) in lanes.lossSteps.enumerated() { rowOfStep[t - 1] = row }
        self.rowOfStep = rowOfStep
    }

    /// The signals that a map can be made of: the recurrent states first, then all others but the probabilities.
    public static func signals(of trace: Trace) -> [String] {
        let states = trace.program.states.filter { $0.delay == 0 }.map(\.signal)
        return states + trace.program.signals.map(\.name).filter { $0 != "p" && !states.contains($0) }
    }

    /// The signal that stands for h where none is named.
    public static func usualSignal(of trace: Trace) -> String {
        trace.program.signal("h") == nil ? signals(of: trace).first ?? "x" : "h"
    }

    /// The norm for a loss and a state; nil where the step has no loss, or where its loss does not reach.
    ///
    /// - Precondition: `k` lies in `1...stepCount`.
    public func norm(loss t: Int, state k: Int) -> Double? {
        precondition((1...stepCount).contains(k), "step \(k) of \(stepCount)")
        guard rowOfStep.indices.contains(t - 1), let row = rowOfStep[t - 1], reach.includes(loss: t, state: k) else {
            return nil
        }
        return norms[row, k - 1]
    }

    /// The rows, that of the first loss first.
    public var rows: [Row] {
        lossSteps.map { t in Row(loss: t, norms: (1...stepCount).map { norm(loss: t, state: $0) }) }
    }

    /// The entry with the largest norm: the first that is NaN, if one is; nil where nothing has a loss.
    public var largest: Entry? {
        entries.reduce(nil) { best, entry in
            guard let best else { return entry }
            return !best.norm.isNaN && (entry.norm.isNaN || entry.norm > best.norm) ? entry : best
        }
    }

    /// The entry with the smallest norm that is above 0; nil where there is none.
    public var smallest: Entry? {
        entries.filter { $0.norm > 0 }.min { $0.norm < $1.norm }
    }

    /// All pairs that a loss reaches, row by row.
    public var entries: [Entry] {
        lossSteps.enumerated().flatMap { row, t in
            (1...stepCount).filter { reach.includes(loss: t, state: $0) }
                .map { Entry(loss: t, state: $0, norm: norms[row, $0 - 1]) }
        }
    }

    /// The map in words: `largest ‖∂L_12/∂h[11]‖ = 1.3; 4950 pairs of 100 losses`.
    public var sentence: String {
        guard let largest else { return "no step has a loss" }
        let counts = "\(counted(entries.count, "pair")) of \(counted(lossSteps.count, "loss"))"
        if largest.norm == 0 { return "all 0; \(counts)" }
        return "largest \(name(of: largest)) = \(rounded(largest.norm, digits: 2)); \(counts)"
    }

    /// An entry as it is written: `‖∂L_12/∂h[11]‖`.
    public func name(of entry: Entry) -> String { "‖∂L_\(entry.loss)/∂\(signal)[\(entry.state)]‖" }
}
