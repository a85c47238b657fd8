/// The recurrent module of a model: what its tensors' names and shapes say, all of them checked against each other.
struct RecurrentStack {
    /// What the names of its tensors begin with, the last dot included.
    let prefix: String
    let module: RecurrentModule
    let layerCount: Int
    let isBidirectional: Bool
    let hasBias: Bool
    let hidden: Int
    let input: Int

    /// How many numbers a step hands to the readout.
    var outputWidth: Int { hidden * (isBidirectional ? 2 : 1) }

    /// The module as one would name it: `rnn`.
    var name: String { prefix.isEmpty ? "the model" : "'\(visible(String(prefix.dropLast())))'" }

    /// Finds the module in a model.
    init(in tensors: StateDictionary, prefix wanted: String?) throws(TrainedModelErrorReason) {
        let prefix = try Self.prefix(in: tensors, wanted: wanted)
        let names = tensors.recurrentNames.filter { $0.prefix == prefix }
        self.prefix = prefix
        if let projection = names.first(where: { $0.role == .projection }) {
            throw .projection(tensor: projection.text)
        }
        isBidirectional = names.contains(where: \.isReverse)
        hasBias = names.contains { $0.role == .inputBias || $0.role == .recurrentBias }
        let lastLayer = names.map(\.layer).max() ?? 0

        let recurrent = TensorName(prefix: prefix, role: .recurrentWeights, layer: 0, isReverse: false).text
        let shape = try Self.shape(of: recurrent, in: tensors, because: "the module needs it")
        guard shape.count == 2, let module = RecurrentModule(rows: shape[0], hidden: shape[1]) else {
            throw .wrongBlocks(tensor: recurrent, found: shape)
        }
        self.module = module
        hidden = shape[1]
        let weights = TensorName(prefix: prefix, role: .inputWeights, layer: 0, isReverse: false).text
        let width = try Self.shape(of: weights, in: tensors, because: "'\(visible(recurrent))' is").last ?? 0
        guard width > 0 else {
            throw .wrongShape(
                tensor: weights, found: tensors.shape(of: weights) ?? [], needed: "[\(shape[0]) × inputs]",
                because: "'\(visible(recurrent))' is \(shapeText(shape))")
        }
        input = width
        // A number in a name may be as large as numbers get.
        layerCount = min(lastLayer, .max - 1) + 1
        for layer in 0..<layerCount {
            for isReverse in isBidirectional ? [false, true] : [false] {
                try check(layer: layer, isReverse: isReverse, in: tensors, rows: shape[0], first: recurrent)
            }
        }
    }

    /// The tensors of a direction of a layer.
    var roles: [TensorName.Role] {
        hasBias
            ? [.inputWeights, .recurrentWeights, .inputBias, .recurrentBias] : [.inputWeights, .recurrentWeights]
    }

    private static func prefix(
        in tensors: StateDictionary, wanted: String?
    ) throws(TrainedModelErrorReason) -> String {
        var prefixes: [String] = []
        for name in tensors.recurrentNames where !prefixes.contains(name.prefix) { prefixes.append(name.prefix) }
        guard !prefixes.isEmpty else { throw .unknownLayout(found: tensors.inWords) }
        func shown(_ prefix: String) -> String { prefix.isEmpty ? "\"\"" : String(prefix.dropLast()) }
        if let wanted {
            let prefix = wanted.isEmpty || wanted.hasSuffix(".") ? wanted : wanted + "."
            guard prefixes.contains(prefix) else { throw .noSuchStack(wanted, known: prefixes.map(shown)) }
            return prefix
        }
        guard prefixes.count == 1 else { throw .severalStacks(prefixes.map(shown)) }
        return prefixes[0]
    }

    private func check(
        layer: Int, isReverse: Bool, in tensors: StateDictionary, rows: Int, first: String
    ) throws(TrainedModelErrorReason) {
        for role in roles {
            let name = TensorName(prefix: prefix, role: role, layer: layer, isReverse: isReverse).text
            let because =
                switch role {
                case .inputBias, .recurrentBias: "other biases of the module are there"
                default:
                    isReverse
                        ? "the module has tensors for the reverse direction"
                        : "the module has tensors up to layer \(layerCount - 1)"
                }
            let shape = try Self.shape(of: name, in: tensors, because: because)
            let columns = role == .recurrentWeights ? hidden : layer == 0 ? input : outputWidth
            let needed = role == .inputBias || role == .recurrentBias ? [rows] : [rows, columns]
            guard shape == needed else {
                throw .wrongShape(
                    tensor: name, found: shape, needed: shapeText(needed),
                    because: "'\(visible(first))' is \(shapeText([rows, hidden]))"
                        + (role == .inputWeights && layer > 0 && isBidirectional ? " in both directions" : ""))
            }
        }
    }

    private static func shape(
        of name: String, in tensors: StateDictionary, because: String
    ) throws(TrainedModelErrorReason) -> [Int] {
        guard let shape = tensors.shape(of: name) else { throw .missingTensor(name, because: because) }
        return shape
    }
}
