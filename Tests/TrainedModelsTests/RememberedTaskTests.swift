import Experiments
import JSONText
import Matrices
import TensorFiles
import Testing
import TrainedModels
import Unrolling

/// A saved network opens on what it read and was asked.
struct RememberedTaskTests {
    private func reopened(_ experiment: Experiment) throws -> TrainedModel {
        let file = try ModelFile()
        try SavedModel(experiment).write(to: file.path)
        return try TrainedModel(path: file.path)
    }

    private static func experiments() throws -> [Experiment] {
        func experiment(_ cell: String, _ input: ExperimentInput, _ change: (inout Experiment) -> Void = { _ in })
            -> Experiment
        {
            var experiment = Experiment(cell: .catalogue(cell), input: input)
            experiment.sizes.hidden = 3
            change(&experiment)
            return experiment
        }
        let long = WindowedText(try WholeText("the cat sat on the mat"), window: 6, first: 5)
        return [
            experiment("lstm", .task(try TaskInput("recall"))) { $0.seed = 11 },
            experiment("gru", .task(try TaskInput("adding"))) { $0.cures.clipping = .norm(1) },
            experiment("rnn", .text("hello", vocabulary: "ehlox")) { $0.lossPlacement = .lastStep },
            experiment("gru", .windows(long)) { $0.layers = .alike(2) },
            experiment("rnn", .numbers([[1, 2], [0.1, 4], [5, 6]])) {
                $0.targets = .vectors([nil, nil, [0.5]])
                $0.initial = ["h": [0.1, 0.2, 0.3]]
            },
            experiment("lstm", .numbers([[1], [2]])) { $0.targets = .classes([nil, 2]) },
            experiment("gru", .pulse(length: 4)) { $0.isBidirectional = true },
        ]
    }

    @Test func everyLossIsTheSameAfterSavingAndOpening() throws {
        for experiment in try Self.experiments() {
            let run = try Run(experiment)
            let model = try reopened(experiment)
            let again = model.experiment()
            let other = try Run(again)
            #expect(other.trace.losses == run.trace.losses)
            #expect(other.resolved.tokens == run.resolved.tokens)
            #expect(other.resolved.parameters == run.resolved.parameters)
            #expect(again.cures == experiment.cures && again.seed == experiment.seed)
            #expect(again.drawnTask == experiment.drawnTask)
            // What was open before is not what it learned.
            #expect(model.experiment(insteadOf: .text("ab", vocabulary: nil)) == again)
        }
    }

    @Test func aTextThatIsGivenIsReadInItsPlace() throws {
        let model = try reopened(Experiment(cell: .catalogue("gru"), input: .text("hello", vocabulary: nil)))
        #expect(try model.experiment(reading: "hole").input.text == "hole")
        #expect(try Run(model.experiment(reading: "hole")).trace.stepCount == 4)
    }

    @Test func theParametersAreNotSaidTwice() throws {
        let model = try SavedModel(Experiment(cell: .catalogue("gru"), input: .text("hello", vocabulary: nil)))
        let said = try JSONReader.read(Array(#require(model.metadata["unroll.experiment"]).utf8))
        #expect(said.members?.map(\.name) == ["cell", "inputs"])
    }

    @Test func moreThanAFileOfWeightsShouldHoldIsLeftOut() throws {
        let rows = Array(repeating: [0.123456789], count: 200_000)
        let model = try SavedModel(Experiment(cell: .catalogue("rnn"), input: .numbers(rows)))
        #expect(model.metadata["unroll.experiment"] == nil)
        #expect(model.metadata["cell"] == "rnn")
    }

    @Test(arguments: [
        ("{", "1:2:"), ("[]", "'experiment' must be an object"), (#"{"cell": "rnn"}"#, "needs the key"),
        (#"{"cell": "rnn", "inputs": {"task": "recal"}}"#, "Did you mean 'recall'?"),
        (#"{"cell": "rnn", "inputs": {"task": "copy", "length": 99999999999}}"#, "length"),
        (#"{"cell": "rnn", "inputs": [[1, 2, 3, 4]]}"#, "'sizes.input' is 3, but the input vectors have 4."),
        (#"{"cell": "rnn", "inputs": {"text": "xyz"}}"#, "'x' at 1 of the text is not in the vocabulary"),
        (#"{"cell": "rnn", "inputs": {"text": "ab", "window": 0}}"#, "'inputs.window' must be at least 1"),
        (#"{"cell": "rnn", "inputs": {"pulse": 9}, "initial": {"c": [1]}}"#, "'c'"),
        (#"{"cell": "rnn", "inputs": {"pulse": 9999999999999}}"#, "memory"),
    ])
    func whatIsBrokenIsSaid(text: String, fault: String) throws {
        let file = try ModelFile(
            ModelFile.shapes(rows: 2, hidden: 2, input: 3) + [("head.weight", [3, 2])],
            metadata: ["vocab": #"["a", "b", "c"]"#, "unroll.experiment": text])
        let complaint = try #require(file.complaint())
        #expect(complaint.hasPrefix("The metadata 'unroll.experiment' cannot be used: "))
        #expect(complaint.contains(fault), "\(complaint)")
        // Whoever says what the parts are does not ask for it.
        #expect(file.complaint(ModelFile.options { $0.readout = "head" }) == nil)
    }
}
