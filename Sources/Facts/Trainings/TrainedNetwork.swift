import Commands
import Experiments
import Tasks
import Training

/// What a training has come to with one seed.
struct TrainedNetwork: Sendable {
    private let training: SeededTraining
    private let trainer: Trainer
    private let state: TrainingState
    private let hasReachedGoal: Bool

    /// Trains; nil where it was cancelled.
    ///
    /// - Parameters:
    ///   - progress: is told of every update, and how many are left at most.
    ///   - isCancelled: is asked between the updates.
    /// - Throws: what is wrong with the training, or that it diverged.
    init?(
        _ training: SeededTraining, seed: UInt64, progress: (_ left: Int) -> Void, isCancelled: () -> Bool
    ) throws {
        let trainer = try Trainer(try training.experiment(seed: seed), training.settings)
        var state = trainer.start
        var hasReachedGoal = false
        while state.updateCount < training.updates, !hasReachedGoal {
            guard !isCancelled() else { return nil }
            // The seeds share the cores already.
            _ = try trainer.update(&state, threads: 1)
            progress(training.updates - state.updateCount)
            guard let goal = training.goal, state.updateCount % goal.interval == 0 else { continue }
            hasReachedGoal = trainer.evaluation(of: state, sequences: training.unseen).map(goal.isReached) ?? false
        }
        self.training = training
        self.trainer = trainer
        self.state = state
        self.hasReachedGoal = hasReachedGoal
    }

    /// What is asked for, in the order of the figures.
    ///
    /// - Throws: what is wrong with the examination or an expression.
    func numbers(_ figures: [TrainingFigure]) throws -> [Double] {
        let examined = try trained(reading: training.exam)
        let evaluation = examined.evaluation(of: examined.start, sequences: training.unseen)
        return try figures.map { figure in
            switch figure {
            case .sequences:
                return hasReachedGoal ? Double(state.updateCount * training.settings.batch) : .infinity
            case .loss: return evaluation?.stepLoss ?? .nan
            case .solvedShare: return evaluation.map { Double($0.solved) / Double($0.sequences) } ?? .nan
            case .solvedStringShare:
                return evaluation.map { Double($0.solvedStrings) / Double($0.strings) } ?? .nan
            case .longestPower: return Double(try longestPower())
            case .expression(let text):
                let check = FactCheck("", text, in: 0...0)
                return try check.number(of: Run(examined.experiment))
            }
        }
    }

    /// A trainer that begins with the trained network.
    private func trained(reading task: TaskInput?) throws -> Trainer {
        var experiment = trainer.experiment(at: state)
        if let task { experiment.input = .task(task) }
        return try Trainer(experiment)
    }

    private func longestPower() throws -> Int {
        for n in 1...Self.longestPowerAskedFor {
            let one = try trained(reading: TaskInput("anbn", ["n": n, "least": n]))
            guard one.evaluation(of: one.start, sequences: 1)?.solved == 1 else { return n - 1 }
        }
        return Self.longestPowerAskedFor
    }

    private static let longestPowerAskedFor = 300
}
