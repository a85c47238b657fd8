import ArgumentParser
import Commands
import Experiments
import TrainedModels

/// `unroll save FILE -o NAME.safetensors`.
struct SaveCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "save", abstract: "Write an experiment's network as PyTorch names its parameters.",
        discussion: """
            The file has rnn.weight_ih_l0 and so on, head.weight and head.bias, as nn.RNN, nn.LSTM, nn.GRU and nn.Linear have them. \
            Numbers are float32 if all of them are, and else float64.
            """)

    @OptionGroup var options: ExperimentOptions

    @Option(name: .shortAndLong, help: "The file to write, NAME.safetensors.", completion: .file())
    var output: String

    func run() throws {
        try Failure.reporting {
            guard TrainedModel.isModel(output) else {
                throw Failure(sentence: "'\(output)' must end in .safetensors.", status: 64)
            }
            let loaded = try options.load(otherwise: .standard)
            do throws(TrainedModelError) {
                try SavedModel(loaded.experiment).write(to: output)
            } catch {
                if case .experiment(let experimentError) = error.reason { throw loaded.failure(experimentError) }
                throw Failure(sentence: error.description, status: error.exitStatus)
            }
        }
    }
}
