import Commands
import Experiments
import TrainedModels

/// The parameters that a file gives, and that an option leaves nothing of.
struct LostParameters {
    /// The file.
    let path: String
    /// The cell that they are for, if it has a name.
    let cell: String?
    /// What the option changes, as a command.
    let change: String

    /// What a change of the experiment of a file has cost it; nil if parameters are left, or none were given.
    init?(_ path: String?, before: Experiment, after: Experiment, change edit: ExperimentEdit) {
        guard let path, !before.parameters.isEmpty, after.parameters.isEmpty else { return nil }
        self.path = path
        if case .catalogue(let name) = before.cell { cell = name } else { cell = nil }
        if case .equations = edit { change = "other equations" } else { change = "'\(edit.description)'" }
    }

    /// Refuses to show a trained model without what it has learned, and warns of parameters that count for nothing.
    ///
    /// - Throws: `Failure` for a trained model.
    func tell() throws {
        let network = "a network" + (cell.map { " of the cell \($0)" } ?? "")
        guard TrainedModel.isModel(path) else {
            return StandardStreams.warn([
                "Nothing of the parameters that \(path) gives \(network) is left by \(change)."
            ])
        }
        throw Failure(
            sentence: "\(path) holds \(network) that was trained: nothing of it would be left by \(change).", status: 64
        )
    }
}
