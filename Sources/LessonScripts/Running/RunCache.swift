import Commands
import Experiments
import Synchronization
import Unrolling

/// Runs experiments within a budget, each once: what a lesson asks about is mostly the same few networks.
public final class RunCache: Sendable {
    private let budget: RunBudget
    private let most: Int
    private let state = Mutex(State())

    private struct State {
        var runs: [Run] = []
        var count = 0
    }

    /// The runs that are kept; older ones are made again.
    private static let kept = 32

    /// A cache that allows so many runs within a budget each.
    public init(budget: RunBudget = .lesson, most: Int = 1000) {
        self.budget = budget
        self.most = most
    }

    /// The run of an experiment.
    ///
    /// - Throws: what is wrong with it, or what is too much.
    public func run(_ experiment: Experiment) throws(BudgetError) -> Run {
        let known = state.withLock { state in state.runs.first { $0.experiment == experiment } }
        if let known { return known }
        let count = state.withLock { state in
            state.count += 1
            return state.count
        }
        guard count <= most else { throw .tooMuch("different runs in one lesson", count, most: most) }
        let run = try budget.run(experiment)
        state.withLock { state in
            state.runs.append(run)
            if state.runs.count > Self.kept { state.runs.removeFirst() }
        }
        return run
    }

    /// What expressions read from in a state.
    ///
    /// - Throws: why its experiment cannot be run.
    public func context(_ state: LessonState) throws(BudgetError) -> ExpressionContext {
        let run = try run(state.experiment)
        return ExpressionContext(run, place: state.place(stepCount: run.network.stepCount)) {
            experiment throws(BudgetError) in try self.run(experiment)
        }
    }
}
