import Cells
import Commands
import Experiments
import Training
import Unrolling

@testable import Explorer

/// A session on a short copy task.
func makeTaskSession(_ edit: (inout Experiment) -> Void = { _ in }) throws -> Session {
    var experiment = Experiment(cell: .catalogue("rnn"), input: .task(try TaskInput("copy", ["length": 2])))
    experiment.sizes.hidden = 3
    edit(&experiment)
    return try Session(experiment)
}

extension Session {
    /// What the loop is doing beside it.
    var ordered: TrainingOrder? {
        if case .train(let order)? = workGiven { order } else { nil }
    }

    /// Makes so many updates of what was ordered, as the loop would, and takes in what came of them.
    @discardableResult
    mutating func makeUpdates(_ count: Int) -> [Effect] {
        guard let ordered else { return [] }
        var job = TrainingJob(ordered)
        for _ in 0..<count { job.step() }
        return update(.finished(.trained(job.report())))
    }

    /// Enters lines; what they train is trained to its end.
    mutating func enterAll(_ lines: String...) {
        for line in lines {
            _ = update(.entered(line))
            settleTraining()
        }
    }

    /// What is shown of a training.
    var live: LiveTraining? { training }

    /// The parameters of the network that all panels show.
    var weights: [Double] { run.resolved.parameters.entries }
}
