import Cells
import Commands
import Experiments
import Matrices
import Testing
import Unrolling

struct ExperimentEditTests {
    private func edited(_ lines: String..., from base: Experiment = .standard) throws -> Experiment {
        var experiment = base
        for line in lines { try ExperimentEdit.parse(setting: line).apply(to: &experiment) }
        return experiment
    }

    @Test func everySettingChangesItsPartAlone() throws {
        var expected = Experiment.standard
        expected.activation = .relu
        expected.sizes.hidden = 3
        expected.seed = 12
        expected.recurrentGain = 2
        expected.spectralRadius = 0.5
        expected.forgetBias = 1
        expected.inputScale = 0.1
        expected.lossPlacement = .lastStep
        expected.initializers = [InitializerRule(NamePattern("b_*"), .zeros)]
        let found = try edited(
            "activation=relu", "hidden=3", "seed=12", "gain=2", "radius=0.5", "forget-bias=1", "input-scale=0.1",
            "loss=last", "init=b_* zeros")
        #expect(found == expected)
        #expect(try edited("radius=none", "forget-bias=none", from: found).spectralRadius == nil)
    }

    @Test func stepsRepeatOrCutTheInput() throws {
        #expect(try edited("text=abc", "steps=7").input == .text("abcabca", vocabulary: nil))
        #expect(try edited("text=abc", "steps=2").input == .text("ab", vocabulary: nil))
        #expect(try edited("pulse=3", "steps=9").input == .pulse(length: 9))
        let numbers = Experiment(cell: .catalogue("rnn"), input: .numbers([[1], [2]]), targets: .classes([0, nil]))
        let longer = try edited("steps=3", from: numbers)
        #expect(longer.input == .numbers([[1], [2], [1]]))
        #expect(longer.targets == .classes([0, nil, nil]))
        #expect(try edited("steps=1", from: numbers).targets == .classes([0]))
    }

    @Test func anotherKindOfInputHasItsOwnTargets() throws {
        let pulse = try edited("pulse=4")
        #expect(pulse.targets == .none)
        #expect(try edited("target=1", from: pulse).targets == .classes([1, 1, 1, 1]))
        #expect(try edited("target=1", "text=ab", from: pulse).targets == .nextCharacter)
        #expect(try edited("target=none", "text=ab").targets == .none)
    }

    @Test func aNewTextKeepsItsVocabulary() throws {
        let experiment = try edited("vocabulary=abc", "text=ab")
        #expect(experiment.input == .text("ab", vocabulary: "abc"))
        #expect(try edited("vocabulary=none", from: experiment).input == .text("ab", vocabulary: nil))
    }

    @Test func whatHasNoPlaceIsExplained() {
        let vocabulary = #expect(throws: CommandError.self) { try edited("pulse=4", "vocabulary=abc") }
        #expect(vocabulary?.description == "A vocabulary belongs to a text, and the input is none.")
        let next = #expect(throws: CommandError.self) { try edited("pulse=4", "target=next") }
        #expect(next?.description == "Only a text or rows of numbers have what comes next, and the input is neither.")
    }

    @Test func eachRowOfATableHasTheNextForItsTarget() throws {
        var table = Experiment.standard
        table.feed(.numbers([[1, 2], [3, 4], [5, 6]]))
        table.loss = .crossEntropy
        let next = try edited("target=next", from: table)
        #expect(next.targets == .vectors([[3, 4], [5, 6], nil]))
        #expect(try next.resolve().sequence.desired == [[3, 4], [5, 6], nil])
    }

    @Test func anotherCellLetsGoOfLiteralParameters() throws {
        var base = Experiment.standard
        base.parameters = ["b_h": .vector([0, 0])]
        #expect(try edited("cell=rnn", from: base).parameters == base.parameters)
        #expect(try edited("cell=gru", from: base).parameters.isEmpty)
    }

    @Test(arguments: [
        "gain 1e-300", "seed 18446744073709551615", "text \"a\\\"\\\\\\n\\t#\"", "vocabulary none", "init W_* uniform",
        "target none", "radius none", "layers 3", "layers lstm:8 gru", "bidirectional off", "recipe irnn",
        "equations \"h[t] = σ(U h[t-1])\\ny[t] = V h[t]\"",
    ])
    func anEditIsWrittenAsTheCommandThatMakesIt(line: String) throws {
        let edit = try ExperimentEdit.parse(setting: line)
        #expect(try ExperimentEdit.parse(setting: edit.description) == edit)
    }

    @Test(arguments: Cell.catalogue.map(\.name))
    func everyCellOfTheCatalogueCanBeChosenAndRun(name: String) throws {
        let experiment = try edited("cell=\(name)", "text=abcdefgh", "hidden=8")
        #expect(try Run(experiment).trace.stepCount == 8)
    }
}
