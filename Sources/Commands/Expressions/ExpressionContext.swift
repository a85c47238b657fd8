import Experiments

/// What an expression reads from.
public struct ExpressionContext: Sendable {
    /// The run; nil where only numbers can be computed with.
    public let run: Run?
    /// What is looked at.
    public let place: ViewPlace
    /// How an experiment of `with` is run.
    let runner: Runner

    /// How an experiment is run.
    public typealias Runner = @Sendable (Experiment) throws(BudgetError) -> Run

    /// A context of a run and what is looked at of it.
    public init(
        _ run: Run?, place: ViewPlace = ViewPlace(),
        runner: @escaping Runner = { experiment throws(BudgetError) in try RunBudget.prompt.run(experiment) }
    ) {
        self.run = run
        self.place = place
        self.runner = runner
    }

    /// A context that has no network: for numbers alone.
    public static let numbersAlone = ExpressionContext(nil)

    /// The same with changes of the experiment.
    func with(_ edits: [ExperimentEdit]) throws(ExpressionError.Reason) -> ExpressionContext {
        guard let run else { throw .noRun("with") }
        var experiment = run.experiment
        do throws(CommandError) {
            for edit in edits { try edit.apply(to: &experiment) }
        } catch {
            throw .setting(error.reason)
        }
        do {
            let other = try runner(experiment)
            let index = other.layers.indices.contains(run.layerIndex) ? run.layerIndex : other.layerIndex
            let isAlike = other.layers.count == run.layers.count
            return ExpressionContext(isAlike ? other.looking(at: index) : other, place: place, runner: runner)
        } catch {
            throw .run(error)
        }
    }
}
