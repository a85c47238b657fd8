import Experiments
import Unrolling

/// What holds for every experiment that can be read.
struct ExperimentLaws {
    private let file: ExperimentFile

    init(_ file: ExperimentFile) { self.file = file }

    /// Writes the experiment and reads it back, and runs it if it is small.
    func hold() {
        holdForWriting()
        switch file.experiment.extent {
        case .small: holdForRunning()
        case .absurd: holdForRefusal()
        case .middling: break
        }
    }

    private func holdForWriting() {
        let text = file.experiment.json()
        guard let again = try? ExperimentFile(json: Array(text.utf8)) else { fatalError("does not read back: \(text)") }
        if again.experiment.json() != text { fatalError("reads back as another: \(text)") }
    }

    private func holdForRunning() {
        do {
            let run = try Run(file.experiment)
            let lines = TraceDocument(run).csv.split(separator: "\n")
            if lines.count != run.trace.stepCount + 1 {
                fatalError("\(lines.count) lines for \(run.trace.stepCount) steps")
            }
            if run.resolved.tokens.count != run.trace.stepCount { fatalError("a step without a token") }
        } catch {
            holdForError(error)
        }
    }

    private func holdForRefusal() {
        do {
            _ = try file.experiment.resolve()
            fatalError("there cannot be memory for this")
        } catch {
            holdForError(error)
        }
    }

    private func holdForError(_ error: ExperimentError) {
        let located = file.located(error)
        if located.description.isEmpty { fatalError("an error without words") }
    }
}
