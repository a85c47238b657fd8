import Training

/// What ends a training before its last update.
public struct TrainingGoal: Sendable, Equatable {
    /// What must be reached on unseen sequences.
    public let target: Target
    /// How many updates are made between two looks.
    public let interval: Int

    /// What can be reached.
    public enum Target: Sendable, Equatable {
        /// All sequences are solved, as the task's criterion has it.
        case allSolved
        /// The mean loss of a step is no larger.
        case loss(Double)
    }

    func isReached(by evaluation: Trainer.Evaluation) -> Bool {
        switch target {
        case .allSolved: evaluation.solved == evaluation.sequences
        case .loss(let most): evaluation.stepLoss <= most
        }
    }
}
