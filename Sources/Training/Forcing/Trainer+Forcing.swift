import Cells
import Equations
import Experiments
import Matrices
import Unrolling

extension Trainer {
    /// The answers that the network could read itself.
    ///
    /// - Throws: `TrainingError` where it is to read them and cannot.
    static func answers(
        _ experiment: Experiment, _ resolved: ResolvedExperiment, _ forcing: Forcing
    ) throws(TrainingError) -> OwnAnswers? {
        let answers = OwnAnswers(experiment, resolved)
        guard answers != nil || forcing.form == .teacher else { throw .readsNoAnswers(forcing: forcing.description) }
        return answers
    }

    /// The probability of reading the truth at a step of an update; nil for a network that is never asked to read anything else.
    func teacherShare(atUpdate update: Int) -> Double? {
        settings.forcing.form == .teacher ? nil : settings.forcing.share(atUpdate: update)
    }

    /// The sequences of an update as the network reads them; what is drawn comes from streams of their own.
    func forced(
        _ inputs: [InputSequence], by parameters: ParameterSet, update: Int, threads: Int?
    ) -> [InputSequence] {
        guard let answers, let share = teacherShare(atUpdate: update), share < 1 else { return inputs }
        let unroller = NetworkUnroller(resolved.network, parameters, workspace: workspace)
        let work = inputs.reduce(0) { $0 + $1.stepCount } * parameters.shapes.reduce(0) { $0 + $1.rows * $1.columns }
        var read = inputs
        read.withUnsafeMutableBufferPointer { read in
            nonisolated(unsafe) let read = read
            _ = Parallel.run(
                inputs.count, threads: threads ?? (work < Self.worthAThread ? 1 : Parallel.cores),
                isCancelled: { false }, tools: {}
            ) { place, _, _ in
                var generator = SeededGenerator(
                    seed: experiment.seed, stream: "forcing of update \(update) sequence \(place)")
                read[place] = answers.read(inputs[place], by: unroller, truth: share, &generator)
            }
        }
        return read
    }

    /// Below so many multiplications a second thread costs more than it brings.
    private static let worthAThread = 500_000
}
