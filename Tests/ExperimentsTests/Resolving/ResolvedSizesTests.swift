import Equations
import Testing

@testable import Experiments

struct ResolvedSizesTests {
    @Test func aTextHasAnInputAndAnOutputForEachCharacter() throws {
        #expect(try sizes(.text("hello", vocabulary: nil)) == Sizes(input: 4, hidden: 16, output: 4))
    }

    @Test func otherInputHasAClassForEachTargetAndTwoAtLeast() throws {
        #expect(try sizes(.pulse(length: 2)) == Sizes(input: 1, hidden: 16, output: 2))
        #expect(try sizes(.numbers([[1, 2, 3]]), .classes([4])) == Sizes(input: 3, hidden: 16, output: 5))
    }

    @Test func sizesThatAreAskedForAreTaken() throws {
        let asked = RequestedSizes(input: 3, hidden: 5, output: 9)
        #expect(try sizes(.pulse(length: 2), asked: asked) == Sizes(input: 3, hidden: 5, output: 9))
    }

    @Test(arguments: [
        (RequestedSizes(hidden: 0), "'sizes.hidden' must be at least 1, not 0."),
        (RequestedSizes(input: -3), "'sizes.input' must be at least 1, not -3."),
        (RequestedSizes(output: 0), "'sizes.output' must be at least 1, not 0."),
        (
            RequestedSizes(input: 5),
            "'sizes.input' is 5, but the number of characters in the vocabulary is 4."
        ),
        (
            RequestedSizes(output: 3),
            "'sizes.output' is 3, but the number of characters in the vocabulary is 4."
        ),
    ])
    func sizesThatCannotBeAreRefused(asked: RequestedSizes, message: String) {
        let error = #expect(throws: ExperimentError.self) { try sizes(.text("hello", vocabulary: nil), asked: asked) }
        #expect(error?.description == message)
    }

    @Test func inputVectorsOfAnotherLengthAreRefused() {
        let error = #expect(throws: ExperimentError.self) {
            try sizes(.numbers([[1, 2]]), asked: RequestedSizes(input: 3))
        }
        #expect(error?.description == "'sizes.input' is 3, but the input vectors have 2.")
    }

    @Test(arguments: [5, -1])
    func aTargetOutOfRangeIsNamedWithItsStep(target: Int) {
        let error = #expect(throws: ExperimentError.self) {
            try sizes(.numbers([[1], [2]]), .classes([nil, target]), asked: RequestedSizes(output: 5))
        }
        #expect(
            error?.description == "The target \(target) of step 2 is out of range: the classes are 0 to 4.")
        #expect(error?.place == .target(1))
    }

    private func sizes(
        _ input: ExperimentInput, _ targets: ExperimentTargets? = nil, asked: RequestedSizes = RequestedSizes()
    ) throws -> Sizes {
        var experiment = Experiment(cell: .catalogue("rnn"), input: input, targets: targets)
        experiment.sizes = asked
        return try experiment.resolvedSizes(for: PreparedInput(experiment))
    }
}
