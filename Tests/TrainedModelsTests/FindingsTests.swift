import Cells
import Experiments
import Matrices
import Testing
import TrainedModels
import Unrolling

/// What is inferred from names and shapes, and how it is said.
struct FindingsTests {
    private static let gru = ModelFile.shapes(rows: 12, hidden: 4, input: 3)

    @Test func aTrainedModelSaysWhatItsPartsAre() throws {
        let model = try TrainedModel(path: ModelFile.fixture("reber-rnn-tanh.safetensors"))
        #expect(
            model.findings == [
                "'rnn' is an nn.RNN of 32 units that reads 7 inputs.", "φ is tanh, by the metadata 'cell'.",
                "'head' is the readout, of 7 classes.", "The metadata 'vocab' names the 7 pieces of text.",
            ])
        let experiment = try model.experiment(reading: "BTX")
        #expect(experiment.notes == model.findings)
        #expect(experiment.targets == .nextCharacter)
    }

    @Test func anEmbeddingIsToldFromAReadoutBySizeAndBias() throws {
        let file = try ModelFile(
            [("encoder.weight", [6, 3])] + Self.gru + [("decoder.weight", [6, 4]), ("decoder.bias", [6])])
        let model = try TrainedModel(path: file.path)
        #expect(model.findings.contains("'encoder' is the embedding of 6 pieces of text."))
        #expect(model.findings.contains("'decoder' is the readout, of 6 classes."))
        #expect(model.embedding?.rows == 6)
    }

    @Test func anEmbeddingAsWideAsTheStateIsToldByNameOrBias() throws {
        let gru = ModelFile.shapes(rows: 12, hidden: 4, input: 4)
        for (first, second) in [("token_embedding", "out"), ("encoder", "decoder")] {
            let file = try ModelFile([("\(first).weight", [6, 4])] + gru + [("\(second).weight", [6, 4])])
            if first == "encoder" {
                #expect(
                    file.complaint()
                        == "Several matrices could be the embedding: encoder.weight, decoder.weight. "
                        + "Choose one with --embedding.")
            } else {
                #expect(
                    try TrainedModel(path: file.path).findings.contains(
                        "'out' is the readout, of 6 classes, without a bias."))
            }
        }
        let biased = try ModelFile(
            [("encoder.weight", [6, 4])] + gru + [("decoder.weight", [6, 4]), ("decoder.bias", [6])])
        #expect(
            try TrainedModel(path: biased.path).findings.contains("'encoder' is the embedding of 6 pieces of text."))
    }

    @Test func aSingleSquareFitIsTheReadout() throws {
        let file = try ModelFile(ModelFile.shapes(rows: 4, hidden: 4, input: 4) + [("fc.weight", [9, 4])])
        let findings = try TrainedModel(path: file.path).findings
        #expect(findings.contains("'fc' is the readout, of 9 classes, without a bias."))
        #expect(
            findings.contains(
                "φ is taken to be tanh, because the file does not say: --nonlinearity relu if it is not."))
    }

    @Test func optionsSettleWhatIsNotClear() throws {
        let file = try ModelFile(
            ModelFile.shapes(prefix: "a.", rows: 4, hidden: 4, input: 5)
                + ModelFile.shapes(prefix: "b.lstm.", rows: 16, hidden: 4, input: 3)
                + [
                    ("one.weight", [6, 4]), ("two.weight", [7, 4]), ("three.weight", [6, 3]), ("four.weight", [8, 3]),
                ])
        let options = ModelFile.options {
            $0.layerPrefix = "b.lstm"
            $0.readout = "two"
            $0.embedding = "four.weight"
        }
        let model = try TrainedModel(path: file.path, options: options)
        #expect(
            model.findings.prefix(3) == [
                "'b.lstm' is an nn.LSTM of 4 units that reads 3 inputs.",
                "'four' is the embedding of 8 pieces of text.",
                "'two' is the readout, of 7 classes, without a bias.",
            ])
        #expect(
            model.findings.last
                == "Not used: a.weight_ih_l0, a.weight_hh_l0, a.bias_ih_l0, a.bias_hh_l0, one.weight, three.weight.")
        let relu = ModelFile.options {
            $0.layerPrefix = "a."
            $0.readout = "none"
            $0.embedding = "none"
            $0.nonlinearity = .relu
        }
        let other = try TrainedModel(path: file.path, options: relu)
        #expect(other.experiment().activation == .relu)
        #expect(other.findings[1] == "φ is relu, as asked.")
        #expect(
            other.findings[2]
                == "The file has no readout: y and p are 0 times the state and mean nothing, and there is no loss.")
    }

    @Test func aModelWithoutAReadoutHasStatesAndNoLoss() throws {
        let file = try ModelFile(Self.gru, metadata: ["vocab": #"["a", "b", "c"]"#])
        let run = try Run(TrainedModel(path: file.path).experiment(reading: "abcba"))
        #expect(run.trace.losses.allSatisfy { $0 == nil })
        #expect(try #require(run.trace.numbers(.value, of: "h", at: 5)).contains { $0 != 0 })
        #expect(try #require(run.trace.numbers(.value, of: "y", at: 5)).allSatisfy { $0 == 0 })
    }

    @Test func aClassifierOfTextHasNoLoss() throws {
        let file = try ModelFile(
            Self.gru + [("fc.weight", [2, 4]), ("fc.bias", [2])], metadata: ["vocab": #"["a", "b", "c"]"#])
        let run = try Run(TrainedModel(path: file.path).experiment(reading: "abc"))
        #expect(run.trace.losses.allSatisfy { $0 == nil })
        #expect(run.resolved.classToken(1) == "1")
        #expect(
            run.experiment.notes.contains(
                "The readout has 2 classes and the vocabulary 3 pieces: it does not predict the next one, and there is no "
                    + "loss."))
    }

    @Test func thePresentTextIsKeptIfItFits() throws {
        let model = try TrainedModel(path: ModelFile.fixture("reber-lstm.safetensors"))
        #expect(model.experiment(insteadOf: .text("BETX", vocabulary: nil)).input.text == "BETX")
        let other = model.experiment(insteadOf: .text("hello", vocabulary: nil))
        #expect(other.input.text == "BEPSTVX")
        #expect(other.notes.last == "Nothing that it can read is given: it reads the pieces of its vocabulary.")
        let file = try ModelFile(Self.gru)
        let numbers = try TrainedModel(path: file.path)
        #expect(numbers.experiment(insteadOf: .numbers([[1, 2, 3]])).input == .numbers([[1, 2, 3]]))
        #expect(numbers.experiment(insteadOf: .numbers([[1, 2]])).input == .pulse(length: 20))
    }
}
