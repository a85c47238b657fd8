import Commands
import Experiments

// The player is a value: a learner within a lesson. It draws nothing, reads no keys and writes no files.

/// A learner in a lesson: which step, what was answered, which hints are open.
public struct LessonPlayer: Sendable {
    /// The lesson.
    public private(set) var lesson: Lesson
    /// What the learner has done in it.
    public private(set) var progress: LessonProgress
    /// The place of the step in the lesson, from 0.
    public private(set) var index: Int
    /// What is said about the last answer; nil before one.
    public private(set) var feedback: Feedback?
    /// Whether someone stands in front of a class: nothing is asked, and every step can be left.
    public var isPresenting = false
    /// Whether the learner has left to explore.
    public private(set) var isAway = false
    private var states: [LessonState]

    /// What is said about an answer.
    public enum Feedback: Sendable {
        /// It is right; why.
        case right([LessonBlock])
        /// It is wrong; what it would mean and where to look, where the lesson says so.
        case wrong(Question.Response?)
        /// It is none.
        case unreadable(String)
        /// The step was skipped: the answer as it is shown, and why.
        case shown(String, [LessonBlock])
        /// The goal of a task is met; why it is.
        case met([LessonBlock])
    }

    /// A learner who begins a lesson, or goes on where the progress says.
    public init(_ lesson: Lesson, progress: LessonProgress = LessonProgress()) {
        self.lesson = lesson
        self.progress = progress
        states = LessonRun(lesson).states
        index = Self.place(in: lesson, progress)
        enter(index)
    }

    /// The step where a learner goes on: the one that was left, or, where that is gone, the first that is not done.
    private static func place(in lesson: Lesson, _ progress: LessonProgress) -> Int {
        progress.step.flatMap { lesson.index(ofStep: $0) }
            ?? lesson.steps.firstIndex { progress[$0.id].outcome == nil } ?? 0
    }

    /// The step.
    public var step: LessonStep { lesson.steps[index] }

    /// The state in which the step begins: what is restored.
    public var state: LessonState { states[index] }

    /// Whether there is nothing behind this step.
    public var isAtEnd: Bool { index == lesson.steps.count - 1 }

    /// Whether the learner may go on: there is nothing to do, or it was done or skipped.
    public var mayGoOn: Bool {
        if isPresenting { return true }
        if case .reading = step.kind { return true }
        return progress[step.id].outcome != nil
    }

    /// Goes to the next step; false at the end, and where something is still to be done.
    public mutating func goOn() -> Bool {
        guard mayGoOn, !isAtEnd else {
            if mayGoOn { finishReading() }
            return false
        }
        finishReading()
        enter(index + 1)
        return true
    }

    /// Goes to the step before; false at the beginning.
    public mutating func goBack() -> Bool {
        guard index > 0 else { return false }
        enter(index - 1)
        return true
    }

    /// Goes to a step by its id; false where there is none.
    public mutating func go(to id: String) -> Bool {
        guard let place = lesson.index(ofStep: id) else { return false }
        enter(place)
        return true
    }

    private mutating func finishReading() {
        guard case .reading = step.kind else { return }
        progress[step.id].outcome = .done
    }

    private mutating func enter(_ place: Int) {
        index = place
        feedback = nil
        isAway = false
        progress.kept = nil
        if lesson.steps.indices.contains(place) { progress.step = step.id }
    }

    /// Leaves to explore; what is on the screen is kept for the way back.
    public mutating func leave(_ present: LessonState) {
        isAway = true
        progress.kept = present
    }

    /// What to come back to.
    public enum Return: Sendable {
        /// The network as it was changed.
        case keep
        /// The network of the step.
        case restore
    }

    /// Comes back; gives the state that is to be shown, nil where what is there stays.
    public mutating func comeBack(_ choice: Return) -> LessonState? {
        isAway = false
        progress.kept = nil
        return choice == .restore ? state : nil
    }

    /// Puts an edited lesson in the place of this one; the learner stays at the step of the same id, or else of the same number.
    public mutating func replace(with edited: Lesson) {
        guard !edited.steps.isEmpty else { return }
        let place = edited.index(ofStep: step.id) ?? min(index, edited.steps.count - 1)
        lesson = edited
        states = LessonRun(edited).states
        enter(place)
    }

    mutating func say(_ feedback: Feedback) { self.feedback = feedback }
    mutating func record(_ change: (inout StepProgress) -> Void) { change(&progress[step.id]) }
}
