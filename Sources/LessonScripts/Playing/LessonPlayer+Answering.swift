import Commands
import Experiments

// Answers, goals, hints, and giving up.
extension LessonPlayer {
    /// Judges an answer to the step's question in the state of the step, whatever the learner has changed since.
    ///
    /// - Throws: why the right answer cannot be computed; a lesson that was checked never does.
    public mutating func answer(_ text: String, cache: RunCache) throws(LessonProblem) {
        guard let question = step.question else { return }
        let judgement: Judgement
        do throws(ExpressionError) {
            judgement = try question.judge(text, in: try context(cache))
        } catch {
            throw LessonProblem(error.description, path: lesson.path, at: question.position)
        }
        switch judgement {
        case .right:
            record {
                $0.tries.append(text.trimmed)
                if $0.outcome == nil { $0.outcome = .done }
            }
            say(.right(question.explanation))
        case .wrong(let response):
            record { $0.tries.append(text.trimmed) }
            say(.wrong(response))
        case .unreadable(let sentence): say(.unreadable(sentence))
        }
    }

    /// Looks whether the goal of the step's task is met by what is on the screen; gives whether it is.
    ///
    /// - Throws: why the goal cannot be computed for this network.
    public mutating func checkGoal(in context: ExpressionContext) throws(ExpressionError) -> Bool {
        guard let task = step.task, try task.goal.isTrue(in: context) else { return false }
        record { if $0.outcome == nil { $0.outcome = .done } }
        say(.met(task.explanation))
        return true
    }

    /// The hints that are open.
    public var openHints: [[LessonBlock]] { Array(step.hints.prefix(progress[step.id].hints)) }

    /// Whether there is another hint.
    public var hasMoreHints: Bool { progress[step.id].hints < step.hints.count }

    /// Opens the next hint; gives it, or nil where there is none.
    public mutating func openHint() -> [LessonBlock]? {
        guard hasMoreHints else { return nil }
        record { $0.hints += 1 }
        return openHints.last
    }

    /// Gives the step up: the answer, or the solution, is shown with its reason, and the learner may go on.
    public mutating func skip(cache: RunCache) {
        record { if $0.outcome == nil { $0.outcome = .skipped } }
        switch step.kind {
        case .reading: break
        case .question(let question):
            let answer = (try? context(cache)).flatMap { try? question.rightAnswer(in: $0) } ?? ""
            say(.shown(answer, question.explanation))
        case .task(let task):
            say(.shown(task.solution.map(\.text).joined(separator: "\n"), task.explanation))
        }
    }

    /// What the step's own figures are computed from.
    ///
    /// - Throws: why the step cannot be run; a lesson that was checked always can.
    public func context(_ cache: RunCache) throws(ExpressionError) -> ExpressionContext {
        do {
            return try cache.context(state)
        } catch {
            throw ExpressionError(.run(error), column: 1)
        }
    }
}
