import Analysis
import Cells
import Equations
import Unrolling

/// Which networks a sweep over seeds runs.
public struct SeedSweepRequest: Sendable {
    /// The experiment; its own seed and activation do not matter.
    public var experiment: Experiment
    /// The seeds, one network for each and for each activation.
    public var seeds: [UInt64]
    /// What φ stands for; nil for sigmoid, tanh and ReLU where an equation of the network has a φ, else for the experiment's own.
    public var activations: [Activation]?
    /// The signal whose gradient is recorded, in the layer nearest to the readout.
    public var signal = "h"
    /// What else changes with the seed, which the experiment given to it has already: inputs drawn from it, say.
    public var vary: @Sendable (inout Experiment) -> Void = { _ in }

    /// An experiment with so many seeds, its own being the first, each larger by 1 than the one before.
    ///
    /// - Precondition: `seedCount` is not negative.
    public init(_ experiment: Experiment, seedCount: Int) {
        self.experiment = experiment
        seeds = (0..<seedCount).map { experiment.seed &+ UInt64($0) }
    }

    /// How many networks there are to run.
    ///
    /// - Throws: what is wrong with the experiment.
    public func networkCount() throws(ExperimentError) -> Int { try resolvedActivations().count * seeds.count }

    func resolvedActivations() throws(ExperimentError) -> [Activation] {
        if let activations { return activations }
        let network = try varied(seed: seeds.first ?? experiment.seed, activation: experiment.activation).resolve()
            .network
        let hasChoice = network.layers.contains { $0.program.usesActivation }
        return hasChoice ? Activation.allCases : [experiment.activation]
    }

    /// The gradient's norms of one network, `[steps]`.
    func norms(seed: UInt64, activation: Activation, workspace: Workspace) throws(ExperimentError) -> [Double] {
        let resolved = try varied(seed: seed, activation: activation).resolve()
        let unroller = NetworkUnroller(resolved.network, resolved.parameters, workspace: workspace)
        let trace = unroller.trace(resolved.sequence, contents: []).layers[resolved.layerIndex]
        guard let norms = trace.norms(.gradient, of: signal) else {
            let known = resolved.program.signals.map(\.name)
            throw ExperimentError(.unknownName(signal, what: "signal", known: known))
        }
        return norms
    }

    private func varied(seed: UInt64, activation: Activation) -> Experiment {
        var varied = experiment
        varied.seed = seed
        varied.activation = activation
        // A layer's own φ would hide the one that is asked for.
        varied.layers = varied.layers.without(\.activation)
        vary(&varied)
        return varied
    }
}
