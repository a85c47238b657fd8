import Synchronization

@testable import Explorer

/// How far an analysis said it had come.
final class ProgressLog: Sendable {
    private let reports = Mutex<[AnalysisProgress]>([])

    /// How often it said so.
    var count: Int { reports.withLock(\.count) }

    /// What it said last.
    var last: AnalysisProgress? { reports.withLock(\.last) }

    /// Takes a report.
    func take(_ progress: AnalysisProgress) { reports.withLock { $0.append(progress) } }
}
