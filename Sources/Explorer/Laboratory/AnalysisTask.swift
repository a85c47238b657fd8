import Analysis
import Experiments

/// A question about one run.
///
/// Two tasks are equal when they ask the same of the same recording.
public struct AnalysisTask: Sendable, Equatable {
    /// The network and its recording.
    public let run: Run
    /// The question.
    public let request: AnalysisRequest

    /// A question about a run.
    public init(_ request: AnalysisRequest, about run: Run) {
        self.request = request
        self.run = run
    }

    /// Whether both ask the same of the same recording.
    public static func == (first: AnalysisTask, second: AnalysisTask) -> Bool {
        first.request == second.request && first.run.trace === second.run.trace
    }

    /// Finds the answer; nil where it was given up.
    public func outcome(_ conditions: AnalysisConditions = .undisturbed) -> AnalysisOutcome? {
        result(conditions).map { AnalysisOutcome(task: self, result: $0) }
    }

    private func result(_ conditions: AnalysisConditions) -> AnalysisResult? {
        guard !conditions.isCancelled() else { return nil }
        switch request {
        case .pairwise(let signal):
            return PairwiseMap(run.trace, signal: signal, isCancelled: conditions.isCancelled).map { .pairwise($0) }
        case .bounds: return .bounds(FlowBounds(run.trace, jacobians: run.jacobians))
        }
    }
}

/// How an analysis is to be carried out.
public struct AnalysisConditions: Sendable {
    /// Whether nobody wants the answer any more.
    public let isCancelled: @Sendable () -> Bool
    /// Is told how far a long analysis has come.
    public let report: @Sendable (AnalysisProgress) -> Void

    /// Conditions of these parts.
    public init(
        isCancelled: @escaping @Sendable () -> Bool, report: @escaping @Sendable (AnalysisProgress) -> Void
    ) {
        self.isCancelled = isCancelled
        self.report = report
    }

    /// To the end, without a word.
    public static let undisturbed = AnalysisConditions(isCancelled: { false }, report: { _ in })
}

/// How far a long analysis has come.
public struct AnalysisProgress: Sendable, Hashable {
    /// The parts that are done.
    public let done: Int
    /// All parts.
    public let total: Int

    /// So many of so many.
    public init(done: Int, total: Int) {
        self.done = done
        self.total = total
    }
}

/// The answer to a question about a run.
///
/// Analyses are functions: answers to equal questions are equal.
public struct AnalysisOutcome: Sendable, Equatable {
    /// The question.
    public let task: AnalysisTask
    /// The answer.
    public let result: AnalysisResult

    /// An answer.
    public init(task: AnalysisTask, result: AnalysisResult) {
        self.task = task
        self.result = result
    }

    /// Whether both answer the same question.
    public static func == (first: AnalysisOutcome, second: AnalysisOutcome) -> Bool { first.task == second.task }
}
