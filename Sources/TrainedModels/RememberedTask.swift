import Experiments
import JSONText
import Matrices

/// What a saved network reads and is asked, in the metadata of its file: what an experiment has beside the tensors.
///
/// PyTorch passes metadata over, and files of others have none of this name.
struct RememberedTask {
    /// The name in the metadata.
    static let name = "unroll.experiment"
    /// More bytes than this are not written: a file of weights is no archive of what they were learned from.
    private static let limit = 1 << 20

    /// An experiment with the input, the targets, the loss, the seed of the task, the initial states and the cures.
    private let experiment: Experiment

    /// What a file says; nil where it says nothing.
    ///
    /// - Throws: why it cannot be read.
    init?(_ metadata: [String: String]) throws(TrainedModelErrorReason) {
        guard let text = metadata[Self.name] else { return nil }
        do throws(ExperimentError) {
            experiment = try ExperimentFile(json: Array(text.utf8)).experiment
        } catch {
            throw .brokenMetadata(Self.name, why: error.description)
        }
    }

    /// The text for the metadata; nil where there is too much to say.
    static func text(of experiment: Experiment, _ module: RecurrentModule) -> String? {
        var task = Experiment(
            cell: .catalogue(module.rawValue), input: experiment.input.alone, targets: experiment.targets)
        task.loss = experiment.loss
        task.lossPlacement = experiment.lossPlacement
        task.seed = experiment.seed
        task.initial = experiment.initial
        task.cures = experiment.cures
        let text = task.json(layout: .compact)
        return text.utf8.count <= limit ? text : nil
    }

    /// A network on the same input, with the same targets and the same loss.
    ///
    /// - Throws: why it does not fit the network.
    func experiment(
        of network: Experiment, vocabulary: Vocabulary?, embedding: Matrix?
    ) throws(TrainedModelErrorReason) -> Experiment {
        var whole = experiment
        whole.cell = network.cell
        whole.layers = network.layers
        whole.isBidirectional = network.isBidirectional
        whole.activation = network.activation
        whole.sizes = network.sizes
        whole.parameters = network.parameters
        do throws(ExperimentError) {
            if let vocabulary {
                whole.input = try experiment.input.over {
                    EncodedText($0, vocabulary: vocabulary, embedding: embedding)
                }
            }
            _ = try whole.resolve()
        } catch {
            throw .brokenMetadata(Self.name, why: error.description)
        }
        return whole
    }
}

extension ExperimentInput {
    /// The input without the vocabulary and the embedding, which the file has already; of a long text the window that is read, and
    /// the piece behind it.
    fileprivate var alone: ExperimentInput {
        switch self {
        case .text(let text, _): return .text(text, vocabulary: nil)
        case .encoded(let encoded): return .text(encoded.text, vocabulary: nil)
        case .windows(let windowed):
            let shown = windowed.shown
            let end = min(shown.upperBound + 1, windowed.whole.count)
            let text = windowed.whole.pieces(in: shown.lowerBound..<end).joined()
            guard let whole = try? WholeText(text) else { return .text(text, vocabulary: nil) }
            return .windows(WindowedText(whole, window: windowed.window))
        case .numbers, .pulse, .task: return self
        }
    }

    /// The same text in the pieces of a vocabulary; any other input as it is.
    fileprivate func over(_ encoded: (String) -> EncodedText) throws(ExperimentError) -> ExperimentInput {
        switch self {
        case .text(let text, _): return .encoded(encoded(text))
        case .windows(let windowed):
            guard case .text(let text, _) = windowed.whole.origin else { return self }
            let whole = try WholeText(encoded(text))
            // The pieces of a vocabulary may be longer than characters.
            return .windows(WindowedText(whole, window: min(windowed.window, whole.count)))
        case .encoded, .numbers, .pulse, .task: return self
        }
    }
}
