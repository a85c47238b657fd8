import Cells
import Equations
import Experiments
import Unrolling

/// How much work an experiment may be, so that a text from someone else cannot keep the machine busy.
///
/// It counts work instead of time, so that the same experiment is allowed on every machine.
public struct RunBudget: Sendable, Equatable {
    /// The most steps.
    public var steps: Int
    /// The most hidden units of a layer.
    public var hidden: Int
    /// The most layers.
    public var layers: Int
    /// The most multiplications, about.
    public var work: Double

    /// What a lesson may use in one run: about a second of a slow machine.
    public static let lesson = RunBudget(steps: 20_000, hidden: 512, layers: 16, work: 2e9)

    /// What an expression at the prompt may use.
    public static let prompt = RunBudget(steps: ExperimentEdit.mostSteps, hidden: 4096, layers: 100, work: 2e10)

    /// A budget of so much.
    public init(steps: Int, hidden: Int, layers: Int, work: Double) {
        self.steps = steps
        self.hidden = hidden
        self.layers = layers
        self.work = work
    }

    /// Runs an experiment.
    ///
    /// - Throws: what is too much, or what is wrong with the experiment.
    public func run(_ experiment: Experiment) throws(BudgetError) -> Run {
        try checkRequest(experiment)
        let resolved = try resolving(experiment.drawnPlainly)
        let estimate = Self.work(of: resolved)
        guard estimate <= work else { throw .work(estimate, most: work) }
        do {
            return try Run(experiment)
        } catch {
            throw .experiment(error)
        }
    }

    private func resolving(_ experiment: Experiment) throws(BudgetError) -> ResolvedExperiment {
        do {
            return try experiment.resolve()
        } catch {
            throw .experiment(error)
        }
    }

    /// What can be said before anything is drawn or planned.
    private func checkRequest(_ experiment: Experiment) throws(BudgetError) {
        let stepCount = experiment.input.stepCount
        guard stepCount <= steps else { throw .tooMuch("steps", stepCount, most: steps) }
        let layerCount = experiment.layers.count
        guard layerCount <= layers else { throw .tooMuch("layers", layerCount, most: layers) }
        var sizes = [experiment.sizes.hidden ?? experiment.sizes.usualHidden]
        if case .each(let each) = experiment.layers { sizes += each.map { $0.hidden ?? 0 } }
        let largest = sizes.max() ?? 0
        guard largest <= hidden else { throw .tooMuch("hidden units", largest, most: hidden) }
    }

    /// Two passes over all parameters, and the Jacobians with their products and norms.
    private static func work(of resolved: ResolvedExperiment) -> Double {
        let steps = Double(resolved.sequence.stepCount)
        let states = resolved.network.layers.reduce(0.0) { sum, layer in
            let size = layer.program.states.reduce(0.0) { $0 + Double($1.size) }
            return sum + 4 * size * size * size
        }
        return steps * (3 * Double(resolved.parameters.count) + states)
    }
}

/// Why an experiment was not run within a budget.
public enum BudgetError: Error, Sendable, Equatable, CustomStringConvertible {
    /// It has too much of something.
    case tooMuch(String, Int, most: Int)
    /// It is too much work.
    case work(Double, most: Double)
    /// It cannot be run.
    case experiment(ExperimentError)

    /// The reason in one sentence.
    public var description: String {
        switch self {
        case .tooMuch(let what, let count, let most):
            "The run is too large: \(count) \(what), and \(most) are the most."
        case .work(let work, let most):
            "The run is too much work: about \(NumberNotation.scientific(work, decimals: 1)) multiplications, and \(NumberNotation.scientific(most, decimals: 1)) are the most."
        case .experiment(let error): error.description
        }
    }
}
