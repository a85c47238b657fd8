import Cells
import Equations
import Experiments
import JSONText
import Matrices
import TensorFiles
import Unrolling

/// The network of an experiment under the names that PyTorch has for it, ready to be written.
///
/// Initial states are no part of a state dict: PyTorch takes them with the input.
public struct SavedModel: Sendable, Equatable {
    /// The tensors, in the order of the file: `rnn.weight_ih_l0`, …, `head.weight`, `head.bias`, `embedding.weight`.
    public let tensors: [WritableTensor]
    /// What is said about the whole file: the cell, the vocabulary as a JSON list, and what the network reads and is asked.
    public let metadata: [String: String]

    /// The network of an experiment.
    ///
    /// - Throws: `TrainedModelError` for an experiment that cannot be run, and for a network that PyTorch does not have.
    public init(_ experiment: Experiment) throws(TrainedModelError) {
        let resolved: ResolvedExperiment
        do throws(ExperimentError) {
            resolved = try experiment.resolve()
        } catch {
            throw TrainedModelError(.experiment(error))
        }
        let module: RecurrentModule
        do throws(TrainedModelErrorReason) {
            module = try Self.module(of: resolved.network)
        } catch {
            throw TrainedModelError(error)
        }
        var tensors: [WritableTensor] = []
        for layer in resolved.network.layers {
            tensors += Self.tensors(of: layer, module, resolved.parameters, inputScale: experiment.inputScale)
        }
        tensors += Self.readout(experiment, resolved.parameters)
        if case .encoded(let encoded) = experiment.input, let table = encoded.embedding {
            tensors.append(WritableTensor(name: "embedding.weight", matrix: table))
        }
        self.tensors = tensors
        metadata = Self.metadata(experiment, resolved, module)
    }

    /// Writes the model; as float32 if every number is one, as what came from PyTorch is, and else as float64.
    ///
    /// - Throws: `TrainedModelError` for a file that cannot be written.
    public func write(to path: String) throws(TrainedModelError) {
        let isSingle = tensors.allSatisfy { $0.numbers.allSatisfy { Double(Float($0)) == $0 || $0.isNaN } }
        let writer = SafeTensorsWriter(precision: isSingle ? .float32 : .float64, metadata: metadata)
        do throws(TensorFileError) {
            try writer.write(tensors, to: path)
        } catch {
            throw TrainedModelError(.file(error), path: path)
        }
    }

    private static func tensors(
        of layer: NetworkLayer, _ module: RecurrentModule, _ parameters: ParameterSet, inputScale: Double
    ) -> [WritableTensor] {
        var stacked = StackedParameters(module, prefix: layer.prefix.text) { parameters[$0] }
        // PyTorch scales no input: the weights that read it do.
        if layer.number == 1, inputScale != 1 { stacked.inputWeights = inputScale * stacked.inputWeights }
        func name(_ role: TensorName.Role) -> String {
            TensorName(prefix: "rnn.", role: role, layer: layer.number - 1, isReverse: layer.direction == .backward)
                .text
        }
        return [
            WritableTensor(name: name(.inputWeights), matrix: stacked.inputWeights),
            WritableTensor(name: name(.recurrentWeights), matrix: stacked.recurrentWeights),
            WritableTensor(name: name(.inputBias), vector: stacked.inputBias),
            WritableTensor(name: name(.recurrentBias), vector: stacked.recurrentBias),
        ]
    }

    /// The readout; where all of it is 0 and compared with nothing there was none.
    private static func readout(_ experiment: Experiment, _ parameters: ParameterSet) -> [WritableTensor] {
        let weights = parameters["W_hy"]
        let bias = parameters["b_y"]
        let isZero = (weights.entries + bias.entries).allSatisfy { $0 == 0 }
        if isZero, experiment.targets == .none { return [] }
        return [
            WritableTensor(name: "head.weight", matrix: weights),
            WritableTensor(name: "head.bias", vector: bias.entries),
        ]
    }

    private static func metadata(
        _ experiment: Experiment, _ resolved: ResolvedExperiment, _ module: RecurrentModule
    ) -> [String: String] {
        let layer = resolved.network.layers[0]
        var metadata = ["format": "pt", "cell": module.rawValue, "hidden_size": "\(layer.program.sizes.hidden)"]
        if module == .rnn { metadata["nonlinearity"] = layer.program.activation.rawValue }
        if let pieces = resolved.vocabulary?.pieces {
            metadata["vocab"] = JSONWriter(layout: .compact).text(.array(pieces.map(WritableJSON.string)))
        }
        metadata[RememberedTask.name] = RememberedTask.text(of: experiment, module)
        return metadata
    }
}
