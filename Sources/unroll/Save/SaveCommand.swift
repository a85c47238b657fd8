import ArgumentParser
import Commands
import Experiments

/// `unroll save FILE -o NAME.safetensors`.
struct SaveCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "save",
        abstract: "Write an experiment's network as PyTorch names its parameters, or all of it with every parameter.",
        discussion: """
            NAME.safetensors has rnn.weight_ih_l0 and so on, head.weight and head.bias, as nn.RNN, nn.LSTM, nn.GRU and nn.Linear \
            have them. Numbers are float32 if all of them are, and else float64; what the network reads and is asked stands in the \
            metadata. NAME.json has the experiment with every parameter as it is; every cell can be kept so.
            """)

    @OptionGroup var options: ExperimentOptions

    @Option(name: .shortAndLong, help: "The file to write, NAME.safetensors or NAME.json.", completion: .file())
    var output: String

    func run() throws {
        try Failure.reporting {
            let target = try SaveTarget(output)
            let loaded = try options.load(otherwise: .standard)
            try target.check(loaded)
            let experiment = loaded.experiment
            try target.write(target.isModel ? experiment : experiment.holding(loaded.run().resolved.parameters))
        }
    }
}
