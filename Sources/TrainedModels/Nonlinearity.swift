import Cells

/// φ of a recurrent module, and how it is known: no tensor tells.
struct Nonlinearity {
    let activation: Activation
    /// A sentence about it, where there is something to be said.
    let finding: String?

    init(
        _ stack: RecurrentStack, options: TrainedModelOptions, metadata: [String: String]
    ) throws(TrainedModelErrorReason) {
        guard stack.module == .rnn else {
            guard options.nonlinearity == nil else {
                throw .unsuitableNonlinearity(
                    "--nonlinearity is for an nn.RNN, but \(stack.name) is an \(stack.module.className).")
            }
            activation = .tanh
            finding = nil
            return
        }
        if let given = options.nonlinearity {
            activation = given.activation
            finding = "φ is \(given.rawValue), as asked."
            return
        }
        let said = ["nonlinearity", "cell"].compactMap { key in metadata[key].map { (key, $0.lowercased()) } }
        for (key, words) in said {
            for candidate in [Activation.relu, .tanh] where words.contains(candidate.rawValue) {
                activation = candidate
                finding = "φ is \(candidate.rawValue), by the metadata '\(key)'."
                return
            }
        }
        activation = .tanh
        finding = "φ is taken to be tanh, because the file does not say: --nonlinearity relu if it is not."
    }
}
