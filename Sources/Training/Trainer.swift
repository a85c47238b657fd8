import Cells
import Equations
import Experiments
import Matrices
import Tasks
import Unrolling

// This room trains the network of an experiment, one update after another. It knows no terminal, no clock and no thread of its own:
// who calls it says when.

/// Trains the network of an experiment.
///
/// What it does to a state depends on the experiment, the settings and that state alone: not on time, threads or calls before.
public struct Trainer: Sendable {
    /// The experiment.
    public let experiment: Experiment
    /// How it is trained.
    public private(set) var settings: TrainingSettings
    let resolved: ResolvedExperiment
    let source: SequenceSource
    let answers: OwnAnswers?
    private(set) var plan: MeasurementPlan
    let workspace = Workspace()

    /// A trainer of an experiment.
    ///
    /// - Throws: `TrainingError` for an experiment that cannot be run or has no loss, for a batch of a single sequence, for a text too
    ///   short for its windows, and for numbers out of range.
    /// - Parameter other: a trainer that may have counted the same text already.
    public init(
        _ experiment: Experiment, _ settings: TrainingSettings = TrainingSettings(), like other: Trainer? = nil
    ) throws(TrainingError) {
        try settings.check()
        do throws(ExperimentError) {
            resolved = try experiment.resolve()
        } catch {
            throw .experiment(error)
        }
        source = try SequenceSource(experiment, resolved, settings, like: other?.source)
        guard resolved.sequence.hasLoss.contains(true) else { throw .nothingToLearn }
        guard source.isEndless || settings.batch == 1 else { throw .singleSequence(batch: settings.batch) }
        answers = try Self.answers(experiment, resolved, settings.forcing)
        if resolved.network.normalizesBatches {
            guard settings.batch > 1 else { throw .nothingToNormalizeOver }
            guard experiment.cures.truncation == nil, experiment.cures.penalties.omega == 0 else {
                throw .notWithBatchNormalization(
                    experiment.cures.truncation == nil ? "the regulariser Ω" : "truncation")
            }
        }
        guard settings.dropout == 0 || resolved.network.depth > 1 else { throw .nothingToDropOut }
        self.experiment = experiment
        self.settings = settings
        plan = Self.plan(settings, resolved, source)
    }

    private static func plan(
        _ settings: TrainingSettings, _ resolved: ResolvedExperiment, _ source: SequenceSource
    ) -> MeasurementPlan {
        MeasurementPlan(
            settings.measurements, resolved.network, batch: settings.batch, steps: resolved.sequence.stepCount,
            scored: source.windows?.split.scored.count, readsOwnAnswers: settings.forcing.form != .teacher)
    }

    /// The same trainer that measures other things, or more often: it makes the same updates.
    ///
    /// - Throws: `TrainingError` for numbers out of range.
    public func measuring(_ measurements: MeasurementSettings) throws(TrainingError) -> Trainer {
        try measurements.check()
        var other = self
        other.settings.measurements = measurements
        other.plan = Self.plan(other.settings, resolved, source)
        return other
    }

    /// The state before the first update.
    public var start: TrainingState { settings.optimiser.start(from: resolved.parameters) }

    /// How the readout is compared with the targets.
    public var loss: Loss { resolved.sequence.loss }

    /// The losses of a step to beat; none where the experiment is neither task nor text.
    ///
    /// Those of a text are counted first, which takes seconds for millions of characters; `knownBaselines` does not wait.
    public var baselines: [Baseline] { source.baselines }

    /// The losses of a step to beat that are known by now.
    public var knownBaselines: [Baseline] { source.knownBaselines }

    /// Whether there are losses to beat that must be counted first: asking for `baselines` counts them, once.
    public var hasUncountedBaselines: Bool { source.hasUncountedBaselines }

    /// The experiment with the parameters of a moment.
    public func experiment(at state: TrainingState) -> Experiment { experiment.holding(state.parameters) }

    /// Makes one update.
    ///
    /// - Parameter threads: how many threads share the batch; nil is as many as pay. No number depends on it.
    /// - Throws: `Divergence` where numbers go beyond all numbers; the state is then the one before the update.
    public func update(_ state: inout TrainingState, threads: Int? = nil) throws(Divergence) -> UpdateRecord {
        try update(&state, threads: threads, measuring: plan.measures(at: state.updateCount + 1))
    }

    /// Makes one update and measures what is asked for.
    func update(
        _ state: inout TrainingState, threads: Int?, measuring measures: MeasurementPlan.Measures
    ) throws(Divergence) -> UpdateRecord {
        let update = state.updateCount + 1
        let truth = (0..<settings.batch).map { source.sequence(update: update, place: $0, carried: state.carried) }
        let read = forced(truth, by: state.parameters, update: update, threads: threads)
        let inputs = droppingOut(read, update: update)
        let batch = BatchGradient(
            BatchGradient.Request(
                network: resolved.network, cures: experiment.cures, threads: threads,
                measuresSaturation: measures.saturation, carrier: source.windows?.carrier, workspace: workspace),
            state.parameters, inputs)
        if let found = batch.fault {
            throw Divergence(update: update, sequence: found.sequence + 1, of: settings.batch, found.fault)
        }
        let gradient = experiment.cures.clipping?.clipped(batch.gradient) ?? batch.gradient
        let rate = settings.rate * settings.schedule.factor(atUpdate: update)
        var next = state
        settings.optimiser.update(&next, by: gradient, rate: rate)
        next.parameters.takeUp(batch.statistics, settings.statistics)
        if let entry = NonFiniteEntry(in: next.parameters) {
            let run = NetworkUnroller(resolved.network, state.parameters, workspace: workspace).trace(inputs[0])
            let place = TrainingFault.largestContribution(in: run, of: [entry.parameter])
            throw Divergence(update: update, entry, mostFrom: place.step)
        }
        next.carried = batch.finalStates
        let record = UpdateRecord(
            batch, used: gradient, rate: rate, from: state, to: next, by: self, measures)
        state = next
        return record
    }
}
