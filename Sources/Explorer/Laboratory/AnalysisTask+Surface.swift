import Experiments

extension AnalysisTask {
    /// The loss over two parameters, row by row; nil where it was given up.
    func surface(_ choice: SurfaceChoice, _ conditions: AnalysisConditions) -> AnalysisResult? {
        var rows = 0
        do throws(ExperimentError) {
            let surface = try ErrorSurface(run, choice) {
                conditions.report(AnalysisProgress(done: rows, total: choice.resolution))
                rows += 1
                return conditions.isCancelled()
            }
            return surface.map { .surface($0) }
        } catch {
            return .impossible(error.description)
        }
    }
}
