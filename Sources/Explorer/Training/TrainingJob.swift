import Experiments
import Training
import Unrolling

/// An order while it is carried out: it makes updates and tells of them. It knows no clock and no thread; who calls it says when.
public struct TrainingJob: Sendable {
    /// What is to be done.
    public private(set) var order: TrainingOrder
    /// Why it ended; nil while there is more to do.
    public private(set) var end: TrainingReport.End?
    private var state: TrainingState
    private var moments: [TrainingMoment] = []
    private let workspace = Workspace()

    /// Begins an order.
    public init(_ order: TrainingOrder) {
        self.order = order
        state = order.start
        finishIfThere()
    }

    /// Whether there is anything to tell.
    public var hasNews: Bool { !moments.isEmpty || end != nil }

    /// Goes on as a changed order of the same number says.
    public mutating func follow(_ changed: TrainingOrder) {
        order = changed
        finishIfThere()
    }

    /// Makes one update.
    ///
    /// - Parameter threads: how many threads share the batch; nil is as many as pay.
    public mutating func step(threads: Int? = nil) {
        guard end == nil else { return }
        do throws(Divergence) {
            let record = try order.trainer.update(&state, threads: threads)
            let isWanted = state.updateCount.isMultiple(of: max(1, order.stateSpacing))
            moments.append(TrainingMoment(record, isWanted ? state : nil))
            finishIfThere()
        } catch {
            end = .diverged(error)
        }
    }

    /// Tells what has come of it since the last time.
    ///
    /// - Parameter speed: how many updates were made in a second of late.
    public mutating func report(speed: Double? = nil) -> TrainingReport {
        if let last = moments.popLast() { moments.append(TrainingMoment(last.record, state)) }
        defer { moments = [] }
        return TrainingReport(
            number: order.number, moments: moments,
            shown: ShownNetwork(state, of: order.trainer, order.comparison, workspace: workspace), speed: speed,
            end: end)
    }

    private mutating func finishIfThere() {
        if let last = order.last, state.updateCount >= last, end == nil { end = .reached }
    }
}

extension ShownNetwork {
    /// Runs a network of a training on what its experiment reads.
    init(
        _ state: TrainingState, of trainer: Trainer, _ comparison: TrainingOrder.Comparison, workspace: Workspace
    ) {
        self.state = state
        let experiment = trainer.experiment(at: state)
        do throws(ExperimentError) {
            run = try Run(experiment, workspace: workspace)
        } catch {
            preconditionFailure("an experiment that was trained cannot be run: \(error)")
        }
        if comparison.areJacobiansShown { _ = run.affordableJacobians }
        let lanes = try? comparison.lanes.networks(beside: run, before: comparison.before, workspace: workspace)
        self.comparison = comparison
        self.lanes = lanes ?? []
    }
}
