import Analysis
import Cells

/// Where the gradients of one network lie with many seeds, for each activation.
public struct SeedBands: Sendable, Equatable {
    /// The networks of one activation.
    public struct Lane: Sendable, Equatable {
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
    public var reachesSteps: Bool { lanes.contains { $0.band.startStep != nil } }

    /// Runs the network of a run with so many seeds, its own being the first; nil where it was cancelled.
    ///
    /// - Parameters:
    ///   - progress: is told how many networks have run, and how many there are; on the threads that run them, one call at a time.
    ///   - isCancelled: is asked before every network, on these threads.
    /// - Throws: what is wrong with the first network that cannot be run.
    public init?(
        _ run: Run, seedCount: Int, progress: @Sendable (Int, Int) -> Void = { _, _ in },
        isCancelled: @Sendable () -> Bool = { false }
    ) throws(ExperimentError) {
        var request = SeedSweepRequest(run.experiment, seedCount: seedCount)
        // A cell of one's own may call its state otherwise.
        let program = try run.experiment.resolve().program
        if program.signal("h") == nil { request.signal = program.states.first?.signal ?? request.signal }
        let total = try request.networkCount()
        let sweep = try SeedSweep(request) {
            progress($0, total)
        } isCancelled: {
            isCancelled()
        }
        guard let sweep else { return nil }
        self.seedCount = seedCount
        signal = sweep.signal
        lanes = sweep.results.map { curves in
            let isChoice = sweep.results.count > 1
            return Lane(
                label: isChoice ? curves.activation.rawValue : run.resolved.cell.name,
                band: GradientBand(norms: curves.norms))
        }
    }
}
