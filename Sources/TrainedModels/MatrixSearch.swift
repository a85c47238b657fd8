/// Tells a model's readout from its embedding: both are matrices called `*.weight`.
struct MatrixSearch {
    let tensors: StateDictionary
    let stack: RecurrentStack
    let pieceCount: Int?

    /// The embedding: of a row for each piece of the vocabulary, as wide as the input, without a bias.
    func embedding(named name: String?, readout: String?) throws(TrainedModelErrorReason) -> String? {
        if name == "none" { return nil }
        if let name {
            return try matrix(
                called: name, option: "--embedding", rows: "vocabulary", columns: stack.input,
                because: "\(stack.name) reads \(stack.input) inputs")
        }
        var chosenReadout: String?
        if let readout, readout != "none" { chosenReadout = try tensors.matrix(called: readout, option: "--readout") }
        var candidates = tensors.matrices.filter {
            tensors.shape(of: $0)?[1] == stack.input && tensors.shape(of: $0)?[0] != 0
                && tensors.bias(beside: $0) == nil && $0 != chosenReadout
        }
        let named = candidates.filter(Self.isNamedEmbedding)
        if !named.isEmpty {
            candidates = named
        } else {
            let readouts = readoutCandidates(except: nil)
            // The only matrix that could be the readout is that, unless nothing else can look the vocabulary up.
            let isNeeded = pieceCount.map { $0 != stack.input } ?? false
            if readouts.count == 1, !isNeeded { candidates.removeAll { $0 == readouts[0] } }
            if let pieceCount { candidates.removeAll { tensors.shape(of: $0)?[0] != pieceCount } }
        }
        return try only(candidates) { .severalEmbeddings($0) }
    }

    /// The readout: of a column for each number that the last layer hands on.
    func readout(named name: String?, embedding: String?) throws(TrainedModelErrorReason) -> String? {
        if name == "none" { return nil }
        if let name {
            return try matrix(
                called: name, option: "--readout", rows: "classes", columns: stack.outputWidth,
                because: "\(stack.name) hands \(stack.outputWidth) numbers on")
        }
        return try only(readoutCandidates(except: embedding)) { .severalReadouts($0) }
    }

    /// The matrix that an option names, if it has rows and so many columns.
    private func matrix(
        called name: String, option: String, rows: String, columns: Int, because reason: String
    ) throws(TrainedModelErrorReason) -> String {
        let matrix = try tensors.matrix(called: name, option: option)
        let found = tensors.shape(of: matrix) ?? []
        guard found[1] == columns, found[0] > 0 else {
            throw .wrongShape(tensor: matrix, found: found, needed: "[\(rows) × \(columns)]", because: reason)
        }
        return matrix
    }

    private func readoutCandidates(except embedding: String?) -> [String] {
        tensors.matrices.filter {
            tensors.shape(of: $0)?[1] == stack.outputWidth && tensors.shape(of: $0)?[0] != 0 && $0 != embedding
                && !Self.isNamedEmbedding($0)
        }
    }

    /// The one candidate, or the one with a row for each piece of the vocabulary; nil if there is none.
    private func only(
        _ candidates: [String], _ error: ([String]) -> TrainedModelErrorReason
    ) throws(TrainedModelErrorReason) -> String? {
        guard candidates.count > 1 else { return candidates.first }
        let fitting = candidates.filter { tensors.shape(of: $0)?[0] == pieceCount }
        guard fitting.count == 1 else { throw error(candidates) }
        return fitting[0]
    }

    /// Whether people who give a matrix this name mean an embedding.
    private static func isNamedEmbedding(_ name: String) -> Bool {
        let words = ["emb", "lookup", "wte"]
        return words.contains { name.lowercased().contains($0) }
    }
}
