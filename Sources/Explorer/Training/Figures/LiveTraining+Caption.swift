import Experiments
import Illustrations
import Training

extension LiveTraining {
    /// How the network was made and trained, below a figure.
    ///
    /// - Parameter updates: How many updates the figure is about; nil is all of the branch.
    func caption(of run: Run, updates: Int? = nil) -> String {
        let shown = history.branches[branch].trainer
        let words = words(for: shown.settings, updates: updates ?? newest)
        return Provenance(run, from: shown.experiment, training: words).text
    }

    /// `Trained by adam, rate 0.01, batch 1: 250 updates, branch 2 (clip 0.05) from update 100 of branch 1 on`.
    private func words(for settings: TrainingSettings, updates: Int) -> String {
        var words = [
            "Trained by \(settings.optimiser.description)", "rate \(settings.rate)", "batch \(settings.batch)",
        ]
        if settings.schedule != RateSchedule() { words.append("schedule \(settings.schedule.description)") }
        if settings.forcing != Forcing() { words.append("forcing \(settings.forcing.description)") }
        if settings.carry { words.append("carried states") }
        let own = history.branches[branch]
        let place = own.parent.map {
            ", branch \(branch + 1) (\(own.label)) from update \($0.update) of branch \($0.branch + 1) on"
        }
        let count = "\(updates) update\(updates == 1 ? "" : "s")"
        return words.joined(separator: ", ") + ": " + count + (place ?? "")
    }
}
