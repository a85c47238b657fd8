import Cells
import Equations
import Matrices
import Tasks
import Unrolling

extension Experiment {
    /// What the network reads where its task draws another sequence than that of the experiment's seed.
    ///
    /// - Parameter resolved: what the experiment resolves to.
    /// - Throws: `ExperimentError` for an experiment whose input is no task, or whose targets are not those of its task.
    public func inputSequence(of drawn: TaskSequence, for resolved: ResolvedExperiment) throws(ExperimentError)
        -> InputSequence
    {
        guard drawnTask != nil else { throw ExperimentError(.answersWithoutTask, at: .key("targets")) }
        let first = resolved.network.layers[0].program.sizes
        let sizes = Sizes(input: first.input, hidden: first.hidden, output: resolved.sizes.output)
        return sequence(try PreparedInput(self, drawn: drawn), sizes)
    }

    /// The task that other sequences can be drawn from; nil where the experiment has but one sequence.
    public var drawnTask: TaskInput? {
        guard case .task(let input) = input, targets == .ofTask else { return nil }
        return input
    }

    /// The same experiment with all parameters given, as they are: no knob turns them any more.
    public func holding(_ parameters: ParameterSet) -> Experiment {
        var held = drawnPlainly.spellingOutSizes
        held.forgetBias = nil
        held.chrono = nil
        held.parameters = [:]
        held.statistics = parameters.statistics
        for shape in parameters.shapes {
            let value = parameters[shape.name]
            held.parameters[shape.name] = shape.kind == .vector ? .vector(value.entries) : .matrix(value)
        }
        return held
    }
}
