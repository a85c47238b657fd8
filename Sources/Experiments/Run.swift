import Cells
import Unrolling

/// An experiment that has run: what it was, and everything that was recorded.
public struct Run: Sendable {
    /// The experiment as it was asked for.
    public let experiment: Experiment
    /// The experiment with nothing left open.
    public let resolved: ResolvedExperiment
    /// The recording.
    public let trace: Trace
    /// The norms of the step Jacobians and of their products.
    public let jacobians: StepJacobians

    /// Runs an experiment.
    ///
    /// - Throws: what is wrong with the experiment, if it cannot be run.
    public init(_ experiment: Experiment, workspace: Workspace = Workspace()) throws(ExperimentError) {
        let resolved = try experiment.resolve()
        let packed = PackedParameters(resolved.parameters, for: resolved.program)
        let trace = Unroller(resolved.program, packed, workspace: workspace).trace(resolved.sequence)
        self.experiment = experiment
        self.resolved = resolved
        self.trace = trace
        jacobians = StepJacobians(of: trace)
    }
}
