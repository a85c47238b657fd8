import Testing

@testable import Experiments

struct PreparedInputTests {
    @Test func aStepThatReadsNumbersShowsThem() throws {
        let one = Experiment(cell: .catalogue("rnn"), input: .numbers([[1], [0], [-0.5]]))
        #expect(try PreparedInput(one).tokens == ["1", "0", "-0.5"])
        let several = Experiment(cell: .catalogue("rnn"), input: .numbers([[1, 0], [0.25, -0.125]]))
        #expect(try PreparedInput(several).tokens == ["1 0", "0.25 …"])
    }

    @Test func aTextOfNCharactersGivesNStepsAndTheLastHasNoTarget() throws {
        let prepared = try prepare(.text("时间时\n", vocabulary: nil))
        #expect(prepared.vocabulary?.pieces == ["\n", "时", "间"])
        #expect(prepared.tokens == ["时", "间", "时", "↵"])
        #expect(prepared.inputs == .oneHot([1, 2, 1, 0], width: 3))
        #expect(prepared.targets == [2, 1, 0, nil])
        #expect(prepared.inputs.scaled(by: 0.5, width: 3) == [0, 0.5, 0, 0, 0, 0.5, 0, 0.5, 0, 0.5, 0, 0])
    }

    @Test func oneCharacterIsOneStep() throws {
        let prepared = try prepare(.text("a", vocabulary: "ba"))
        #expect(prepared.inputs == .oneHot([1], width: 2))
        #expect(prepared.targets == [nil])
    }

    @Test func aPulseIsAOneAtTheFirstStepInTheFirstInput() throws {
        let prepared = try prepare(.pulse(length: 3))
        #expect(prepared.tokens == ["1", "0", "0"])
        #expect(prepared.inputs.scaled(by: 2, width: 2) == [2, 0, 0, 0, 0, 0])
        #expect(prepared.targets == [nil, nil, nil])
    }

    @Test func numbersStayAsTheyAreAndAreScaled() throws {
        let prepared = try prepare(.numbers([[1, -0.0], [.infinity, 3]]), targets: .classes([1, nil]))
        #expect(prepared.tokens == ["1 0", "inf 3"])
        #expect(prepared.targets == [1, nil])
        #expect(prepared.inputs.scaled(by: 1, width: 2)[1].sign == .minus)
        #expect(prepared.inputs.scaled(by: -2, width: 2) == [-2, 0, -.infinity, -6])
    }

    @Test func aLossAtTheLastStepIsAtTheLastThatHasATarget() throws {
        var experiment = Experiment(cell: .catalogue("rnn"), input: .text("abc", vocabulary: nil))
        experiment.lossPlacement = .lastStep
        #expect(try PreparedInput(experiment).targets == [nil, 2, nil])
        experiment.targets = .none
        #expect(try PreparedInput(experiment).targets == [nil, nil, nil])
    }

    @Test(
        arguments: [
            (.text("", vocabulary: nil), .none, "'inputs.text' is empty; an experiment needs at least one step."),
            (.numbers([]), .none, "'inputs' is empty; an experiment needs at least one step."),
            (.numbers([[]]), .none, "Row 1 of 'inputs' has no number."),
            (.numbers([[1], [1, 2]]), .none, "Row 2 of 'inputs' has 2 numbers, but row 1 has 1."),
            (.pulse(length: 0), .none, "'inputs.pulse' must be at least 1, not 0."),
            (
                .pulse(length: 2), .nextCharacter,
                "The targets can only be the next characters where the input is a text."
            ),
            (
                .numbers([[1], [2]]), .classes([1]),
                "There must be a target for each step, null for none; there are 1 for 2."
            ),
        ] as [(ExperimentInput, ExperimentTargets, String)])
    func wrongInputIsRefused(input: ExperimentInput, targets: ExperimentTargets, message: String) {
        let error = #expect(throws: ExperimentError.self) { try prepare(input, targets: targets) }
        #expect(error?.description == message)
    }

    @Test func aPulseThatDoesNotFitInMemoryIsRefusedBeforeItIsMade() {
        let error = #expect(throws: ExperimentError.self) { try prepare(.pulse(length: .max)) }
        #expect(error?.description.hasPrefix("The experiment needs about 442721.9 PB of memory") == true)
    }

    private func prepare(_ input: ExperimentInput, targets: ExperimentTargets? = nil) throws -> PreparedInput {
        try PreparedInput(Experiment(cell: .catalogue("rnn"), input: input, targets: targets))
    }
}
