/// Which tensor of a model is what.
struct ModelLayout {
    let stack: RecurrentStack
    /// The weights of the readout, `[classes × hidden]`.
    let readout: String?
    /// The bias of the readout, `[classes]`.
    let readoutBias: String?
    /// The embedding, `[vocabulary × input]`.
    let embedding: String?
    /// The tensors that are none of these.
    let unused: [String]
    private let tensors: StateDictionary

    /// Finds everything in a model; the number of pieces in its vocabulary, where it is known, decides between matrices.
    init(
        in tensors: StateDictionary, options: TrainedModelOptions, pieceCount: Int?
    ) throws(TrainedModelErrorReason) {
        let stack = try RecurrentStack(in: tensors, prefix: options.layerPrefix)
        let search = MatrixSearch(tensors: tensors, stack: stack, pieceCount: pieceCount)
        let embedding = try search.embedding(named: options.embedding, readout: options.readout)
        let readout = try search.readout(named: options.readout, embedding: embedding)
        self.tensors = tensors
        self.stack = stack
        self.embedding = embedding
        self.readout = readout
        readoutBias = readout.flatMap(tensors.bias)
        if let readout, let readoutBias {
            let needed = [tensors.shape(of: readout)?.first ?? 0]
            let found = tensors.shape(of: readoutBias) ?? []
            guard found == needed else {
                throw .wrongShape(
                    tensor: readoutBias, found: found, needed: shapeText(needed),
                    because: "the readout '\(visible(readout))' has \(needed[0]) rows")
            }
        }
        let used = Set([readout, readoutBias, embedding].compactMap(\.self))
        unused = tensors.names.filter { TensorName($0)?.prefix != stack.prefix && !used.contains($0) }
    }

    /// How many classes the readout has.
    var classCount: Int? { readout.flatMap { tensors.shape(of: $0)?.first } }

    /// How many pieces of text the model can read: the rows of its embedding, or its inputs.
    var readableCount: Int { embedding.flatMap { tensors.shape(of: $0)?.first } ?? stack.input }

    /// Checks that a vocabulary is as large as what the model reads.
    func check(pieceCount: Int) throws(TrainedModelErrorReason) {
        guard pieceCount == readableCount else {
            throw .wrongVocabulary(
                count: pieceCount, needed: readableCount,
                because: embedding.map { "the embedding '\(visible($0))' has as many rows" }
                    ?? "\(stack.name) reads as many inputs")
        }
    }
}
