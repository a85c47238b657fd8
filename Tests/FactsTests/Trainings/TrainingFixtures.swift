@testable import Facts

/// A training that takes a moment.
enum TrainingFixtures {
    static let script = """
        cell rnn
        hidden 4
        task recall length=6 delay=1 kinds=2
        """

    /// A network that learns to say what it read one step before.
    static var recall: SeededTraining {
        var training = SeededTraining("recall", script, rate: 0.05, batch: 2, updates: 400, seeds: 3)
        training.goal = TrainingGoal(target: .allSolved, interval: 10)
        training.unseen = 20
        return training
    }

    /// A fact about trainings.
    static func fact(_ trainings: [SeededTraining], _ checks: [FactCheck]) -> Fact {
        Fact(name: "fixture", title: "", statement: "", source: "", trainings: trainings, checks: checks)
    }

    /// A check of each seed.
    static func check(_ training: String, _ figure: TrainingFigure, in range: ClosedRange<Double>) -> FactCheck {
        FactCheck("", of: training, .each, figure, in: range, published: "")
    }
}
