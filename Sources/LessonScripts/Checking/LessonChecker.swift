import Commands
import Experiments
import JSONText

/// Finds out whether a lesson is true: runs every step, computes every figure, gives every answer, reaches every goal.
public struct LessonChecker: Sendable {
    private let cache: RunCache
    private let neighbours: LessonNeighbours

    /// A checker that runs experiments in a cache and follows links to other files.
    public init(cache: RunCache = RunCache(), neighbours: LessonNeighbours = .none) {
        self.cache = cache
        self.neighbours = neighbours
    }

    /// All that is wrong with a lesson, in the order of its lines.
    public func check(_ reading: Lesson.Reading) -> [LessonProblem] {
        let lesson = reading.lesson
        let run = LessonRun(lesson)
        var problems = reading.problems + run.problems
        for (step, state) in zip(lesson.steps, run.states) {
            problems += StepChecker(step, state, of: lesson, cache: cache).problems
        }
        problems += LinkChecker(lesson, neighbours).problems
        return problems.sorted {
            ($0.position.line, $0.position.column) < ($1.position.line, $1.position.column)
        }
    }

    /// All that is wrong with the figures and transcripts of one step.
    public func checkFigures(of lesson: Lesson, step index: Int) -> [LessonProblem] {
        var checker = StepChecker(of: lesson, cache: cache)
        checker.checkFigures(lesson.steps[index], LessonRun(lesson).states[index])
        return checker.problems
    }
}
