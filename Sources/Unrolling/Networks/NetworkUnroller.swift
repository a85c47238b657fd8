import Cells

/// Runs a network over a sequence: forward from layer to layer, then back through the layers and through time.
public struct NetworkUnroller: Sendable {
    /// The network.
    public let network: Network
    private let unrollers: [Unroller]
    private let readout: Unroller?

    /// An unroller of a network with these parameters; traces are recorded in the workspace's memory.
    ///
    /// - Precondition: the parameters are those of the network.
    public init(_ network: Network, _ parameters: ParameterSet, workspace: Workspace = Workspace()) {
        precondition(parameters.shapes == network.parameters, "parameters of another network")
        self.network = network
        unrollers = network.layers.map { layer in
            Unroller(layer.program, network.packed(parameters, for: layer), workspace: workspace)
        }
        readout = network.readout.map { program in
            Unroller(program, network.packed(parameters, forReadout: program), workspace: workspace)
        }
    }

    /// Runs the network over a sequence; initial states have their names in the network.
    ///
    /// - Precondition: the sequence has at least one step, inputs of the network's size, and targets below the size of `y`.
    public func trace(_ sequence: InputSequence, contents: Unroller.Contents = .all) -> NetworkTrace {
        precondition(sequence.stepCount > 0, "a sequence without steps")
        let levels = forward(sequence, contents: contents)
        levels[levels.count - 1][0].seedLosses()
        var above: Level?
        var traces: [[Trace]] = []
        for (index, stages) in levels.enumerated().reversed() {
            let level = reverse(stages, above: above, inputs: index > 0 || contents.contains(.inputGradients))
            traces.append(level.traces)
            above = level
        }
        let top = traces[0][0]
        if network.readout != nil { traces.removeFirst() }
        return NetworkTrace(
            network: network, sequence: sequence, layers: traces.reversed().flatMap(\.self), readout: top)
    }

    /// What has run forward and back side by side: the directions of a layer, or the readout.
    private struct Level {
        let stages: [Stage]
        let traces: [Trace]
    }

    /// The stages of each layer and of a readout of its own, all signals computed.
    private func forward(_ sequence: InputSequence, contents: Unroller.Contents) -> [[Stage]] {
        var levels: [[Stage]] = []
        func run(_ stages: [Stage]) {
            for stage in stages {
                if let below = levels.last { stage.readInputs(from: below) } else { stage.writeInputs() }
                stage.forward()
            }
            levels.append(stages)
        }
        func own(_ initial: [String: [Double]]) -> InputSequence {
            InputSequence(
                stepCount: sequence.stepCount, inputs: sequence.inputs, targets: sequence.targets, initial: initial)
        }
        for number in 1...network.depth {
            let level = zip(network.layers, unrollers).filter { $0.0.number == number }
            run(
                level.map { layer, unroller in
                    unroller.stage(
                        own(network.initial(sequence.initial, of: layer)), direction: layer.direction,
                        contents: contents)
                })
        }
        if let readout { run([readout.stage(own([:]), contents: contents)]) }
        return levels
    }

    private func reverse(_ stages: [Stage], above: Level?, inputs: Bool) -> Level {
        var column = 0
        var traces: [Trace] = []
        for stage in stages {
            if let above {
                stage.seedOutput(from: above.stages, column: column)
            }
            stage.reverse(inputs: inputs, hasLoss: above == nil)
            let reader = above.map { Trace.Above(traces: $0.traces, firstInput: column) }
            traces.append(stage.trace(above: reader))
            if above != nil { column += stage.output.size }
        }
        return Level(stages: stages, traces: traces)
    }
}
