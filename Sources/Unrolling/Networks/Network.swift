import Cells
import Equations

/// Layers of cells, each in one direction or in both, and a readout: planned for running.
///
/// A layer reads the hidden states of the layer below, those of both directions side by side, forward first. The last layer has the
/// readout in its own program, so that its equations may read the readout of the step before; where it goes in both directions no
/// such thing exists, and the readout of `[h→; h←]` is a program of its own.
public struct Network: Sendable, Hashable {
    /// The layers from the input on; the two directions of one layer side by side, forward first.
    public let layers: [NetworkLayer]
    /// The readout, where it is a program of its own.
    public let readout: Program?

    /// Plans a network whose readout says classes or numbers.
    ///
    /// - Throws: what is wrong with the equations of a layer, or with the sizes they are asked to have.
    /// - Precondition: there is a layer, and each has a direction.
    public init(
        _ plans: [LayerPlan], input: Int, output: Int, readout kind: ReadoutKind = .classes
    ) throws(EquationErrors) {
        precondition(!plans.isEmpty && plans.allSatisfy { !$0.directions.isEmpty }, "a network without layers")
        let isSingle = plans.count == 1 && plans[0].directions == [.forward]
        var layers: [NetworkLayer] = []
        var width = input
        for (index, plan) in plans.enumerated() {
            let sizes = Sizes(input: width, hidden: plan.hidden, output: output)
            let hasReadout = index == plans.count - 1 && plan.directions.count == 1
            let program =
                hasReadout
                ? try Program(plan.cell, sizes: sizes, activation: plan.activation, readout: kind)
                : try Program(layer: plan.cell, sizes: sizes, activation: plan.activation)
            for direction in plan.directions {
                layers.append(
                    NetworkLayer(
                        plan, number: index + 1, direction: direction, program: program,
                        prefix: isSingle ? .none : LayerPrefix(layer: index + 1, direction), hasReadout: hasReadout))
            }
            width = plan.hidden * plan.directions.count
        }
        self.layers = layers
        let isReadInside = plans[plans.count - 1].directions.count == 1
        readout = isReadInside ? nil : try Program(readoutOf: width, output: output, kind)
    }

    /// How many layers there are; both directions of one count once.
    public var depth: Int { layers.last?.number ?? 0 }

    /// The layer that is nearest to the readout, in its first direction.
    public var topIndex: Int { layers.firstIndex { $0.number == depth } ?? 0 }

    /// Whether some layer runs from the last step to the first.
    public var isBidirectional: Bool { layers.contains { $0.direction == .backward } }

    /// All parameters under their names in the network, layer after layer, those of a readout of its own last.
    public var parameters: [ParameterShape] {
        layers.flatMap(parameters) + (readout?.parameters ?? [])
    }

    /// The parameters of a layer under their names in the network.
    public func parameters(of layer: NetworkLayer) -> [ParameterShape] {
        layer.program.parameters.map { $0.named(layer.name(of: $0.name)) }
    }

    /// The parameters of a layer, from those of the network.
    func own(_ parameters: ParameterSet, of layer: NetworkLayer) -> ParameterSet {
        var own = ParameterSet(zeros: layer.program.parameters)
        for shape in own.shapes { own[shape.name] = parameters[layer.name(of: shape.name)] }
        for use in layer.program.batchNormalizations {
            own.statistics[use.gain] = parameters.statistics[layer.name(of: use.gain)]
        }
        return own
    }

    /// Whether some layer normalises over a batch.
    public var normalizesBatches: Bool { layers.contains { !$0.program.batchNormalizations.isEmpty } }

    /// How many units each batch normalisation has, by the name of its gain in the network.
    public var batchNormalizationSizes: [String: Int] {
        var sizes: [String: Int] = [:]
        for layer in layers {
            for use in layer.program.batchNormalizations { sizes[layer.name(of: use.gain)] = use.size }
        }
        return sizes
    }

    /// The parameters of a readout of its own, from those of the network.
    func own(_ parameters: ParameterSet, ofReadout program: Program) -> ParameterSet {
        var own = ParameterSet(zeros: program.parameters)
        for shape in own.shapes { own[shape.name] = parameters[shape.name] }
        return own
    }

    /// The initial states of a layer, from those of the network.
    func initial(_ states: [String: [Double]], of layer: NetworkLayer) -> [String: [Double]] {
        var own: [String: [Double]] = [:]
        for signal in [layer.program.input] + layer.program.signals {
            own[signal.name] = states[layer.name(of: signal.name)]
        }
        return own
    }
}

extension ParameterShape {
    /// The same shape under another name.
    func named(_ name: String) -> ParameterShape {
        ParameterShape(name: name, kind: kind, rows: rows, columns: columns)
    }
}
