import Experiments
import Unrolling

/// What is shown when nothing else is asked for.
public enum OpeningExperiment {
    /// A small network on a sentence short enough for one screen, with one loss at its end: the gradient has one way to go.
    public static var experiment: Experiment {
        var experiment = Experiment(cell: .catalogue("rnn"), input: .text("the cat sat on the mat", vocabulary: nil))
        experiment.lossPlacement = .lastStep
        // Another input has its own: a task that asks for an answer at every step is not cut to the last one.
        experiment.isLossPlacementUnasked = true
        // So that the gain is the spectral radius.
        experiment.spectralRadius = 1
        return experiment
    }

    /// A session on it.
    public static func session() throws(ExperimentError) -> Session { try session(on: experiment) }

    /// A session on any experiment that begins in the backward pass, a few steps in: what has come back is seen, and what is
    /// still to come.
    public static func session(on experiment: Experiment) throws(ExperimentError) -> Session {
        var session = try Session(experiment)
        let steps = session.run.trace.stepCount
        if !experiment.notes.isEmpty { session.notice = Notice(experiment.notes.joined(separator: " ")) }
        let warnings = session.run.warnings
        if !warnings.isEmpty { session.notice = Notice(warnings.joined(separator: " "), .warning) }
        session.view.playhead = Playhead(pass: .backward, step: max(1, steps - steps / 3))
        return session
    }
}
