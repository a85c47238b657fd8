import Cells
import Unrolling

/// An experiment that has run: what it was, and everything that was recorded.
///
/// A run looks at one layer of its network; the others can be looked at as well.
public struct Run: Sendable {
    /// The experiment as it was asked for.
    public let experiment: Experiment
    /// The experiment with nothing left open, seen from the layer that is looked at.
    public let resolved: ResolvedExperiment
    /// The recording of the whole network.
    public let network: NetworkTrace
    /// The layers from the input on, the two directions of one side by side.
    public let layers: [RecordedLayer]
    private let lazyJacobians: LazyStepJacobians

    /// Runs an experiment, and looks at the layer that is nearest to the readout, in its forward direction.
    ///
    /// - Throws: what is wrong with the experiment, if it cannot be run.
    public init(_ experiment: Experiment, workspace: Workspace = Workspace()) throws(ExperimentError) {
        let resolved = try experiment.resolve()
        let unroller = NetworkUnroller(resolved.network, resolved.parameters, workspace: workspace)
        let network = unroller.trace(resolved.sequence)
        let layers = zip(network.network.layers, network.layers).map(RecordedLayer.init)
        self.init(experiment: experiment, resolved: resolved, network: network, layers: layers)
    }

    private init(
        experiment: Experiment, resolved: ResolvedExperiment, network: NetworkTrace, layers: [RecordedLayer],
        jacobians: LazyStepJacobians? = nil
    ) {
        self.experiment = experiment
        self.resolved = resolved
        self.network = network
        self.layers = layers
        // They are about values alone, and the same for any gradients.
        self.lazyJacobians = jacobians ?? LazyStepJacobians(of: layers[resolved.layerIndex].trace)
    }

    /// The same run with another recording of the same network: one whose gradients were truncated.
    ///
    /// - Precondition: the recording is of this network.
    public func recording(_ other: NetworkTrace) -> Run {
        precondition(other.network == network.network, "the recording of another network")
        let layers = zip(other.network.layers, other.layers).map(RecordedLayer.init)
        return Run(experiment: experiment, resolved: resolved, network: other, layers: layers, jacobians: lazyJacobians)
    }

    /// The norms of the step Jacobians and of their products, of the layer that is looked at, however long they take to compute.
    ///
    /// - Complexity: the first time `O(steps · states³)`, then nothing.
    public var jacobians: StepJacobians { lazyJacobians.value }

    /// The same where they take little enough work to be computed unasked, else nil.
    public var affordableJacobians: StepJacobians? { jacobiansOmission == nil ? jacobians : nil }

    /// Why the norms of the Jacobians are left out, in words; nil where they are not.
    public var jacobiansOmission: String? { JacobianWork(normsOf: trace).omission }

    /// Which of the layers is looked at.
    public var layerIndex: Int { resolved.layerIndex }

    /// The layer that is looked at.
    public var layer: RecordedLayer { layers[layerIndex] }

    /// The recording of the layer that is looked at; the readout's `y` and `p` and the losses are those of the network.
    public var trace: Trace { layer.trace }

    /// The same run, looking at another layer.
    ///
    /// - Precondition: there is a layer of this index.
    public func looking(at index: Int) -> Run {
        precondition(layers.indices.contains(index), "layer \(index) of \(layers.count)")
        var other = resolved
        other.layerIndex = index
        return Run(experiment: experiment, resolved: other, network: network, layers: layers)
    }
}
