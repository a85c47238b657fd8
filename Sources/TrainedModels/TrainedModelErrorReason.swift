import Experiments
import TensorFiles

/// What can be wrong with a trained model, or with what is asked of it.
public enum TrainedModelErrorReason: Error, Sendable, Equatable {
    /// The file cannot be read or written, or is no sound safetensors file.
    case file(TensorFileError)
    /// The file of the vocabulary cannot be read.
    case vocabularyFile(ExperimentError)
    /// The experiment cannot be run.
    case experiment(ExperimentError)

    /// No tensor is named as PyTorch names those of a recurrent module.
    case unknownLayout(found: [String])
    /// Several modules are recurrent.
    case severalStacks([String])
    /// No recurrent module has this name.
    case noSuchStack(String, known: [String])
    /// A tensor that the others call for is not there.
    case missingTensor(String, because: String)
    /// No matrix has this name.
    case noSuchTensor(String, option: String, known: [String])
    /// Several matrices could be the readout.
    case severalReadouts([String])
    /// Several matrices could be the embedding.
    case severalEmbeddings([String])
    /// A tensor has a shape that does not fit the others.
    case wrongShape(tensor: String, found: [Int], needed: String, because: String)
    /// The rows of the recurrent weights are no whole number of blocks that PyTorch knows.
    case wrongBlocks(tensor: String, found: [Int])
    /// An LSTM with a projection of its hidden state.
    case projection(tensor: String)
    /// The activation is not that of a module of PyTorch, or belongs to another module.
    case unsuitableNonlinearity(String)

    /// The vocabulary is not what it should be.
    case notAVocabulary(place: String, expected: String)
    /// A text in the metadata is not what it should be.
    case brokenMetadata(String, why: String)
    /// The vocabulary has another number of pieces than the model reads.
    case wrongVocabulary(count: Int, needed: Int, because: String)
    /// A text is to be read, and nobody says what the inputs stand for.
    case unknownVocabulary(inputs: Int)
    /// The rows of a table are not as wide as the model's input.
    case wrongWidth(found: Int, needed: Int)

    /// The network is none that PyTorch has; the sentence says why.
    case notOfPyTorch(String)
}

extension TrainedModelErrorReason: CustomStringConvertible {
    /// The reason as a sentence, without the file.
    public var description: String {
        switch self {
        case .file(let error): error.description
        case .vocabularyFile(let error): error.description
        case .experiment(let error): error.description
        case .unknownLayout(let found):
            "There is no recurrent layer named as in PyTorch (weight_ih_l0, weight_hh_l0, …). "
                + (found.isEmpty ? "The file holds no tensor." : "Found: \(joined(found)).")
        case .severalStacks(let prefixes):
            "There are \(prefixes.count) recurrent modules: \(listed(prefixes)). Choose one with --layer-prefix."
        case .noSuchStack(let name, let known):
            "There is no recurrent module '\(visible(name))'; there is: \(listed(known))."
        case .missingTensor(let name, let because): "There is no tensor '\(visible(name))', but \(because)."
        case .noSuchTensor(let name, let option, let known):
            "There is no matrix '\(visible(name))' for \(option); there is: "
                + (known.isEmpty ? "none." : "\(listed(known)).")
        case .severalReadouts(let names):
            "Several matrices could be the readout: \(listed(names)). Choose one with --readout."
        case .severalEmbeddings(let names):
            "Several matrices could be the embedding: \(listed(names)). Choose one with --embedding."
        case .wrongShape(let tensor, let found, let needed, let because):
            "The tensor '\(visible(tensor))' is \(shapeText(found)), but must be \(needed), because \(because)."
        case .wrongBlocks(let tensor, let found):
            "The tensor '\(visible(tensor))' is \(shapeText(found)); its rows must be 1 (RNN), 3 (GRU) or 4 (LSTM) times its "
                + "columns."
        case .projection(let tensor):
            "The tensor '\(visible(tensor))' projects the hidden state of an LSTM, which cannot be opened."
        case .unsuitableNonlinearity(let sentence): sentence
        case .notAVocabulary(let place, let expected): "The vocabulary in \(place) must be \(expected)."
        case .brokenMetadata(let name, let why): "The metadata '\(name)' cannot be used: \(why)"
        case .wrongVocabulary(let count, let needed, let because):
            "The vocabulary has \(count) pieces, but must have \(needed), because \(because)."
        case .unknownVocabulary(let inputs):
            "The file does not say which characters its \(inputs) inputs stand for: give --vocabulary FILE."
        case .wrongWidth(let found, let needed):
            "The rows of the input have \(found) numbers, but the model reads \(needed)."
        case .notOfPyTorch(let sentence): sentence
        }
    }
}
