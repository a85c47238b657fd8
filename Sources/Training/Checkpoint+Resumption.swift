import Experiments
import TensorFiles
import Unrolling

/// A training that goes on from a checkpoint.
public struct Resumption: Sendable, Equatable {
    /// The state that it goes on from.
    public let state: TrainingState
    /// What is no longer as it was, in sentences; nothing where all is, and the bits are those of a run without a break.
    public let changes: [String]
}

extension Checkpoint {
    /// The experiment that was trained, with the parameters of the moment.
    ///
    /// - Throws: `TrainingError` where a part of the checkpoint is missing.
    public func experiment() throws(TrainingError) -> Experiment {
        let trainer = try trainer()
        return trainer.experiment(at: try state(of: trainer))
    }

    /// What a training goes on from: that which wrote the checkpoint, or one with other settings or cures.
    ///
    /// - Throws: `TrainingError` if the trainer has another network or learns from something else, or a part of the state is missing.
    public func resumption(by trainer: Trainer) throws(TrainingError) -> Resumption {
        let written = try self.trainer().experiment
        var before = trainer.experiment
        before.cures = written.cures
        before.notes = written.notes
        let keys = written.keys(differingFrom: before)
        guard keys.isEmpty else {
            let list = keys.map { "'\($0)'" }.joined(separator: ", ")
            let words = keys.count > 1 ? "are not those" : "is not that"
            throw .otherTraining(path: file.path, why: "its \(list) \(words) of this experiment.")
        }
        let own = try Trainer(before, settings)
        let held = try state(of: own)
        let state = try trainer.adopting(held, of: own)
        return Resumption(state: state, changes: sentences(from: own, held, to: trainer, state))
    }

    private func sentences(
        from own: Trainer, _ held: TrainingState, to trainer: Trainer, _ state: TrainingState
    ) -> [String] {
        var sentences: [String] = []
        if own.settings.texts != trainer.settings.texts || own.experiment.cures != trainer.experiment.cures {
            let words = BranchLabel.text(from: own, to: trainer)
            sentences.append("From update \(updateCount + 1) on: \(words).")
        }
        if own.settings.optimiser.rule != trainer.settings.optimiser.rule {
            sentences.append("The memory of the optimiser begins anew.")
        }
        if trainer.settings.carry, held.carried != state.carried { sentences.append("The carried states begin anew.") }
        if trainer.settings.schedule.factor(atUpdate: updateCount + 1) == 0 {
            sentences.append(
                "The schedule '\(trainer.settings.schedule.description)' has come to its end: the rate is 0.")
        }
        return sentences
    }
}
