import Experiments
import Tasks
import Unrolling

extension Trainer {
    /// How a network does on sequences that it did not learn from.
    public struct Evaluation: Sendable, Equatable {
        /// How many sequences there were; a text is one.
        public let sequences: Int
        /// How many of them are solved, as the task's criterion has it; a text is never.
        public let solved: Int
        /// How many strings there were: as many as sequences, but where strings follow one another in a sequence.
        public let strings: Int
        /// How many strings are solved, each looked at by itself.
        public let solvedStrings: Int
        /// The mean loss of the steps that have one.
        public let stepLoss: Double
    }

    /// Lets the network of a moment answer what no update learns from: sequences of a task, the same ones at every call, or the
    /// validation part of a text; nil where there is neither.
    public func evaluation(of state: TrainingState, sequences count: Int = 100) -> Evaluation? {
        if let split {
            return meanLoss(of: state, on: split.validation)
                .map { Evaluation(sequences: 1, solved: 0, strings: 1, solvedStrings: 0, stepLoss: $0) }
        }
        guard source.isEndless, count > 0 else { return nil }
        let unroller = NetworkUnroller(resolved.network, state.parameters, workspace: workspace)
        var (loss, lossCount, solved, strings, solvedStrings) = (0.0, 0, 0, 0, 0)
        for number in 0..<count {
            guard let sequence = source.unseen(number) else { return nil }
            let run = unroller.trace(source.inputs(of: sequence), contents: [])
            let outputs = (1...run.stepCount).map { run.readout.numbers(.value, of: "y", at: $0) ?? [] }
            loss += run.totalLoss
            lossCount += run.sequence.hasLoss.count { $0 }
            solved += sequence.isSolved(by: outputs) ? 1 : 0
            strings += sequence.strings?.count ?? 1
            solvedStrings += sequence.solvedStringCount(by: outputs)
        }
        return Evaluation(
            sequences: count, solved: solved, strings: strings, solvedStrings: solvedStrings,
            stepLoss: lossCount == 0 ? 0 : loss / Double(lossCount))
    }
}
