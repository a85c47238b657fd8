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
