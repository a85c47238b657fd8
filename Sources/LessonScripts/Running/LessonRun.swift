import Commands
import Experiments

/// A lesson whose `run` fences were carried out: the state in which each step begins.
public struct LessonRun: Sendable {
    /// The states, one for each step; the last good one where a command fails.
    public let states: [LessonState]
    /// The commands that failed.
    public let problems: [LessonProblem]

    /// Carries the commands of a lesson out, step after step. What learners and solutions change is no part of it.
    public init(_ lesson: Lesson) {
        var state = LessonState.start
        var states: [LessonState] = []
        var problems: [LessonProblem] = []
        for step in lesson.steps {
            problems += state.apply(step.run, path: lesson.path)
            states.append(state)
        }
        self.states = states
        self.problems = problems
    }
}

extension LessonState {
    /// Carries commands out, and gives back what is wrong with them.
    mutating func apply(_ script: [ScriptLine], path: String) -> [LessonProblem] {
        script.compactMap { line in
            do throws(CommandError) {
                try apply(line.command)
                return nil
            } catch {
                return LessonProblem(error.description, path: path, at: line.position)
            }
        }
    }
}
