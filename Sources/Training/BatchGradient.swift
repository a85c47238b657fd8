import Analysis
import Cells
import Experiments
import Unrolling

/// The mean gradient of several sequences, and what else an update tells of them.
struct BatchGradient {
    /// The sum of the losses of each sequence.
    let losses: [Double]
    /// How many steps of all sequences have a loss.
    let lossCount: Int
    /// The mean of the gradients; truncated, and with that of the penalties, but not clipped.
    let gradient: ParameterSet
    /// The norm of the gradient of the main state at each step of the first sequence, step 1 first.
    let perStep: [Double]
    /// The share of saturated units in the first sequence; none where it is not measured.
    let saturation: [SaturatedShare]
    /// What the next windows of a text begin with, one for each sequence; nothing where no states are carried.
    let finalStates: [[String: [Double]]]
    /// The statistics of the batch normalisations, by the names of their gains.
    let statistics: [String: BatchStatistics]
    /// What was infinite or NaN first, if anything was.
    let fault: Fault?

    /// A fault of one of the sequences.
    struct Fault {
        /// The index of the sequence.
        let sequence: Int
        let fault: TrainingFault
    }

    /// What a batch is asked for.
    struct Request {
        let network: Network
        let cures: Cures
        /// How many threads share the work; nil is as many as pay.
        let threads: Int?
        /// Whether the saturation of the first sequence is measured.
        let measuresSaturation: Bool
        /// What hands states on to the next batch; nil where none are.
        let carrier: StateCarrier?
        let workspace: Workspace
    }

    /// Runs the network over all sequences; the numbers do not depend on how many threads do it.
    ///
    /// Sequences run side by side unless there is but one, or each has windows or a regulariser of its own; where they are normalised
    /// together there are always several, and nothing else.
    init(_ request: Request, _ parameters: ParameterSet, _ inputs: [InputSequence]) {
        if Self.runsSideBySide(count: inputs.count, request.cures) {
            self.init(sideBySide: request, parameters, inputs)
        } else {
            self.init(oneByOne: request, parameters, inputs)
        }
    }

    /// Whether so many sequences run side by side.
    static func runsSideBySide(count: Int, _ cures: Cures) -> Bool {
        count > 1 && cures.truncation == nil && cures.penalties.omega == 0
    }
}
