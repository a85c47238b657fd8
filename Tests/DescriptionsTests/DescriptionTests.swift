import Cells
import Experiments
import Testing
import Unrolling

@testable import Descriptions

@Suite struct DescriptionTests {
    private func run(
        _ cell: String = "lstm", text: String = "hello hello", change: (inout Experiment) -> Void = { _ in }
    ) throws -> Run {
        var experiment = Experiment(cell: .catalogue(cell), input: .text(text, vocabulary: nil))
        // As many units as characters, for the cell that adds its input to its state.
        experiment.sizes.hidden = cell == "cw-rnn" ? 8 : Set(text).count
        change(&experiment)
        return try Run(experiment)
    }

    /// Letters, digits, and the marks that a screen reader takes for a pause.
    private func isSpeakable(_ character: Character) -> Bool {
        character.isASCII && (character.isLetter || character.isNumber || " \n.,:;()'-".contains(character))
    }

    @Test(arguments: Cell.catalogue.map(\.name))
    func everyCellIsDescribedInWordsAlone(_ cell: String) throws {
        let run = try run(cell)
        let text = Description(run, step: 3).text
        let wrong = Set(text.filter { !isSpeakable($0) })
        #expect(wrong.isEmpty, "\(wrong) in \(text)")
        #expect(!text.contains("\u{1B}"))
        for line in text.split(separator: "\n") { #expect(!line.contains("  "), "\(line)") }
    }

    @Test func anAnswerInNumbersHasNoProbabilities() throws {
        let run = try run {
            $0.targets = .vectors([[0.5, -1]] + Array(repeating: nil, count: 10))
        }
        let first = Description(run, step: 1).text
        #expect(first.contains("The target is 0.5"))
        #expect(first.contains("The squared error of this step is "))
        #expect(!first.contains("prediction"))
        #expect(Description(run, step: 2).text.contains("This step has no loss."))
    }

    @Test func theNumbersOfTheStepAreNamed() throws {
        let run = try run()
        let text = Description(run, step: 3).text
        #expect(text.contains("Long short-term memory, named lstm: 5 inputs, 5 hidden units and 5 outputs."))
        #expect(text.contains("The input is the character l."))
        #expect(text.contains("It runs over 11 steps of the text: hello hello, with seed 7."))
        let norm = try #require(run.trace.norms(.gradient, of: "h"))[2]
        #expect(
            text.contains("The gradient of the loss with respect to h at step 3 has the norm \(Speech.number(norm))"))
        let loss = try #require(run.trace.losses[2])
        #expect(text.contains("The loss of this step is \(Speech.number(loss)) nats."))
        #expect(text.contains("The forget gate f: the mean is "))
    }

    @Test func whatIsSpokenOfHasItsHeading() throws {
        let headings = Description(try run(), step: 11).parts.map(\.heading)
        #expect(
            headings == [
                "Network", "Step 11 of 11", "States and gates at step 11", "Gradients", "Bound",
                "Activation over all steps", "Pairs of steps", "Lyapunov exponents",
            ])
    }

    @Test func spacesAreNamedAndMissingLossesToo() throws {
        let text = Description(try run(), step: 6).text
        #expect(text.contains("The input is a space."))
        #expect(Description(try run(), step: 11).text.contains("This step has no loss."))
    }

    @Test func explosionsAreSaidInWords() throws {
        let run = try run("rnn") {
            $0.activation = .relu
            $0.recurrentGain = 1e200
        }
        let text = Description(run, step: 11).text
        #expect(text.contains("infinity") || text.contains("not a number"))
        #expect(text.filter { !isSpeakable($0) }.isEmpty, "\(text)")
    }
}
