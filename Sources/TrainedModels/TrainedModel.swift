import Cells
import Experiments
import Matrices
import TensorFiles

/// A network that was trained in PyTorch: a recurrent module, its readout and its embedding, as an experiment has them.
public struct TrainedModel: Sendable, Equatable {
    /// The path that it was opened by.
    public let path: String
    /// What was inferred from names and shapes, in sentences for people.
    public let findings: [String]
    /// What a text is made of, if the model reads text and the pieces are known.
    public let vocabulary: Vocabulary?
    /// What is fed for each piece of the vocabulary, `[vocabulary × input]`; nil is one-hot.
    public let embedding: Matrix?
    /// Numbers per input vector.
    public let inputSize: Int
    /// The network, on an input that says nothing.
    let network: Experiment
    /// The network on what the file says that it reads; nil where it says nothing.
    let remembered: Experiment?
    /// How many classes the readout has; nil without a readout.
    let classCount: Int?
    /// How many pieces a text can be made of, known or not.
    let readableCount: Int

    /// Opens a model; only the tensors that it needs are converted.
    ///
    /// - Throws: `TrainedModelError` for a file that is no model, and for what does not fit together in it.
    public init(path: String, options: TrainedModelOptions = TrainedModelOptions()) throws(TrainedModelError) {
        do throws(TrainedModelErrorReason) {
            try self.init(checking: path, options)
        } catch {
            throw TrainedModelError(error, path: path)
        }
    }

    /// Whether a file of this name is one for networks: `NAME.safetensors`.
    public static func isModel(_ path: String) -> Bool { path.lowercased().hasSuffix(".safetensors") }

    private init(checking path: String, _ options: TrainedModelOptions) throws(TrainedModelErrorReason) {
        let file: SafeTensorsFile
        do throws(TensorFileError) {
            file = try SafeTensorsFile(path: path)
        } catch {
            throw .file(error)
        }
        let given = try ModelVocabulary.find(file.metadata, path: options.vocabularyPath)
        let layout = try ModelLayout(
            in: StateDictionary(file.tensors), options: options, pieceCount: given?.vocabulary.count)
        if let given { try layout.check(pieceCount: given.vocabulary.count) }
        let nonlinearity = try Nonlinearity(layout.stack, options: options, metadata: file.metadata)
        do throws(TensorFileError) {
            network = try layout.network(from: file, activation: nonlinearity.activation)
            embedding = try layout.embedding.map { name throws(TensorFileError) in try file.matrix(named: name) }
        } catch {
            throw .file(error)
        }
        self.path = path
        vocabulary = given?.vocabulary
        inputSize = layout.stack.input
        classCount = layout.classCount
        readableCount = layout.readableCount
        findings = layout.findings(vocabulary: given, nonlinearity: nonlinearity)
        // Whoever says what the parts of a file are reads it in their own way.
        let task = options == TrainedModelOptions() ? try RememberedTask(file.metadata) : nil
        remembered = try task?.experiment(of: network, vocabulary: vocabulary, embedding: embedding)
    }
}
