import Cells
import Equations
import Experiments
import Screen

/// The pane where the equations of the cell are typed.
struct EquationEditor: Sendable {
    /// The text and its cursor.
    private(set) var text: TextEditor
    /// What the text would make of the network that runs.
    private(set) var reading: EquationReading
    /// The experiment that ran when the editor was opened: what an edit is compared with.
    let opened: Experiment
    /// The text of the cell that runs.
    private var running: String

    /// An editor on the cell of a run, with a draft from before if there is one.
    init(_ run: Run, draft: TextEditor? = nil) {
        running = run.resolved.cell.text.source
        var text = draft ?? TextEditor(running)
        if draft == nil, let first = run.resolved.cell.text.equations.first {
            text.moveCursor(to: TextPlace(line: first.span.line - 1, column: 0))
        }
        self.text = text
        opened = run.experiment
        reading = EquationReading(text.text, for: run)
    }

    /// Whether the text is another than that of the cell that runs.
    var isDraft: Bool { text.text != running }

    /// Changes the text, and reads it again.
    mutating func change(beside run: Run, _ change: (inout TextEditor) -> Void) {
        let before = text.lines
        change(&text)
        if text.lines != before { reading = EquationReading(text.text, for: run) }
    }

    /// Compares the text with another run from here on.
    mutating func follow(_ run: Run) {
        running = run.resolved.cell.text.source
        reading = EquationReading(text.text, for: run)
    }

    /// Puts the cursor where the first fault is.
    mutating func goToFault() {
        guard let span = reading.faults.first?.span else { return }
        text.moveCursor(to: TextPlace(line: span.line - 1, column: span.column - 1))
    }

    /// Takes the text of the cell that runs, which can be taken back.
    mutating func startAgain(from run: Run) {
        let source = running
        change(beside: run) { $0.replace(with: source) }
    }
}
