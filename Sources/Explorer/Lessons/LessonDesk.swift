import Commands
import LessonScripts
import Screen

/// A lesson that is played beside the explorer: the learner in it, and what of its text is seen.
struct LessonDesk: Sendable {
    /// The learner in the lesson.
    var player: LessonPlayer
    /// The figures of the step as they were computed.
    var values: LessonValues
    /// The networks that were run for figures, answers and goals.
    let cache: RunCache
    /// The first line of the text that is shown.
    var firstLine = 0
    /// The line where an answer is typed, while it is open.
    var answer: AnswerLine?
    /// What was said last, which stands last.
    var saidLast = Saying.feedback
    /// What the question asks for.
    private(set) var asked = AnswerKind.number
    /// How far the goal of the step's task is; nil where the step has none.
    var goal: GoalReading?
    /// What was on the screen when the step's network was shown.
    var shown: LessonState?
    /// What was on the screen when the learner left to explore.
    var left: LessonState?
    /// Whether it was asked what to come back to, and not answered yet.
    var isReturning = false
    /// Why the network of the step cannot be shown.
    var fault: String?
    /// What is wrong with the lesson's file, where it is being written.
    var problems: [LessonProblem] = []
    /// The progress that was last handed over to be kept.
    var keptProgress: LessonProgress

    /// A lesson on the desk, at the step where its progress says.
    init(_ lesson: Lesson, progress: LessonProgress) {
        // Knobs are turned as often as one likes: it is each network alone that has a limit.
        cache = RunCache(most: .max)
        player = LessonPlayer(lesson, progress: progress)
        values = LessonValues()
        keptProgress = progress
        // Whoever opens what they have done means to go through it again.
        if progress.isFinished(lesson), let first = lesson.steps.first { _ = player.go(to: first.id) }
    }

    /// What is said to a learner below the text.
    enum Saying: Sendable {
        /// What an answer is worth.
        case feedback
        /// A hint.
        case hint
    }

    /// What can be answered.
    enum AnswerKind: Sendable {
        /// The letter of a choice.
        case choice
        /// A number.
        case number
        /// A word.
        case word
    }

    /// Whether the text stands on the screen.
    var isOpen: Bool { !player.isAway }

    /// Whether an answer is waited for.
    var awaitsAnswer: Bool { isOpen && player.step.question != nil && !player.mayGoOn }

    /// Whether a task is to be done.
    var awaitsGoal: Bool { isOpen && player.step.task != nil && !player.mayGoOn }

    /// Computes what the text of the step says.
    mutating func compute() {
        values = LessonValues()
        asked = player.step.question?.choices.isEmpty == false ? .choice : .number
        guard let context = try? player.context(cache) else { return }
        values = LessonValues(player.step, in: context)
        if case .value(let answer) = player.step.question?.answer, case .word = try? answer.value(in: context) {
            asked = .word
        }
    }
}

/// What was computed for the text of a step, by the expressions in it.
struct LessonValues: Sendable {
    private var values: [String: ExpressionValue] = [:]

    /// No values: all figures are shown as they are written.
    init() {}

    /// The values of a step's figures and transcripts in its own state, whatever the learner changes.
    init(_ step: LessonStep, in context: ExpressionContext) {
        for block in step.allBlocks {
            let expressions = block.figures.map(\.expression) + block.transcript.map(\.expression)
            for expression in expressions where values[expression.source] == nil {
                values[expression.source] = try? expression.value(in: context)
            }
        }
    }

    /// A figure as it is shown.
    func text(of figure: Figure) -> String {
        values[figure.expression.source].map { figure.text(of: $0) } ?? figure.written
    }

    /// The value of a transcript as it is shown.
    func text(of entry: TranscriptEntry) -> String {
        values[entry.expression.source].map { entry.text(of: $0) } ?? entry.written
    }
}
