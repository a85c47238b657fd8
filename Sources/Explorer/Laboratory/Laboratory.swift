import Analysis
import Experiments
import Unrolling

/// What was found out about the run that is looked at, and the newest findings of the runs before, which are shown until
/// there are new ones.
public struct Laboratory: Sendable {
    /// What is known of a request.
    public struct Finding: Sendable {
        /// What was found.
        public let result: AnalysisResult
        /// Whether it answers the request.
        public let age: Age
    }

    /// How a finding and the request belong together.
    public enum Age: Sendable, Hashable {
        /// It is the answer.
        case present
        /// It is about this network, but another step.
        case elsewhere
        /// It is about a network that was looked at before.
        case earlier
    }

    private struct Newest: Sendable {
        let result: AnalysisResult
        /// The recording that it is of.
        let trace: Trace
    }

    /// The recording that the results are of.
    private var trace: Trace?
    private var results: [AnalysisRequest: AnalysisResult] = [:]
    private var newest: [AnalysisRequest.Subject: Newest] = [:]
    private var progress: [AnalysisRequest: AnalysisProgress] = [:]

    /// A laboratory where nothing was found yet.
    public init() {}

    /// Turns to a recording; what was found about another is kept only until there is something newer.
    mutating func turn(to trace: Trace) {
        guard trace !== self.trace else { return }
        self.trace = trace
        results = [:]
        progress = [:]
    }

    /// Those of the requests that have no answer, each once, in their order.
    func missing(of requests: [AnalysisRequest]) -> [AnalysisRequest] {
        var missing: [AnalysisRequest] = []
        for request in requests where results[request] == nil && !missing.contains(request) { missing.append(request) }
        return missing
    }

    /// Takes in an answer; one about a recording that is no longer looked at is still newer than those before it.
    mutating func take(_ outcome: AnalysisOutcome) {
        let (task, result) = (outcome.task, outcome.result)
        newest[task.request.subject] = Newest(result: result, trace: task.run.trace)
        guard task.run.trace === trace else { return }
        results[task.request] = result
        progress[task.request] = nil
    }

    /// Takes in how far an analysis has come.
    mutating func take(_ progress: AnalysisProgress, of task: AnalysisTask) {
        if task.run.trace === trace, results[task.request] == nil { self.progress[task.request] = progress }
    }

    /// What is known of a request; nil where nothing of its subject was ever found.
    public func finding(_ request: AnalysisRequest) -> Finding? {
        if let result = results[request] { return Finding(result: result, age: .present) }
        return newest[request.subject].map {
            Finding(result: $0.result, age: $0.trace === trace ? .elsewhere : .earlier)
        }
    }

    /// The singular values of all step Jacobians of the recording, if they are known.
    var stepSpectra: JacobianSpectra? {
        guard case .spectra(let spectra)? = results[.stepSpectra] else { return nil }
        return spectra
    }

    /// How far the analysis of a request has come, where it is long enough to say so.
    public func progress(of request: AnalysisRequest) -> AnalysisProgress? { progress[request] }
}
