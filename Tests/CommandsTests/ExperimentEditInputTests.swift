import Commands
import Experiments
import Testing

/// Which steps have a loss when another input is named.
struct ExperimentEditInputTests {
    private static let inputs = ["task=recall", "text=hello", "pulse=4", "x=1 2 3"]

    /// As the explorer opens: nobody has asked for the loss at the end.
    private func edited(_ lines: String...) throws -> Experiment {
        var experiment = Experiment.standard
        experiment.lossPlacement = .lastStep
        experiment.isLossPlacementUnasked = true
        for line in lines { try ExperimentEdit.parse(setting: line).apply(to: &experiment) }
        return experiment
    }

    @Test(arguments: inputs)
    func anInputThatIsNamedHasItsOwnLossSteps(input: String) throws {
        #expect(try ExperimentEdit.parse(setting: input).namesInput)
        #expect(try edited(input).lossPlacement == .everyStep)
    }

    @Test(arguments: inputs)
    func stepsThatSomeoneAskedForStay(input: String) throws {
        #expect(try edited("loss=last", input).lossPlacement == .lastStep)
        #expect(try edited(input, "loss=last").lossPlacement == .lastStep)
    }

    @Test func whatNamesNoInputLeavesTheLossWhereItIs() throws {
        for line in ["steps=5", "hidden=3", "cell=lstm", "vocabulary=abcdefgh ,elorwd", "target=none"] {
            #expect(try edited(line).lossPlacement == .lastStep)
            #expect(try !ExperimentEdit.parse(setting: line).namesInput)
        }
    }

    @Test func aLongTextHasALossAtEveryStepUnlessSomeoneAskedForOthers() throws {
        var opening = try edited()
        try opening.feed(longText: "hello world")
        #expect(opening.lossPlacement == .everyStep)
        var asked = try edited("loss=last")
        try asked.feed(longText: "hello world")
        #expect(asked.lossPlacement == .lastStep)
    }
}
