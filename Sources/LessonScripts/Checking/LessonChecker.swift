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
            problems += StepChecker(step, state, path: lesson.path, cache: cache).problems
        }
        problems += LinkChecker(lesson, neighbours).problems
        return problems.sorted {
            ($0.position.line, $0.position.column) < ($1.position.line, $1.position.column)
        }
    }

    /// All that is wrong with the figures and transcripts of a step that begins in a state.
    public func checkFigures(of step: LessonStep, in state: LessonState, path: String) -> [LessonProblem] {
        var checker = StepChecker(path: path, cache: cache)
        checker.checkFigures(step, state)
        return checker.problems
    }
}
