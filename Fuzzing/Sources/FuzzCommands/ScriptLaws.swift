import Commands
import Experiments

/// What holds for every text of commands: it is refused with a place and words, or it is an experiment that can be written.
enum ScriptLaws {
    /// So little that thousands a second can be run.
    static let budget = RunBudget(steps: 24, hidden: 12, layers: 4, work: 1e6)

    /// Reads a text as an experiment, writes it, and runs it if it is small.
    static func hold(for text: String) {
        let script: ExperimentScript
        do {
            script = try ExperimentScript.parse(text)
        } catch {
            let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
            guard (1...lines.count).contains(error.line), error.error.column > 0, !error.description.isEmpty else {
                fatalError("no place: \(error)")
            }
            return
        }
        let json = script.experiment.json()
        guard let again = try? ExperimentFile(json: Array(json.utf8)) else { fatalError("does not read back: \(json)") }
        if again.experiment.json() != json { fatalError("reads back as another: \(json)") }
        do {
            _ = try budget.run(script.experiment)
        } catch {
            if error.description.isEmpty { fatalError("an error without words") }
        }
    }
}
