import ArgumentParser
import Commands
import Training

/// `unroll train EXPERIMENT`.
struct TrainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "train", abstract: "Train the network of an experiment.",
        discussion: """
            A task has new sequences for every update, drawn from the experiment's seed, and a text in windows (--text-file, \
            --window) has windows of its training part; any other experiment has the one sequence that it reads. The experiment's \
            cures act on every gradient. With --log each update is a line of JSON: the loss, the norms of the gradient before and \
            after clipping, that of each step and of each parameter, how far the update moved each parameter, and what saturates; \
            now and then also ρ and σ_max of the recurrent matrices.

            A norm of the gradient that jumps tenfold and the first gradient that is clipped are told of as they come.

            A run that was interrupted goes on from its checkpoint with --resume, and ends with the same bits as one that was not. \
            It may go on with other settings and cures, which is told of; the network, and what it learns from, stay. Without \
            EXPERIMENT it is that of the checkpoint. Numbers that become infinite or NaN stop it with status 1, and the last good state stays.
            """)

    @OptionGroup var options: ExperimentOptions

    @Option(parsing: .unconditional, help: "How many updates the network has had at the end.")
    var updates = 1000

    @Option(parsing: .unconditional, help: "How many sequences an update is made from; 1 without it.")
    var batch: Int?

    @Option(parsing: .unconditional, help: "The share of a text, at its end, that is not learned from; 0.1 without it.")
    var validation: Double?

    @Flag(
        inversion: .prefixedNo,
        help: "Reads the windows of a text one behind the other and carries the states on, instead of at random places."
    )
    var carry: Bool?

    @Option(
        parsing: .unconditional,
        help:
            "After how many updates the validation loss is measured; for a text, as often as it costs little without it."
    )
    var validate: Int?

    @Option(
        help: """
            sgd, momentum, nesterov, adagrad, rmsprop, adam or adamw, with its numbers as in "momentum momentum=0.8"; adam \
            without it.
            """)
    var optimiser: String?

    @Option(parsing: .unconditional, help: "The learning rate; 0.01 without it.")
    var rate: Double?

    @Option(
        help: """
            How the rate changes: constant, "step every=100 factor=0.5", "exponential factor=0.999" or "cosine over=1000", each \
            with warm-up=50 if wanted.
            """)
    var schedule: String?

    @Option(
        parsing: .unconditional,
        help: "The share of the outputs of each layer but the last that is left out on the way up; 0 without it.")
    var dropout: Double?

    @Option(
        help: """
            What is read behind a step whose answer the network could read itself: teacher, the truth, as without it; free, its \
            own answer; or the truth with a share that falls, "scheduled linear slope=0.001 floor=0.2", "scheduled exponential \
            k=0.999" or "scheduled sigmoid k=100".
            """)
    var forcing: String?

    @Option(
        help: """
            What running statistics of batch normalisations are about: per-step, each step of a sequence or window by itself, as \
            without it; or shared, one for all steps.
            """)
    var statistics: String?

    @Option(
        help: "Where the trained network goes: NAME.safetensors, or NAME.json for an experiment with its parameters.",
        completion: .file())
    var save: String?

    @Option(help: "The file of the lines of JSON, one for each update.", completion: .file())
    var log: String?

    @Option(help: "The file that the state is kept in, every few seconds and at the end.", completion: .file())
    var checkpoint: String?

    @Option(help: "The checkpoint to go on from.", completion: .file())
    var resume: String?

    func run() throws {
        try Failure.reporting {
            guard updates >= 1 else {
                throw Failure(sentence: "'updates' must be a whole number from 1 on, not '\(updates)'.", status: 64)
            }
            let target = try save.map(SaveTarget.init)
            let known = try checkpointToResume()
            let loaded = try options.load(otherwise: known?.trainer.experiment ?? .standard)
            try target?.check(loaded)
            let training = try started(loaded, from: known?.checkpoint)
            guard training.state.updateCount < updates else {
                throw Failure(
                    sentence:
                        "The checkpoint has \(training.state.updateCount) updates already: ask for more with --updates.",
                    status: 64)
            }
            if !training.changes.isEmpty {
                StandardStreams.print(training.changes.joined(separator: " ") + "\n")
            }
            try TrainingRun(
                trainer: training.trainer, updates: updates, log: log, checkpoint: checkpoint, target: target
            ).run(from: training.state)
        }
    }

    /// A training that is about to begin or to go on.
    private struct Started {
        let trainer: Trainer
        let state: TrainingState
        /// What is no longer as it was.
        let changes: [String]
    }

    /// A training to go on with.
    private struct Known {
        let checkpoint: Checkpoint
        let trainer: Trainer
    }

    private func checkpointToResume() throws -> Known? {
        guard let resume else { return nil }
        do throws(TrainingError) {
            let checkpoint = try Checkpoint(reading: resume)
            return Known(checkpoint: checkpoint, trainer: try checkpoint.trainer())
        } catch {
            throw Failure(sentence: error.description, status: error.exitStatus)
        }
    }

    private func started(_ loaded: LoadedExperiment, from known: Checkpoint?) throws -> Started {
        do throws(TrainingError) {
            let trainer = try Trainer(loaded.experiment, settings(known?.settings))
            guard let known else { return Started(trainer: trainer, state: trainer.start, changes: []) }
            let resumption = try known.resumption(by: trainer)
            return Started(trainer: trainer, state: resumption.state, changes: resumption.changes)
        } catch {
            if case .experiment(let experimentError) = error { throw loaded.failure(experimentError) }
            throw Failure(sentence: error.description, status: error.exitStatus)
        }
    }

    /// What the options say, and for the rest what the checkpoint had.
    private func settings(_ known: TrainingSettings?) throws(TrainingError) -> TrainingSettings {
        var settings = known ?? TrainingSettings()
        if let optimiser { settings.optimiser = try Optimiser(optimiser) }
        if let schedule { settings.schedule = try RateSchedule(schedule).spanning(updates) }
        if let forcing { settings.forcing = try Forcing(forcing) }
        if let statistics { settings.statistics = try StatisticsScope(statistics) }
        settings.rate = rate ?? settings.rate
        settings.dropout = dropout ?? settings.dropout
        settings.batch = batch ?? settings.batch
        settings.validation = validation ?? settings.validation
        settings.measurements.validation = validate ?? settings.measurements.validation
        settings.carry = carry ?? settings.carry
        return settings
    }
}
