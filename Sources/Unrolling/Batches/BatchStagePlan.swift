import CKernels
import Cells
import Equations

/// What a stage of a batch is made of: a direction of a layer, or the readout, with its parameters packed.
struct BatchStagePlan: Sendable {
    let layout: RecordLayout
    let packed: PackedParameters
    let direction: Direction
    let network: Network
    /// The index of the layer; nil for a readout of its own.
    let layer: Int?
    /// The signals that some equation reads at an earlier step, the input among them.
    let remembered: [SignalDescription]

    private init(
        _ program: Program, _ parameters: ParameterSet, lanes: Int, direction: Direction, network: Network, layer: Int?
    ) {
        layout = RecordLayout(program)
        packed = PackedParameters(parameters, for: program, lanes: lanes)
        self.direction = direction
        self.network = network
        self.layer = layer
        let read = Set(program.equations.flatMap { $0.formula.signalsRead.filter { $0.lag > 0 }.map(\.name) })
        remembered = ([program.input] + program.signals).filter { read.contains($0.name) }
    }

    /// The levels of a network from the input on: the directions of each layer, and a readout of its own.
    static func levels(of network: Network, _ parameters: ParameterSet, lanes: Int) -> [[BatchStagePlan]] {
        func plan(_ program: Program, _ own: ParameterSet, _ direction: Direction, layer: Int?) -> BatchStagePlan {
            BatchStagePlan(program, own, lanes: lanes, direction: direction, network: network, layer: layer)
        }
        let layers = (1...network.depth).map { number in
            network.layers.indices.filter { network.layers[$0].number == number }.map { index in
                let layer = network.layers[index]
                return plan(
                    layer.program, network.own(parameters, of: layer), layer.direction, layer: index)
            }
        }
        guard let readout = network.readout else { return layers }
        return layers + [[plan(readout, network.own(parameters, ofReadout: readout), .forward, layer: nil)]]
    }

    /// How many layers are below.
    var layersBelow: Int { layer.map { network.layers[$0].number - 1 } ?? network.depth }

    /// The initial states of this stage in a sequence of the network.
    func initial(of sequence: InputSequence) -> [String: [Double]] {
        guard let layer, !sequence.initial.isEmpty else { return [:] }
        return network.initial(sequence.initial, of: network.layers[layer])
    }

    /// The name in the network of a parameter or a signal of the program.
    func name(of name: String) -> String { layer.map { network.layers[$0].name(of: name) } ?? name }

    /// Doubles that the gradients of the parameters take.
    var recordSize: Int { layout.losses }

    /// Doubles that the values and the gradients of so many steps in so many lanes take.
    func arenaSize(steps: Int, lanes: Int) -> Int { (steps + layout.lag) * layout.stride * lanes }

    /// Doubles that a product takes for itself.
    var scratchSize: Int {
        layout.program.parameterUses.runs.reduce(0) {
            max($0, kernel_batch_product_scratch(RecordLayout.padded($1.inputs)))
        }
    }
}
