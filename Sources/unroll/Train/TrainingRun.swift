import Experiments
import Tasks
import Training

/// A training from one update to another, with all that is written on the way.
struct TrainingRun {
    let trainer: Trainer
    /// How many updates the network has had at the end.
    let updates: Int
    /// The file of lines of JSON.
    let log: String?
    /// The file that the state is kept in.
    let checkpoint: String?
    /// Where the network goes.
    let target: SaveTarget?

    /// How long a state may go unkept.
    private static let interval = Duration.seconds(5)

    /// Trains.
    ///
    /// - Throws: `Failure` for a divergence, an interruption, and a file that cannot be written.
    func run(from start: TrainingState) throws {
        Interruption.listen()
        // What cannot be written is better known before the first update than after the last.
        try keep(start)
        var state = start
        let report = try records(&state)
        try keep(state)
        try target?.write(trainer.experiment(at: state))
        StandardStreams.print(report.text(trainer, state))
    }

    /// Makes all updates and tells of them.
    private func records(_ state: inout TrainingState) throws -> TrainingReport {
        let lines = try openedLog(after: state.updateCount)
        let baseline = trainer.baselines.filter { $0.kind == .toBeat }.map(\.loss).min()
        var progress = ProgressLine(from: state.updateCount, to: updates, baseline: baseline)
        var marks = TrainingMarks(after: state.updateCount)
        var report = TrainingReport()
        var kept = ContinuousClock.now
        while state.updateCount < updates {
            let record: UpdateRecord
            do throws(Divergence) {
                record = try trainer.update(&state)
            } catch {
                progress.end()
                try keep(state)
                let advice = marks.advice(after: error, in: trainer)
                throw Failure(sentence: "\(error.description) \(advice)\(lastState(state))", status: 1)
            }
            report.add(record)
            try lines.append(record)
            for sentence in marks.take(record) { progress.say(sentence) }
            progress.show(record)
            if let signal = Interruption.signal {
                progress.end()
                try keep(state)
                throw Failure(
                    sentence: "Interrupted after update \(state.updateCount)." + lastState(state), status: 128 + signal)
            }
            if ContinuousClock.now - kept > Self.interval {
                try keep(state)
                kept = ContinuousClock.now
            }
        }
        progress.end()
        report.best = marks.best
        return report
    }

    private func openedLog(after updates: Int) throws -> OptionalLog {
        guard let log else { return OptionalLog(log: nil) }
        return OptionalLog(log: try TrainingLog(log, after: updates))
    }

    /// A log, where one is wanted.
    private struct OptionalLog: ~Copyable {
        let log: TrainingLog?

        func append(_ record: UpdateRecord) throws { try log?.append(record.json) }
    }

    private func lastState(_ state: TrainingState) -> String {
        checkpoint.map { " The state after update \(state.updateCount) is in \($0): go on with --resume \($0)." }
            ?? " Without --checkpoint nothing was kept."
    }

    private func keep(_ state: TrainingState) throws {
        guard let checkpoint else { return }
        do throws(TrainingError) {
            try Checkpoint.write(state, of: trainer, to: checkpoint)
        } catch {
            throw Failure(sentence: error.description, status: error.exitStatus)
        }
    }
}
