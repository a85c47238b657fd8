import Cells
import Equations
import Experiments
import Matrices
import Testing
import Unrolling

@testable import Training

/// Sequences with a network's own answers in them, held against runs over all that was read before.
@Suite struct OwnAnswersTests {
    private func experiment(_ input: ExperimentInput, cell: String = "lstm") -> Experiment {
        var experiment = Experiment(cell: .catalogue(cell), input: input)
        experiment.sizes.hidden = 6
        experiment.recurrentGain = 2
        experiment.inputScale = 1.5
        return experiment
    }

    /// The readout of a step by a run over the inputs up to it.
    private func readout(_ resolved: ResolvedExperiment, _ inputs: [Double], step: Int, _ initial: [String: [Double]])
        -> [Double]
    {
        let width = resolved.network.layers[0].program.sizes.input
        let sequence = InputSequence(
            stepCount: step, inputs: Array(inputs.prefix(step * width)), targets: Array(repeating: nil, count: step),
            initial: initial)
        return NetworkUnroller(resolved.network, resolved.parameters).trace(sequence).readout
            .numbers(.value, of: "y", at: step) ?? []
    }

    private func read(_ experiment: Experiment, truth: Double, seed: UInt64 = 3) throws -> InputSequence {
        let resolved = try experiment.resolve()
        let answers = try #require(OwnAnswers(experiment, resolved))
        var generator = SeededGenerator(seed: seed)
        return answers.read(
            resolved.sequence, by: NetworkUnroller(resolved.network, resolved.parameters), truth: truth, &generator)
    }

    @Test(arguments: ["lstm", "jordan", "qrnn", "cw-rnn"])
    func freelyRunANumberIsWhatWasSaidOfAllThatWasRead(cell: String) throws {
        let experiment = experiment(.task(try TaskInput("sine", ["length": 12])), cell: cell)
        let resolved = try experiment.resolve()
        let found = try read(experiment, truth: 0).inputs
        let truth = resolved.sequence.inputs
        // The first step has no loss: two values determine a wave, and not one.
        #expect(found.prefix(2) == truth.prefix(2))
        for step in 2..<12 {
            let said = readout(resolved, found, step: step, [:])
            #expect(abs(found[step] - 1.5 * said[0]) < 1e-15)
            #expect(found[step] != truth[step])
        }
    }

    @Test(arguments: [0, 0.5]) func aDrawnClassIsThatOfTheGeneratorsPlace(share: Double) throws {
        var experiment = experiment(.text("hello world", vocabulary: nil), cell: "gru")
        experiment.initial = ["h": [0.5, -1, 0, 1, 2, 0.1]]
        let resolved = try experiment.resolve()
        let found = try read(experiment, truth: share).inputs
        let truth = resolved.sequence.inputs
        var generator = SeededGenerator(seed: 3)
        var own = 0
        for step in 1..<11 {
            let (coin, place) = (generator.nextUniform(), generator.nextUniform())
            let read = Array(found[(step * 8)..<((step + 1) * 8)])
            guard coin >= share else {
                #expect(read == Array(truth[(step * 8)..<((step + 1) * 8)]))
                continue
            }
            own += 1
            let probabilities = softmax(readout(resolved, found, step: step, experiment.initial))
            var (drawn, end) = (0, probabilities[0])
            while end <= place {
                drawn += 1
                end += probabilities[drawn]
            }
            #expect(read == (0..<8).map { $0 == drawn ? 1.5 : 0 })
        }
        #expect(share == 0 ? own == 10 : (2...8).contains(own))
    }

    @Test func theWholeTruthIsTheSequenceItself() throws {
        let experiment = experiment(.task(try TaskInput("reber")))
        #expect(try read(experiment, truth: 1) == experiment.resolve().sequence)
    }

    @Test func targetsLossesAndInitialStatesStay() throws {
        var experiment = experiment(.text("hello", vocabulary: nil))
        experiment.initial = ["c": [1, 2, 3, 4, 5, 6]]
        let truth = try experiment.resolve().sequence
        let found = try read(experiment, truth: 0)
        #expect(found.targets == truth.targets && found.initial == truth.initial && found.stepCount == truth.stepCount)
        #expect(found.inputs.prefix(4) == truth.inputs.prefix(4) && found.inputs != truth.inputs)
    }

    @Test func whatIsNoNumberIsNotDrawnFrom() throws {
        var experiment = experiment(.text("hello", vocabulary: nil))
        experiment.parameters["b_y"] = .vector([.nan, 0, 0, 0])
        #expect(try read(experiment, truth: 0) == experiment.resolve().sequence)
    }

    @Test func aNetworkThatCouldNotReadItsAnswersHasNone() throws {
        func hasAnswers(_ experiment: Experiment) throws -> Bool {
            try OwnAnswers(experiment, experiment.resolve()) != nil
        }
        #expect(try hasAnswers(experiment(.task(try TaskInput("brackets")))))
        #expect(try !hasAnswers(experiment(.task(try TaskInput("copy")))))
        var both = experiment(.text("hello", vocabulary: nil))
        both.isBidirectional = true
        #expect(try !hasAnswers(both))
        var last = experiment(.text("hello", vocabulary: nil))
        last.lossPlacement = .lastStep
        last.targets = .classes([nil, nil, nil, nil, 1])
        #expect(try !hasAnswers(last))
    }
}
