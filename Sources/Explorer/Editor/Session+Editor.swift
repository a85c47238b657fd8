import Commands
import Experiments
import Screen

extension Session {
    /// Opens the editor on the equations of the cell, or on the draft that was left.
    mutating func openEditor() {
        editor = EquationEditor(run, draft: draft)
        if editor?.isDraft == true {
            notice = Notice("This is your draft from before; Ctrl-T takes the text of the cell that runs.")
        }
        draft = nil
    }

    /// Leaves the editor; what was not applied waits for the next time.
    mutating func closeEditor() {
        if let editor, editor.isDraft {
            draft = editor.text
            notice = Notice("Not applied: e brings your draft back.")
        }
        editor = nil
    }

    /// Runs the equations that are typed; wrong ones leave the cell that runs as it is.
    mutating func applyEdit() -> [Effect] {
        guard let typed = editor else { return [] }
        guard typed.reading.isRight else {
            editor?.goToFault()
            notice = Notice("Not applied: the last good cell goes on running.", .error)
            return [.ring]
        }
        let before = run
        do throws(ExperimentError) {
            let choice = CellChoice(equations: typed.text.text)
            try replaceExperiment(with: run.replacingCell(with: choice))
        } catch {
            notice = Notice("Not applied: \(error)", .error)
            return [.ring]
        }
        guard run.experiment != before.experiment else {
            notice = Notice("This is the cell that runs: nothing to apply.")
            return []
        }
        if view.lanes == .none, hasEdit { perform(.lanes(.edit)) }
        let words = EditDifference.sentence(before: lanes.count == 2 ? lanes[0].run : before, after: run)
        notice = Notice("Applied. " + (words ?? "No gradient flows through time."))
        return []
    }

    /// Whether there is a cell before an edit and another after it.
    var hasEdit: Bool { beforeEdit.map { !$0.hasCells(of: run.experiment) } ?? false }

    /// Remembers what an edit is compared with, when the cell is about to become another one of equations.
    mutating func rememberEdit(to experiment: Experiment) {
        guard !experiment.hasCells(of: run.experiment) else { return }
        guard editor != nil || experiment.hasEquations else { return }
        beforeEdit = editor?.opened ?? run.experiment
    }

    /// Changes what is typed.
    mutating func edit(_ change: (inout TextEditor) -> Void) {
        editor?.change(beside: run, change)
    }

    /// The editor as it stands on the screen.
    var editorPane: EditorPane? {
        guard let editor, let area = layout(on: size)?.editor else { return nil }
        return EditorPane(editor, in: area, glyphs: glyphs)
    }
}

extension Experiment {
    /// Whether its cell is one of equations.
    fileprivate var hasEquations: Bool {
        if case .equations = cell { true } else { false }
    }
}
