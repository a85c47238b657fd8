/// A step as a review shows it.
public struct ReviewedStep: Sendable, Equatable {
    /// Its id.
    public let id: String
    /// Its heading.
    public let title: String
    /// How it ended; nil where it is still open.
    public let outcome: StepProgress.Outcome?
    /// What was answered, the right answer last where there was one.
    public let tries: [String]
    /// How many hints were opened.
    public let hints: Int
    /// Whether something was to be done.
    public let isExercise: Bool
}

extension LessonPlayer {
    /// What was done in the lesson, step by step.
    public var review: [ReviewedStep] {
        lesson.steps.map { step in
            let done = progress[step.id]
            let isExercise = step.question != nil || step.task != nil
            return ReviewedStep(
                id: step.id, title: step.title, outcome: done.outcome, tries: done.tries, hints: done.hints,
                isExercise: isExercise)
        }
    }
}

extension LessonProgress {
    /// How many of a lesson's steps are done or skipped; steps that the lesson has no more do not count.
    public func doneCount(of lesson: Lesson) -> Int { lesson.steps.count { self[$0.id].outcome != nil } }

    /// Whether the whole of a lesson is done.
    public func isFinished(_ lesson: Lesson) -> Bool { doneCount(of: lesson) == lesson.steps.count }
}
