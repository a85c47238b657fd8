import ArgumentParser
import Cells
import Experiments
import TrainedModels

extension TrainedModelOptions.Nonlinearity: ExpressibleByArgument {}

/// The options that settle what names and shapes in a trained model leave open.
struct ModelOptions: ParsableArguments {
    @Option(help: "What the names of the recurrent module's tensors begin with, such as rnn.")
    var layerPrefix: String?

    @Option(help: "The readout, such as head; none for none.")
    var readout: String?

    @Option(help: "The embedding, such as embedding; none for none.")
    var embedding: String?

    @Option(
        help: "The characters that the inputs stand for, in their order: a text, or a JSON list.", completion: .file())
    var vocabulary: String?

    @Option(help: "φ of an nn.RNN: tanh or relu.")
    var nonlinearity: TrainedModelOptions.Nonlinearity?

    /// The experiment of a trained model that reads a text or rows of numbers.
    ///
    /// - Throws: `Failure` with one sentence and an exit status.
    func experiment(of path: String, text: String?, rows: [[Double]]?) throws -> Experiment {
        do throws(TrainedModelError) {
            let model = try TrainedModel(path: path, options: options)
            if let text { return try model.experiment(reading: text) }
            if let rows { return try model.experiment(reading: rows) }
            return model.experiment()
        } catch {
            throw Failure(sentence: error.description, status: error.exitStatus)
        }
    }

    /// - Throws: `Failure` if any option is given where no trained model is.
    func checkUnused() throws {
        let given = [
            ("layer-prefix", layerPrefix), ("readout", readout), ("embedding", embedding), ("vocabulary", vocabulary),
            ("nonlinearity", nonlinearity?.rawValue),
        ]
        if let name = given.first(where: { $0.1 != nil })?.0 {
            throw Failure(sentence: "--\(name) is for a trained model (.safetensors).", status: 64)
        }
    }

    private var options: TrainedModelOptions {
        var options = TrainedModelOptions()
        options.layerPrefix = layerPrefix
        options.readout = readout
        options.embedding = embedding
        options.vocabularyPath = vocabulary
        options.nonlinearity = nonlinearity
        return options
    }
}
