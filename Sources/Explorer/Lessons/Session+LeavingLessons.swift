import Commands
import LessonScripts

// Leaving a lesson to explore, and coming back.
extension Session {
    /// Leaves, comes back, or asks for the list of lessons where none is open.
    mutating func toggleLesson() -> [Effect] {
        guard let desk else { return [.listLessons] }
        guard desk.player.isAway else {
            leaveLesson()
            notice = Notice("You are on your own: the lesson waits. L comes back to it.")
            return []
        }
        if desk.left == lessonState {
            comeBack(.keep)
        } else {
            self.desk?.isReturning = true
        }
        return []
    }

    /// Leaves the lesson to explore.
    mutating func leaveLesson() {
        let state = lessonState
        desk?.left = state
        desk?.isReturning = false
        desk?.answer = nil
        desk?.player.leave(state)
    }

    /// Comes back to the lesson.
    mutating func comeBack(_ choice: LessonPlayer.Return) {
        desk?.isReturning = false
        if desk?.player.comeBack(choice) != nil { restoreStep() }
        desk?.goal = nil
    }

    /// Puts an edited lesson in the place of the one that is open, at the same step; one that has nothing to read leaves the
    /// last good one where it is.
    mutating func take(_ edited: Lesson.Reading, findings: [LessonProblem]) {
        guard desk != nil else { return open(OpenedLesson(edited)) }
        desk?.problems = edited.problems + findings
        guard edited.problems.isEmpty, !edited.lesson.steps.isEmpty else { return }
        desk?.player.replace(with: edited.lesson)
        let line = desk?.firstLine ?? 0
        enterStep()
        desk?.firstLine = line
        notice = Notice(findings.isEmpty ? "Read again: all true." : "Read again.")
    }

    /// What keeps the learner's progress, where it has changed.
    mutating func keepingProgress(quitting: Bool) -> [Effect] {
        guard let desk, !desk.player.isPresenting else { return [] }
        let state = lessonState
        if quitting, desk.player.isAway { self.desk?.player.leave(state) }
        guard let progress = self.desk?.player.progress, progress != desk.keptProgress else { return [] }
        self.desk?.keptProgress = progress
        return [.keepProgress(lesson: desk.player.lesson.name, progress)]
    }

    /// Shows the lesson as to a class, or as to one reader again.
    mutating func togglePresenting() {
        guard let isPresenting = desk?.player.isPresenting else { return report("No lesson is open.") }
        desk?.player.isPresenting = !isPresenting
        desk?.answer = nil
        desk?.firstLine = 0
    }
}
