import Cells
import Experiments
import Matrices
import TensorFiles
import Testing
import TrainedModels
import Unrolling

/// What is saved opens to the same network.
struct SavedModelTests {
    private func reopened(_ experiment: Experiment) throws -> (TrainedModel, SafeTensorsFile) {
        let file = try ModelFile()
        try SavedModel(experiment).write(to: file.path)
        return (try TrainedModel(path: file.path), try SafeTensorsFile(path: file.path))
    }

    private func complaint(_ experiment: Experiment) -> String? {
        do throws(TrainedModelError) {
            _ = try SavedModel(experiment)
            return nil
        } catch {
            return error.description
        }
    }

    @Test(arguments: ["rnn", "lstm", "gru"], [1, 3])
    func everyNumberOfATraceIsTheSameAfterSavingAndOpening(cell: String, layers: Int) throws {
        for isBidirectional in [false, true] {
            var experiment = Experiment(cell: .catalogue(cell), input: .text("hello", vocabulary: nil))
            experiment.sizes.hidden = 3
            experiment.layers = .alike(layers)
            experiment.isBidirectional = isBidirectional
            experiment.activation = cell == "rnn" ? .relu : .tanh
            experiment.recurrentGain = 1.5
            let (model, file) = try reopened(experiment)
            let run = try Run(experiment)
            let other = try Run(model.experiment(reading: "hello"))
            #expect(other.resolved.parameters == run.resolved.parameters)
            #expect(other.network.totalLoss == run.network.totalLoss)
            #expect(file.tensors.count == layers * (isBidirectional ? 2 : 1) * 4 + 2)
            #expect(file.tensors.allSatisfy { $0.elementType == .float64 })
        }
    }

    @Test func whatCameFromPyTorchIsWrittenBackInItsTypeWhereTheBiasesAllowIt() throws {
        let model = try TrainedModel(path: ModelFile.fixture("reber-gru.safetensors"))
        let (other, file) = try reopened(model.experiment(reading: "BTX"))
        #expect(try other.experiment(reading: "BTX").parameters == model.experiment(reading: "BTX").parameters)
        #expect(other.vocabulary == model.vocabulary)
        // The sum of two float32 need not be one.
        #expect(file.tensors[0].elementType == .float64)
    }

    @Test func numbersThatAreFloat32AreWrittenAsThat() throws {
        var experiment = Experiment(cell: .catalogue("rnn"), input: .numbers([[1]]))
        experiment.sizes.hidden = 1
        experiment.parameters = [
            "W_xh": .matrix(Matrix(rows: 1, columns: 1, entries: [0.5])),
            "W_hh": .matrix(Matrix(rows: 1, columns: 1, entries: [-0.25])), "b_h": .vector([3]),
            "W_hy": .matrix(Matrix(rows: 2, columns: 1, entries: [1, 2])), "b_y": .vector([0, 1]),
        ]
        let (model, file) = try reopened(experiment)
        #expect(file.tensors.allSatisfy { $0.elementType == .float32 })
        #expect(file.metadata["nonlinearity"] == "tanh")
        #expect(model.experiment().parameters == experiment.parameters)
    }

    @Test func anEmbeddingAndTheAbsenceOfAReadoutSurvive() throws {
        let file = try ModelFile(
            [("emb.weight", [3, 2])] + ModelFile.shapes(rows: 6, hidden: 2, input: 2),
            metadata: ["vocab": #"["a", "\r", "\n"]"#])
        let model = try TrainedModel(path: file.path)
        let (other, saved) = try reopened(model.experiment(reading: "a\r\n"))
        #expect(other.embedding == model.embedding)
        #expect(other.vocabulary?.pieces == ["a", "\r", "\n"])
        #expect(saved.tensors.map(\.name).suffix(2) == ["rnn.bias_hh_l0", "embedding.weight"])
    }

    @Test func aFactorOnTheInputGoesIntoTheWeights() throws {
        var experiment = Experiment(cell: .catalogue("gru"), input: .text("abcab", vocabulary: nil))
        experiment.sizes.hidden = 3
        experiment.inputScale = 0.5
        let (model, _) = try reopened(experiment)
        let states = try Run(experiment).trace.numbers(.value, of: "h", at: 5)
        #expect(try Run(model.experiment(reading: "abcab")).trace.numbers(.value, of: "h", at: 5) == states)
    }

    @Test func whatPyTorchHasNoModuleForIsRefused() throws {
        func experiment(_ cell: CellChoice) -> Experiment {
            Experiment(cell: cell, input: .text("ab", vocabulary: nil))
        }
        let onlyThree = "only the cells rnn, lstm and gru of the catalogue can be saved."
        #expect(
            complaint(experiment(.catalogue("mgu"))) == "PyTorch has no module for the cell 'mgu': \(onlyThree)")
        #expect(
            complaint(experiment(.equations("cell gru\nh[t] = tanh(W x[t] + U h[t-1])")))
                == "PyTorch has no module for the cell 'gru': \(onlyThree)")
        var sigmoid = experiment(.catalogue("rnn"))
        sigmoid.activation = .sigmoid
        #expect(complaint(sigmoid) == "An nn.RNN of PyTorch has tanh or relu for φ, not sigmoid.")
        var mixed = experiment(.catalogue("rnn"))
        mixed.layers = .each([RequestedLayer(), RequestedLayer(cell: .catalogue("gru"))])
        #expect(
            complaint(mixed) == "A module of PyTorch has one cell in all layers: this network has several.")
        mixed.layers = .each([RequestedLayer(hidden: 2), RequestedLayer(hidden: 3)])
        #expect(
            complaint(mixed)
                == "The layers of a module of PyTorch have one size: these have 2 and 3 units.")
        #expect(complaint(experiment(.catalogue("lsmt"))) == "Unknown cell 'lsmt'. Did you mean 'lstm'?")
    }
}
