import Experiments
import Screen
import Training
import Unrolling

/// How the network is trained, with the commands that change it: as many as fit.
enum TrainingBar {
    static func line(_ session: Session, width: Int, glyphs: Glyphs) -> StyledText {
        let shown = settings(session).filter { $0.isSet || !$0.isRare }
        let pieces = shown.map { setting in
            StyledText(":\(setting.command) ", .key) + StyledText(setting.value, setting.isSet ? .strong : .plain)
        }
        var room = width + 2
        var fitting: Set<Int> = []
        // What somebody has set must be seen first; it stands where it always stands.
        for index in shown.indices.filter({ shown[$0].isSet }) + shown.indices.filter({ !shown[$0].isSet }) {
            let needed = pieces[index].width(in: glyphs) + 2
            guard needed <= room else { continue }
            room -= needed
            fitting.insert(index)
        }
        return pieces.indices.filter(fitting.contains).map { pieces[$0] }.joined(separator: StyledText("  "))
    }

    /// A setting with the command that changes it.
    private struct Setting {
        let command: String
        let value: String
        let isSet: Bool
        /// Whether it is named only where it is set.
        var isRare = false
    }

    private static func settings(_ session: Session) -> [Setting] {
        let settings = session.training?.trainer.settings ?? session.trainingSettings.watched(session.recipe)
        let measured = session.trainingSettings.measurements
        let usual = TrainingSettings()
        let cures = session.recipe.cures
        return [
            Setting(
                command: "optimiser", value: settings.optimiser.description,
                isSet: settings.optimiser != usual.optimiser),
            Setting(
                command: "rate", value: NumberText.compact(settings.rate, digits: 6),
                isSet: settings.rate != usual.rate),
            Setting(
                command: "clip", value: cures.clipping.map { words($0.command, of: "clip") } ?? "none",
                isSet: cures.clipping != nil),
            Setting(command: "batch", value: String(settings.batch), isSet: settings.batch != usual.batch),
            Setting(
                command: "dropout", value: NumberText.compact(settings.dropout, digits: 6),
                isSet: settings.dropout != 0,
                isRare: true),
            Setting(
                command: "pace", value: session.pace.map { "\(NumberText.compact($0))/s" } ?? "full",
                isSet: session.pace != nil),
            Setting(
                command: "validate", value: settings.measurements.validation.map(String.init) ?? "auto",
                isSet: measured.validation != nil),
            Setting(
                command: "measure", value: settings.measurements.spectra.map(String.init) ?? "auto",
                isSet: measured.spectra != nil, isRare: true),
            Setting(
                command: "schedule", value: settings.schedule.description, isSet: settings.schedule != usual.schedule),
            Setting(
                command: "forcing", value: settings.forcing.description, isSet: settings.forcing != usual.forcing,
                isRare: true),
            Setting(
                command: "statistics", value: settings.statistics.rawValue,
                isSet: settings.statistics != usual.statistics, isRare: true),
            Setting(command: "carry", value: "on", isSet: settings.carry, isRare: true),
            Setting(
                command: "truncate", value: cures.truncation.map { "\($0.window) \($0.form.rawValue)" } ?? "none",
                isSet: cures.truncation != nil),
        ]
    }

    /// A command without its name.
    private static func words(_ command: String, of name: String) -> String {
        command.hasPrefix(name + " ") ? String(command.dropFirst(name.count + 1)) : command
    }
}
