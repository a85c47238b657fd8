import Cells

/// Runs a network over a sequence: forward from layer to layer, then back through the layers and through time.
public struct NetworkUnroller: Sendable {
    /// The network.
    public let network: Network
    let unrollers: [Unroller]
    private let readout: Unroller?
    private let workspace: Workspace

    /// An unroller of a network with these parameters; traces are recorded in the workspace's memory.
    ///
    /// - Precondition: the parameters are those of the network.
    public init(_ network: Network, _ parameters: ParameterSet, workspace: Workspace = Workspace()) {
        precondition(parameters.shapes == network.parameters, "parameters of another network")
        self.network = network
        self.workspace = workspace
        unrollers = network.layers.map { layer in
            Unroller(
                layer.program, PackedParameters(network.own(parameters, of: layer), for: layer.program),
                workspace: workspace)
        }
        readout = network.readout.map { program in
            Unroller(
                program, PackedParameters(network.own(parameters, ofReadout: program), for: program),
                workspace: workspace)
        }
    }

    /// Runs the network over a sequence; initial states have their names in the network.
    ///
    /// With a truncation all gradients but the direct ones are those that its windows let through.
    /// - Precondition: the sequence has at least one step, inputs of the network's size, and targets below the size of `y`.
    public func trace(
        _ sequence: InputSequence, contents: Unroller.Contents = .all, truncation: Truncation? = nil
    ) -> NetworkTrace {
        precondition(sequence.stepCount > 0, "a sequence without steps")
        let levels = forward(sequence, contents: contents)
        levels[levels.count - 1][0].seedLosses()
        let windows = truncation.flatMap { cut(sequence, by: $0) }
        if let windows { TruncatedPass(levels, workspace: workspace).run(windows) }
        var above: Level?
        var traces: [[Trace]] = []
        for (index, stages) in levels.enumerated().reversed() {
            for (stage, column) in zip(stages, columns(of: stages)) {
                if let above { stage.seedDirectOutput(from: above.stages, column: column) }
                stage.reverseDirect()
                // Window by window they have been computed for all levels before.
                guard windows == nil else { continue }
                if let above { stage.seedOutput(from: above.stages, column: column) }
                stage.reverseTotal(inputs: index > 0 || contents.contains(.inputGradients))
            }
            if above == nil { for stage in stages { stage.addProbabilityGradients() } }
            let level = recorded(stages, above: above)
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
            sequence.beginning(with: initial)
        }
        for number in 1...network.depth {
            let level = zip(network.layers, unrollers).filter { $0.0.number == number }
            run(
                level.map { layer, unroller in
                    unroller.stage(
                        own(network.initial(sequence.initial, of: layer)), direction: layer.direction,
                        layersBelow: levels.count, contents: contents)
                })
        }
        if let readout { run([readout.stage(own([:]), layersBelow: levels.count, contents: contents)]) }
        return levels
    }

    /// The windows that a truncation lays over a sequence; nil where they would let everything through.
    private func cut(_ sequence: InputSequence, by truncation: Truncation) -> [Truncation.Window]? {
        if truncation.reachesEverything(in: sequence.stepCount) { return nil }
        return truncation.windows(hasLoss: sequence.hasLoss, isBidirectional: network.isBidirectional)
    }

    /// Which of the inputs of the level above the hidden state of each stage begins at.
    private func columns(of stages: [Stage]) -> [Int] {
        guard stages.count > 1 else { return [0] }
        return stages.dropLast().reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.output.size) }
    }

    private func recorded(_ stages: [Stage], above: Level?) -> Level {
        let traces = zip(stages, columns(of: stages)).map { stage, column in
            stage.trace(
                above: above.map {
                    Trace.Above(
                        traces: $0.traces, firstInput: column, inputFactors: $0.stages.first?.inputFactors)
                })
        }
        return Level(stages: stages, traces: traces)
    }
}
