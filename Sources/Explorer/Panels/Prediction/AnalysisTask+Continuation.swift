import Analysis
import Equations
import Experiments
import Unrolling

extension AnalysisTask {
    /// What the network would go on with behind a step, as far as the steps of the run go where it goes on with numbers.
    func continuation(after step: Int, by rule: SamplingRule) -> AnalysisResult {
        let isNumbers = run.trace.sequence.loss.readout == .numbers
        let count = isNumbers ? run.trace.stepCount - step + 1 : PredictionPanel.pieceCount
        do throws(SamplingError) {
            return .continuation(try Continuation(of: run, after: step, by: rule, count: count))
        } catch {
            return .impossible(error.description)
        }
    }
}
