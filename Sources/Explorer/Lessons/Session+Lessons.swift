import Commands
import Experiments
import LessonScripts
import Screen

// Opening lessons, and going through their steps.
extension Session {
    /// Puts a lesson on the desk, at the step where its reader left it.
    mutating func open(_ opened: OpenedLesson) {
        let lesson = opened.reading.lesson
        guard !lesson.steps.isEmpty else {
            let reason = opened.reading.problems.first.map { " \($0)" } ?? ""
            notice = Notice("There is nothing in this lesson.\(reason)", .error)
            return
        }
        lessonPage = nil
        prompt = nil
        closeEditor()
        let kept = opened.progress.kept
        desk = LessonDesk(lesson, progress: opened.progress)
        desk?.player.isPresenting = opened.isPresented
        enterStep()
        if let kept, !opened.isPresented, kept.experiment != desk?.player.state.experiment {
            leaveLesson()
            try? show(kept)
            desk?.left = kept
            desk?.isReturning = true
        }
        if let problem = opened.reading.problems.first {
            notice = Notice("\(problem) 'unroll lesson check' lists all that is wrong with this lesson.", .warning)
        }
        if let remark = opened.remark { notice = Notice(remark, .warning) }
    }

    /// Begins the step that the learner has come to.
    mutating func enterStep(after previous: LessonState? = nil) {
        guard desk != nil else { return }
        desk?.firstLine = 0
        desk?.answer = nil
        desk?.goal = nil
        desk?.isReturning = false
        desk?.compute()
        // A step that changes nothing leaves the reader where they are.
        if let state = desk?.player.state, previous != state || run.experiment != state.experiment { restoreStep() }
    }

    /// Shows the network of the step, as it was when the step began.
    mutating func restoreStep() {
        guard let state = desk?.player.state else { return }
        do throws(BudgetError) {
            try show(state)
            desk?.fault = nil
            let shown = lessonState
            desk?.shown = shown
        } catch {
            desk?.fault = error.description
        }
    }

    /// Shows a state.
    ///
    /// - Throws: why its experiment is not run; then nothing is changed.
    mutating func show(_ state: LessonState) throws(BudgetError) {
        _ = try desk?.cache.run(state.experiment)
        do throws(ExperimentError) {
            try replaceExperiment(with: state.experiment)
        } catch {
            throw .experiment(error)
        }
        opening = state.experiment
        var fresh = ViewState()
        fresh.playSpeed = view.playSpeed
        view = fresh
        isZoomed = false
        isProving = false
        fitView()
        state.view.forEach { perform($0) }
        refreshLanes()
    }

    /// What is on the screen, as a lesson keeps it.
    var lessonState: LessonState {
        var commands: [ViewCommand] = [
            .page(view.page), .panel(view.focus), .pass(place.pass), .go(view.playhead.step),
            .signal(view.selectedSignal), .unit(view.selectedUnit + 1), .show(view.quantity), .lanes(view.lanes),
        ]
        if let layer = view.layer { commands.insert(.layer(layer.number, layer.direction), at: 0) }
        return LessonState(experiment: run.experiment, view: commands)
    }

    /// Goes on: a page of the text, the answer to a question, or the next step.
    mutating func goOn() -> [Effect] {
        guard let desk, let pane = lessonPane else { return [] }
        guard !pane.window.hidesAfter else {
            self.desk?.firstLine = pane.window.first + max(1, pane.window.room - 1)
            return []
        }
        if desk.awaitsAnswer {
            beginAnswer()
        } else if desk.awaitsGoal {
            let hint = obstacleToHint == nil ? "H gives a hint, " : ""
            notice = Notice("The goal is not met yet. \(hint)S shows a way.", .warning)
            return [.ring]
        } else {
            let previous = desk.player.state
            if self.desk?.player.goOn() == true {
                enterStep(after: previous)
            } else {
                lessonPage = .review(firstLine: 0)
            }
        }
        return []
    }

    /// Goes back: a page of the text, or to the step before.
    mutating func goBack() -> [Effect] {
        guard let pane = lessonPane else { return [] }
        guard !pane.window.hidesBefore else {
            desk?.firstLine = max(0, pane.window.first - max(1, pane.window.room - 1))
            return []
        }
        let previous = desk?.player.state
        guard desk?.player.goBack() == true else {
            notice = Notice("This is the first step.")
            return []
        }
        enterStep(after: previous)
        return []
    }

    /// Scrolls the text by so many lines.
    mutating func scrollLesson(by lines: Int) {
        guard let window = lessonPane?.window else { return }
        desk?.firstLine = Viewport(count: window.count, room: window.room, first: window.first.clampedSum(lines)).first
    }

    /// Brings what was said last to where it is read.
    mutating func scrollToFeedback() {
        guard let pane = lessonPane, let line = pane.feedbackLine else { return }
        desk?.firstLine = Viewport(count: pane.window.count, room: pane.window.room, first: line).first
    }
}
