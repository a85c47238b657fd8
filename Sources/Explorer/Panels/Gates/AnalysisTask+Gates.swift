import Analysis
import Experiments

extension AnalysisTask {
    /// The ledger of every state; nil where it was given up.
    func ledgers(_ isCancelled: () -> Bool) -> AnalysisResult? {
        var ledgers: [GateLedger] = []
        for signal in GateLedger.signals(of: run.trace) {
            guard let ledger = GateLedger(run.trace, signal: signal, isCancelled: isCancelled) else { return nil }
            ledgers.append(ledger)
        }
        return .ledgers(ledgers)
    }

    /// How long the network remembers.
    func memory() -> AnalysisResult {
        guard let jacobians = run.affordableJacobians else { return .impossible(run.jacobiansOmission ?? "") }
        return .memory(MemoryReport(run.trace, jacobians: jacobians))
    }

    /// The units of every signal that can saturate; nil where it was given up.
    func saturation(_ isCancelled: () -> Bool) -> AnalysisResult? {
        var found: [Saturation] = []
        for signal in Saturation.signals(of: run.trace) {
            guard let saturation = Saturation(run.trace, signal: signal, isCancelled: isCancelled) else { return nil }
            found.append(saturation)
        }
        return .saturation(found)
    }

    /// Which inputs the prediction of a step depends on; nil where it was given up.
    func connectivity(at step: Int, _ isCancelled: () -> Bool) -> AnalysisResult? {
        if let connectivity = Connectivity(run.network, at: step, isCancelled: isCancelled) {
            return .connectivity(connectivity)
        }
        return isCancelled() ? nil : .impossible("Step \(step) predicts nothing: it has no logits that are numbers.")
    }
}
