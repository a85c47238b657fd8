import Commands
import Experiments
import Training

/// A training that a fact is about: an experiment, how it is trained and until when, with how many seeds.
public struct SeededTraining: Sendable {
    /// What tells it from the other trainings of the fact, such as the cell.
    public let name: String
    /// The experiment, as a text of commands; each seed takes the place of its own.
    public let script: String
    /// How it is trained.
    public let settings: TrainingSettings
    /// How many updates are made at most.
    public let updates: Int
    /// With how many seeds, from 1 on.
    public let seedCount: Int
    /// What ends it before; nil where all updates are made.
    public var goal: TrainingGoal?
    /// What the trained network is examined with; nil is the task that it learned.
    public var exam: TaskInput?
    /// How many unseen sequences there are in a look and in the examination.
    public var unseen = 100

    /// A training without a goal.
    init(
        _ name: String, _ script: String, rate: Double = 0.01, batch: Int = 1, updates: Int, seeds: Int
    ) {
        self.name = name
        self.script = script
        settings = TrainingSettings.adam(rate: rate, batch: batch)
        self.updates = updates
        seedCount = seeds
    }

    /// The experiment of a seed.
    ///
    /// - Throws: what is wrong with the script.
    public func experiment(seed: UInt64 = 1) throws(ExperimentScriptError) -> Experiment {
        var experiment = try ExperimentScript.parse(script, path: name).experiment
        experiment.seed = seed
        return experiment
    }
}

extension TrainingSettings {
    fileprivate static func adam(rate: Double, batch: Int) -> TrainingSettings {
        var settings = TrainingSettings()
        settings.rate = rate
        settings.batch = batch
        return settings
    }
}
