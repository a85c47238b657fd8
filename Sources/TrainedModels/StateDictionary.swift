import TensorFiles

/// The tensors of a model by name: what there is, nothing converted yet.
struct StateDictionary {
    /// The names, in the order of the file.
    let names: [String]
    private let shapes: [String: [Int]]

    init(_ tensors: [StoredTensor]) {
        names = tensors.map(\.name)
        shapes = Dictionary(uniqueKeysWithValues: tensors.map { ($0.name, $0.shape) })
    }

    /// The shape of a tensor; nil if there is none of this name.
    func shape(of name: String) -> [Int]? { shapes[name] }

    /// The names of the tensors that belong to recurrent modules, taken apart.
    var recurrentNames: [TensorName] { names.compactMap(TensorName.init) }

    /// The weights of linear modules and embeddings, which have the same names in PyTorch.
    var matrices: [String] {
        names.filter { shapes[$0]?.count == 2 && ($0 == "weight" || $0.hasSuffix(".weight")) }
    }

    /// The bias beside a weight, if there is one.
    func bias(beside weight: String) -> String? {
        guard weight.hasSuffix("weight") else { return nil }
        let bias = String(weight.dropLast("weight".count)) + "bias"
        return shapes[bias] == nil ? nil : bias
    }

    /// The matrix that someone names, with or without `.weight`.
    func matrix(called name: String, option: String) throws(TrainedModelErrorReason) -> String {
        for candidate in [name, name + ".weight"] where shapes[candidate]?.count == 2 { return candidate }
        throw .noSuchTensor(name, option: option, known: matrices)
    }

    /// Every tensor with its shape, for a message.
    var inWords: [String] { names.map { "\(visible($0)) \(shapeText(shapes[$0] ?? []))" } }
}
