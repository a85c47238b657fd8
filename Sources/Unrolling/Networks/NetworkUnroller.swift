import Cells

/// Runs a network over a sequence: forward from layer to layer, then back through the layers and through time.
public struct NetworkUnroller: Sendable {
    /// The network.
    public let network: Network
    private let packed: [PackedParameters]
    private let packedReadout: PackedParameters?
    private let workspace: Workspace

    /// An unroller of a network with these parameters; traces are recorded in the workspace's memory.
    ///
    /// - Precondition: the parameters are those of the network.
    public init(_ network: Network, _ parameters: ParameterSet, workspace: Workspace = Workspace()) {
        precondition(parameters.shapes == network.parameters, "parameters of another network")
        self.network = network
        self.workspace = workspace
        packed = network.layers.map { network.packed(parameters, for: $0) }
        packedReadout = network.packedReadout(parameters)
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
        let readout = traces[0][0]
        if packedReadout != nil { traces.removeFirst() }
        return NetworkTrace(
            network: network, sequence: sequence, layers: traces.reversed().flatMap(\.self), readout: readout)
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
        func stage(
            _ program: Program, _ packed: PackedParameters, _ direction: Direction, initial: [String: [Double]]
        ) -> Stage {
            let own = InputSequence(
                stepCount: sequence.stepCount, inputs: sequence.inputs, targets: sequence.targets, initial: initial)
            return Stage(program, packed, direction: direction, own, contents: contents, workspace: workspace)
        }
        for number in 1...network.depth {
            run(
                zip(network.layers, packed).filter { $0.0.number == number }.map { layer, packed in
                    stage(
                        layer.program, packed, layer.direction,
                        initial: network.initial(sequence.initial, of: layer))
                })
        }
        if let readout = network.readout, let packedReadout {
            run([stage(readout, packedReadout, .forward, initial: [:])])
        }
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
