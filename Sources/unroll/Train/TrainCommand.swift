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

    @OptionGroup(title: "How it learns") var learning: LearningOptions

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
            try learning.check(for: training.trainer.experiment)
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
            let settings = try learning.settings(besides: known?.settings ?? TrainingSettings(), updates: updates)
            let trainer = try Trainer(loaded.experiment, settings)
            guard let known else { return Started(trainer: trainer, state: trainer.start, changes: []) }
            let resumption = try known.resumption(by: trainer)
            return Started(trainer: trainer, state: resumption.state, changes: resumption.changes)
        } catch {
            if case .experiment(let experimentError) = error { throw loaded.failure(experimentError) }
            throw Failure(sentence: error.description, status: error.exitStatus)
        }
    }
}
