/// What a learner has done in a lesson, by the ids of its steps.
///
/// What is known of steps that a lesson has no more stays: an author may bring them back.
public struct LessonProgress: Sendable, Equatable {
    /// The id of the step that was left.
    public var step: String?
    /// The state in which the learner left to explore.
    public var kept: LessonState?
    /// What was done, by the ids of the steps.
    public private(set) var steps: [String: StepProgress]

    /// Progress of these steps.
    public init(step: String? = nil, kept: LessonState? = nil, steps: [String: StepProgress] = [:]) {
        self.step = step
        self.kept = kept
        self.steps = steps
    }

    /// What was done in a step.
    public subscript(id: String) -> StepProgress {
        get { steps[id] ?? StepProgress() }
        set { steps[id] = newValue == StepProgress() ? nil : newValue }
    }
}

/// What a learner has done in a step.
public struct StepProgress: Sendable, Equatable {
    /// How it ended; nil where it is still open.
    public var outcome: Outcome?
    /// What was answered.
    public var tries: [String]
    /// How many hints were opened.
    public var hints: Int

    /// How a step ends.
    public enum Outcome: String, Sendable, CaseIterable {
        /// It was read, answered or solved.
        case done
        /// It was given up.
        case skipped
    }

    /// Progress in a step, of which nothing is done at first.
    public init(outcome: Outcome? = nil, tries: [String] = [], hints: Int = 0) {
        self.outcome = outcome
        self.tries = tries
        self.hints = hints
    }
}
