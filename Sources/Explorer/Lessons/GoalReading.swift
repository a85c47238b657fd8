import Commands
import Experiments
import LessonScripts

/// How far the goal of a task is in what is on the screen.
struct GoalReading: Sendable, Equatable {
    /// What is on the screen.
    let experiment: Experiment
    /// What is looked at.
    let place: ViewPlace
    /// What the goal comes to.
    let result: Result

    /// What a goal comes to.
    enum Result: Sendable, Equatable {
        /// What it asks for, and what of that holds.
        case read([GoalCondition])
        /// Why it means nothing for this network.
        case impossible(String)
    }

    /// Whether the goal is met.
    var isMet: Bool {
        if case .read(let conditions) = result { conditions.allSatisfy(\.isTrue) } else { false }
    }
}

extension Session {
    /// Reads the goal of the present task anew where something has changed.
    mutating func followGoal() {
        guard let desk, desk.isOpen, let task = desk.player.step.task else {
            self.desk?.goal = nil
            return
        }
        if let goal = desk.goal, goal.place == place, goal.experiment == run.experiment { return }
        let cache = desk.cache
        let context = ExpressionContext(run, place: place) { experiment throws(BudgetError) in
            try cache.run(experiment)
        }
        let result: GoalReading.Result
        do throws(ExpressionError) {
            result = .read(try task.goal.conditions(in: context))
        } catch {
            result = .impossible(error.description)
        }
        let reading = GoalReading(experiment: run.experiment, place: place, result: result)
        let wasMet = desk.goal?.isMet == true
        self.desk?.goal = reading
        guard reading.isMet, !wasMet, !desk.player.isPresenting else { return }
        // What was shown by giving up stays on the screen, though its solution meets the goal.
        if case .shown = desk.player.feedback { return }
        _ = try? self.desk?.player.checkGoal(in: context)
        self.desk?.saidLast = .feedback
        scrollToFeedback()
    }
}
