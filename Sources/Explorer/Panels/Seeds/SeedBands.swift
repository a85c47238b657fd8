import Analysis
import Cells
import Experiments

/// Where the gradients of one network lie with many seeds, for each activation.
public struct SeedBands: Sendable {
    /// The networks of one activation.
    public struct Lane: Sendable {
        /// What sets them apart: the activation, or the cell where nothing in it is chosen.
        public let label: String
        /// Where their gradients lie.
        public let band: GradientBand
    }

    /// How many seeds there are.
    public let seedCount: Int
    /// The signal whose gradient it is.
    public let signal: String
    /// The bands.
    public let lanes: [Lane]

    /// Whether any gradient reaches any step.
    var reachesSteps: Bool { lanes.contains { $0.band.startStep != nil } }

    /// The bands of a sweep over the seeds of a network.
    init(_ sweep: SeedSweep, of run: Run) {
        seedCount = sweep.seeds.count
        signal = sweep.signal
        lanes = sweep.results.map { curves in
            let isChoice = sweep.results.count > 1
            return Lane(
                label: isChoice ? curves.activation.rawValue : run.resolved.cell.name,
                band: GradientBand(norms: curves.norms))
        }
    }
}

extension AnalysisTask {
    /// Runs so many networks that differ in their seed; nil where it was given up.
    func seedBands(_ count: Int, _ conditions: AnalysisConditions) -> AnalysisResult? {
        do throws(ExperimentError) {
            var request = SeedSweepRequest(run.experiment, seedCount: count)
            // A cell of one's own may call its state otherwise.
            let program = try run.experiment.resolve().program
            if program.signal("h") == nil { request.signal = program.states.first?.signal ?? request.signal }
            let total = try request.networkCount()
            // A few dozen words about the progress are as good as thousands.
            let stride = max(total / 50, 1)
            let sweep = try SeedSweep(request) { done in
                if done % stride == 0 { conditions.report(AnalysisProgress(done: done, total: total)) }
            } isCancelled: {
                conditions.isCancelled()
            }
            return sweep.map { .seeds(SeedBands($0, of: run)) }
        } catch {
            return .impossible(error.description)
        }
    }
}
