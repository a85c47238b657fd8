import Cells
import Cells
import Equations
import Unrolling

extension Experiment {
    /// Works out everything that the experiment leaves open.
    ///
    /// - Throws: `ExperimentError` for whatever of it cannot be run; where it was read from a file,
    ///   `ExperimentFile.located(_:)` adds the place.
    public func resolve() throws(ExperimentError) -> ResolvedExperiment {
        try checkKnobs()
        let prepared = try PreparedInput(self)
        let sizes = try resolvedSizes(for: prepared)
        let layers = try sizedLayers(sizes, steps: prepared.inputs.count)
        let network = try network(of: layers, input: sizes.input, output: sizes.output)
        try MemoryEstimate(network, steps: prepared.inputs.count).check()
        let roles = EquationRoles(of: network)
        try checkInitialStates(roles.states, sizes: stateSizes(of: network))
        return ResolvedExperiment(
            network: network, parameters: try parameters(of: network, roles: roles),
            sequence: sequence(prepared, sizes),
            tokens: prepared.tokens, vocabulary: prepared.vocabulary, layerIndex: network.topIndex)
    }

    func sequence(_ prepared: PreparedInput, _ sizes: Sizes) -> InputSequence {
        let inputs = prepared.inputs.scaled(by: inputScale, width: sizes.input)
        switch resolvedLoss {
        case .crossEntropy:
            return InputSequence(
                stepCount: prepared.inputs.count, inputs: inputs, targets: prepared.targets, initial: initial)
        case .squaredError:
            return InputSequence(
                stepCount: prepared.inputs.count, inputs: inputs, desired: prepared.desired(count: sizes.output),
                initial: initial)
        }
    }

    /// The sizes of all signals under their names in the network.
    private func stateSizes(of network: Network) -> [String: Int] {
        var sizes: [String: Int] = [:]
        for layer in network.layers {
            for signal in layer.program.signals { sizes[layer.name(of: signal.name)] = signal.size }
        }
        return sizes
    }

    private func parameters(of network: Network, roles: EquationRoles) throws(ExperimentError) -> ParameterSet {
        try checkGivenParameters(network.parameters)
        var parameters = ParameterSet(zeros: network.parameters)
        func initialize(_ shapes: [ParameterShape], hidden: Int) throws(ExperimentError) {
            for (name, value) in try initialParameters(shapes, hidden: hidden, roles: roles) {
                parameters[name] = value
            }
        }
        for layer in network.layers {
            try initialize(network.parameters(of: layer), hidden: layer.program.sizes.hidden)
        }
        if let readout = network.readout { try initialize(readout.parameters, hidden: readout.sizes.input) }
        try checkStatistics(network.batchNormalizationSizes)
        parameters.statistics = statistics
        return parameters
    }

    /// - Throws: `ExperimentError` for statistics of no batch normalisation, or not of as many units.
    private func checkStatistics(_ sizes: [String: Int]) throws(ExperimentError) {
        for (gain, given) in statistics.sorted(by: { $0.key < $1.key }) {
            guard let size = sizes[gain] else {
                throw ExperimentError(
                    .unknownName(gain, what: "gain of a batch normalisation", known: sizes.keys.sorted()),
                    at: .statistics(gain))
            }
            guard given.unitCount == size else {
                throw ExperimentError(
                    .wrongShape(
                        parameter: "statistics.\(gain)", given: "\(given.stepCount) × \(given.unitCount)",
                        needed: "\(given.stepCount) × \(size)"), at: .statistics(gain))
            }
        }
    }
}
