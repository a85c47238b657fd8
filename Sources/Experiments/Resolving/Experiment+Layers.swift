import Cells
import Equations
import Unrolling

extension Experiment {
    /// The directions of every layer.
    private var directions: [Direction] { isBidirectional ? [.forward, .backward] : [.forward] }

    /// The cells of all layers in their sizes, from the input on; a layer's input is the hidden states of the layer below.
    ///
    /// - Throws: `ExperimentError` for layers that do not fit, and for more memory than there is, before a size is multiplied.
    func sizedLayers(_ sizes: Sizes, steps: Int) throws(ExperimentError) -> [SizedCell] {
        try checkLayers()
        var layers: [SizedCell] = []
        var estimate = MemoryEstimate(steps: Double(steps))
        var input = sizes.input
        for (index, layer) in self.layers.all.enumerated() {
            let own = Sizes(input: input, hidden: layer.hidden ?? sizes.hidden, output: sizes.output)
            let hasReadout = index == self.layers.count - 1 && !isBidirectional
            let sized = try sizedCell(layer, index: index, sizes: own, hasReadout: hasReadout)
            for _ in directions { estimate.add(sized) }
            try estimate.check()
            layers.append(sized)
            input = sized.sizes.hidden * directions.count
        }
        return layers
    }

    private func checkLayers() throws(ExperimentError) {
        guard layers.count >= 1 else {
            throw ExperimentError(.tooSmall("layers", value: layers.count), at: .key("layers"))
        }
        guard layers.count <= RequestedLayers.limit else {
            throw ExperimentError(
                .tooLarge("layers", value: layers.count, limit: RequestedLayers.limit), at: .key("layers"))
        }
        guard case .each(let each) = layers else { return }
        for (index, layer) in each.enumerated() {
            if let hidden = layer.hidden, hidden < 1 {
                throw ExperimentError(.tooSmall("layers[\(index)].hidden", value: hidden), at: .layer(index))
            }
        }
    }

    /// The network of these layers.
    func network(of layers: [SizedCell], input: Int, output: Int) throws(ExperimentError) -> Network {
        let plans = layers.map {
            LayerPlan($0.cell, hidden: $0.sizes.hidden, activation: $0.activation, directions: directions)
        }
        do {
            return try Network(plans, input: input, output: output, readout: resolvedLoss.readout)
        } catch {
            throw ExperimentError(.equations(error), at: .key(Self.key(of: cell)))
        }
    }
}

extension MemoryEstimate {
    /// Adds the memory of a cell: known before anything is planned or allocated.
    mutating func add(_ sized: SizedCell) {
        parameters += sized.shapes.parameters.reduce(0) { $0 + Double($1.rows) * Double($1.columns) }
        numbersPerStep += sized.shapes.signals.values.reduce(Double(sized.sizes.input)) { $0 + Double($1) }
    }
}

extension EquationRoles {
    /// The roles in a network, all names being those in the network.
    init(of network: Network) {
        self.init(recurrentMatrices: [], forgetBiases: [], states: [])
        for layer in network.layers {
            let own = EquationRoles(of: layer.program.equations)
            recurrentMatrices.formUnion(own.recurrentMatrices.map(layer.name))
            forgetBiases.formUnion(own.forgetBiases.map(layer.name))
            inputBiases.formUnion(own.inputBiases.map(layer.name))
            states.formUnion(own.states.map(layer.name))
            gains.formUnion(own.gains.map(layer.name))
            batchGains.formUnion(own.batchGains.map(layer.name))
            shifts.formUnion(own.shifts.map(layer.name))
            for (shape, uses) in zip(layer.program.parameters, layer.program.parameterUses.perParameter) {
                firstColumns[layer.name(of: shape.name)] = uses.matrices.lazy.compactMap(\.firstColumns).first
            }
        }
    }
}
