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
    /// The singular values of all step Jacobians of the run, where they are known already.
    private let spectra: JacobianSpectra?

    /// A question about a run.
    public init(_ request: AnalysisRequest, about run: Run) {
        self.init(request, about: run, knowing: nil)
    }

    init(_ request: AnalysisRequest, about run: Run, knowing spectra: JacobianSpectra?) {
        self.request = request
        self.run = run
        self.spectra = spectra
    }

    /// Whether both ask the same of the same recording.
    public static func == (first: AnalysisTask, second: AnalysisTask) -> Bool {
        first.request == second.request && first.run.trace === second.run.trace
    }

    /// Finds the answer; nil where it was given up.
    public func outcome(_ conditions: AnalysisConditions = .undisturbed) -> AnalysisOutcome? {
        guard !conditions.isCancelled(), let result = result(conditions) else { return nil }
        return AnalysisOutcome(task: self, result: result)
    }

    private func result(_ conditions: AnalysisConditions) -> AnalysisResult? {
        let (trace, isCancelled) = (run.trace, conditions.isCancelled)
        switch request {
        case .pairwise(let signal):
            return PairwiseMap(trace, signal: signal, isCancelled: isCancelled).map { .pairwise($0) }
        case .bounds:
            guard let jacobians = run.affordableJacobians else { return .impossible(run.jacobiansOmission ?? "") }
            return .bounds(FlowBounds(trace, jacobians: jacobians))
        case .xRay(let signal, let loss, let state):
            let xRay = GradientXRay(
                trace, loss: loss, state: state, signal: signal, spectra: spectra, isCancelled: isCancelled)
            if let xRay { return .xRay(xRay) }
            if isCancelled() { return nil }
            return .impossible(
                "The loss of step \(loss) does not reach \(signal)[\(state)]: it lies on the other side.")
        case .stepSpectra: return JacobianSpectra(trace, isCancelled: isCancelled).map { .spectra($0) }
        case .productSpectra:
            return JacobianSpectra.ofProducts(trace, isCancelled: isCancelled).map { .spectra($0) }
        case .lyapunov: return LyapunovExponents(trace, isCancelled: isCancelled).map { .lyapunov($0) }
        case .proof(let place):
            let proof = GradientProof(run.network, of: place)
            return proof.map { .proof($0) } ?? .impossible("There is no such number.")
        case .eigenvalues: return .eigenvalues(RecurrentEigenvalues.all(trace))
        case .ledgers: return ledgers(isCancelled)
        case .memory: return memory()
        case .saturation: return saturation(isCancelled)
        case .normalisations: return .normalisations(RecordedNormalisation.all(of: trace))
        case .connectivity(let step): return connectivity(at: step, isCancelled)
        case .continuation(let step, let rule): return continuation(after: step, by: rule)
        case .seeds(let count): return seedBands(count, conditions)
        case .clipping: return .clipping(ClippingTrial(run.network, run.experiment.cures))
        case .truncation: return .truncation(TruncationTrial(run.network, run.experiment.cures))
        case .penalties: return .penalties(PenaltyTrial(run.network, run.experiment.cures))
        case .surface(let choice): return surface(choice, conditions)
        }
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
