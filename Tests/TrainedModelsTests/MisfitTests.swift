import Experiments
import Testing
import TrainedModels

/// Every misfit is one sentence.
struct MisfitTests {
    private static let lstm = ModelFile.shapes(rows: 16, hidden: 4, input: 3)
    private static let head: [(String, [Int])] = [("head.weight", [5, 4]), ("head.bias", [5])]

    private func complaint(
        _ shapes: [(String, [Int])], metadata: [String: String] = [:],
        options: (inout TrainedModelOptions) -> Void = { _ in }
    ) throws -> String? {
        try ModelFile(shapes, metadata: metadata).complaint(ModelFile.options(options))
    }

    @Test func anUnknownLayoutListsWhatWasFound() throws {
        #expect(
            try complaint([("lstm/kernel", [3, 16]), ("lstm/bias", [16])])
                == "There is no recurrent layer named as in PyTorch (weight_ih_l0, weight_hh_l0, …). "
                + "Found: lstm/kernel [3 × 16], lstm/bias [16].")
        let many = (0..<20).map { ("w\($0)", [1]) }
        #expect(try #require(try complaint(many)).hasSuffix("w11 [1] and 8 more."))
    }

    @Test func severalModulesAreListed() throws {
        let shapes = Self.lstm + ModelFile.shapes(prefix: "dec.rnn.", rows: 16, hidden: 4, input: 3)
        #expect(
            try complaint(shapes) == "There are 2 recurrent modules: rnn, dec.rnn. Choose one with --layer-prefix.")
        #expect(
            try complaint(shapes) { $0.layerPrefix = "encoder" }
                == "There is no recurrent module 'encoder'; there is: rnn, dec.rnn.")
    }

    @Test func aTensorThatIsMissingIsNamed() throws {
        func without(_ name: String, of shapes: [(String, [Int])] = Self.lstm) throws -> String? {
            try complaint(shapes.filter { $0.0 != name })
        }
        #expect(
            try without("rnn.bias_hh_l0")
                == "There is no tensor 'rnn.bias_hh_l0', but other biases of the module are there.")
        #expect(
            try without("rnn.weight_ih_l0") == "There is no tensor 'rnn.weight_ih_l0', but 'rnn.weight_hh_l0' is.")
        #expect(
            try without("rnn.weight_hh_l0")
                == "There is no tensor 'rnn.weight_hh_l0', but the module needs it.")
        let both = ModelFile.shapes(rows: 16, hidden: 4, input: 3, layers: 3, isBidirectional: true)
        #expect(
            try without("rnn.weight_hh_l1_reverse", of: both)
                == "There is no tensor 'rnn.weight_hh_l1_reverse', but the module has tensors for the reverse direction."
        )
        #expect(
            try without("rnn.weight_ih_l1", of: both)
                == "There is no tensor 'rnn.weight_ih_l1', but the module has tensors up to layer 2.")
        let far = Self.lstm + [("rnn.weight_hh_l\(Int.max)", [16, 4])]
        #expect(try #require(try complaint(far)).hasPrefix("There is no tensor 'rnn.weight_ih_l1'"))
    }

    @Test func aShapeThatDoesNotFitIsSaid() throws {
        func with(_ name: String, _ shape: [Int]) throws -> String? {
            try complaint((Self.lstm + Self.head).map { $0.0 == name ? ($0.0, shape) : $0 })
        }
        #expect(
            try with("rnn.weight_hh_l0", [10, 4])
                == "The tensor 'rnn.weight_hh_l0' is [10 × 4]; its rows must be 1 (RNN), 3 (GRU) or 4 (LSTM) times its columns."
        )
        #expect(
            try with("rnn.weight_ih_l0", [12, 3])
                == "The tensor 'rnn.weight_ih_l0' is [12 × 3], but must be [16 × 3], because 'rnn.weight_hh_l0' is [16 × 4]."
        )
        #expect(
            try with("rnn.bias_ih_l0", [15])
                == "The tensor 'rnn.bias_ih_l0' is [15], but must be [16], because 'rnn.weight_hh_l0' is [16 × 4].")
        #expect(
            try with("head.bias", [4])
                == "The tensor 'head.bias' is [4], but must be [5], because the readout 'head.weight' has 5 rows.")
        #expect(try #require(try with("rnn.weight_ih_l0", [16, 0])).contains("must be [16 × inputs]"))
        #expect(try #require(try with("rnn.weight_hh_l0", [16])).hasPrefix("The tensor 'rnn.weight_hh_l0' is [16];"))
    }

    @Test func aVocabularyOfTheWrongLengthIsRefused() throws {
        #expect(
            try complaint(Self.lstm + Self.head, metadata: ["vocab": #"["a", "b"]"#])
                == "The vocabulary has 2 pieces, but must have 3, because 'rnn' reads as many inputs.")
        #expect(
            try complaint([("emb.weight", [6, 3])] + Self.lstm, metadata: ["vocab": #"["a", "b"]"#])
                == "The vocabulary has 2 pieces, but must have 6, because the embedding 'emb.weight' has as many rows.")
        for wrong in ["a", "{\"a\": 1}", "[1, 2, 3]", "{\"a\": 0, \"b\": 0, \"c\": 1}"] {
            #expect(
                try complaint(Self.lstm, metadata: ["vocab": wrong])
                    == "The vocabulary in the metadata 'vocab' must be a JSON list of strings, or a JSON object that numbers "
                    + "them from 0.")
        }
        #expect(
            try complaint(Self.lstm, metadata: ["vocab": #"["a", "b", "a"]"#])
                == "The vocabulary has 'a' twice, at 1 and 3.")
    }

    @Test func aMatrixThatSomeoneNamesMustBeThereAndFit() throws {
        let shapes = Self.lstm + Self.head + [("other.weight", [5, 4])]
        #expect(
            try complaint(shapes)
                == "Several matrices could be the readout: head.weight, other.weight. Choose one with --readout.")
        #expect(
            try complaint(shapes) { $0.readout = "haed" }
                == "There is no matrix 'haed' for --readout; there is: head.weight, other.weight.")
        #expect(
            try complaint(shapes) { $0.embedding = "head" }
                == "The tensor 'head.weight' is [5 × 4], but must be [vocabulary × 3], because 'rnn' reads 3 inputs.")
        #expect(
            try complaint(shapes) { $0.readout = "rnn.weight_ih_l0" }
                == "The tensor 'rnn.weight_ih_l0' is [16 × 3], but must be [classes × 4], because 'rnn' hands 4 numbers on."
        )
    }

    @Test func whatPyTorchHasAndUnrollHasNotIsSaid() throws {
        #expect(
            try complaint(Self.lstm + [("rnn.weight_hr_l0", [2, 4])])
                == "The tensor 'rnn.weight_hr_l0' projects the hidden state of an LSTM, which cannot be opened.")
        #expect(
            try complaint(Self.lstm) { $0.nonlinearity = .relu }
                == "--nonlinearity is for an nn.RNN, but 'rnn' is an nn.LSTM.")
    }

    @Test func aTextNeedsAVocabularyThatHasIt() throws {
        let file = try ModelFile(Self.lstm + Self.head)
        let model = try TrainedModel(path: file.path)
        let error = #expect(throws: TrainedModelError.self) { try model.experiment(reading: "abc") }
        #expect(
            error?.reason.description
                == "The file does not say which characters its 3 inputs stand for: give --vocabulary FILE.")
        let width = #expect(throws: TrainedModelError.self) { try model.experiment(reading: [[1, 2]]) }
        #expect(width?.reason.description == "The rows of the input have 2 numbers, but the model reads 3.")
        let trained = try TrainedModel(path: ModelFile.fixture("reber-gru.safetensors"))
        let outside = #expect(throws: (any Error).self) { try trained.experiment(reading: "BTQ").resolve() }
        #expect("\(outside.map { "\($0)" } ?? "")" == "The character 'Q' at 3 of the text is not in the vocabulary.")
    }

    @Test func aFileThatIsNoModelIsSaidWithItsPath() throws {
        let error = #expect(throws: TrainedModelError.self) { try TrainedModel(path: "/nowhere/m.safetensors") }
        #expect(error?.description == "/nowhere/m.safetensors: There is no such file.")
        #expect(error?.exitStatus == 66)
    }
}
