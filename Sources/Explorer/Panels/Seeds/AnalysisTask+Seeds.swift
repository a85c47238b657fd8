import Experiments

extension AnalysisTask {
    /// Runs so many networks that differ in their seed; nil where it was given up.
    func seedBands(_ count: Int, _ conditions: AnalysisConditions) -> AnalysisResult? {
        do throws(ExperimentError) {
            let bands = try SeedBands(run, seedCount: count) { done, total in
                // A few dozen words about the progress are as good as thousands.
                if done % max(total / 50, 1) == 0 { conditions.report(AnalysisProgress(done: done, total: total)) }
            } isCancelled: {
                conditions.isCancelled()
            }
            return bands.map { .seeds($0) }
        } catch {
            return .impossible(error.description)
        }
    }
}
