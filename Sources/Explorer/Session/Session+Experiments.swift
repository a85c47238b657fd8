import Commands
import Cells
import Experiments

extension Session {
    /// Runs another experiment in place of the current one; one that cannot run changes nothing.
    ///
    /// - Throws: what is wrong with the experiment.
    mutating func replaceExperiment(with experiment: Experiment) throws(ExperimentError) {
        guard experiment != run.experiment else { return }
        let next = try running(experiment)
        remember()
        rememberEdit(to: experiment)
        training = nil
        adopt(next)
    }

    mutating func undo() {
        step(through: { $0.undo(from: $1) }, otherwise: "Nothing to undo.")
    }

    mutating func redo() {
        step(through: { $0.redo(from: $1) }, otherwise: "Nothing to redo.")
    }

    private mutating func step(
        through move: (inout ExperimentHistory, PastMoment) -> PastMoment?, otherwise sentence: String
    ) {
        var moved = history
        guard let moment = move(&moved, presentMoment) else {
            notice = Notice(sentence, .warning)
            return
        }
        do throws(ExperimentError) {
            let next = try running(moment.experiment)
            history = moved
            training = moment.training
            trainingSettings = moment.settings
            adopt(next)
        } catch {
            notice = Notice(error.description, .error)
        }
    }

    /// What an undo comes back to.
    private var presentMoment: PastMoment {
        PastMoment(experiment: run.experiment, training: training?.atRest, settings: trainingSettings)
    }

    /// Lets an undo come back to the present.
    mutating func remember() { history.remember(presentMoment) }

    /// Shows another run.
    mutating func adopt(_ next: Run) {
        let known = run.warnings
        let fresh = next.warnings.filter { !known.contains($0) }
        if !fresh.isEmpty { notice = Notice(fresh.joined(separator: " "), .warning) }
        run = next
        editor?.follow(next)
        fitView()
        refreshLanes()
    }

    /// Goes on to the next cell of the catalogue that runs with the present sizes and input.
    mutating func turnCell(by difference: Int) {
        let names = Cell.catalogue.map(\.name)
        guard !names.isEmpty, difference != 0 else { return }
        let start = names.firstIndex(of: run.resolved.cell.name) ?? 0
        var skipped: [String] = []
        for distance in 0..<names.count {
            let direction = difference > 0 ? distance : -distance
            let name = names[(start + difference % names.count + direction).wrapped(in: names.count)]
            var experiment = recipe
            experiment.cell = .catalogue(name)
            experiment.layers = .alike(experiment.layers.count)
            guard experiment != recipe else { return }
            if (try? replaceExperiment(with: experiment)) != nil {
                if !skipped.isEmpty {
                    let reason = "does not run with these sizes and parameters"
                    notice = Notice("\(skipped.joined(separator: ", ")) skipped: \(reason).", .warning)
                }
                return
            }
            skipped.append(name)
        }
    }
}
