import Analysis
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
                "Activation over all steps", "Saturation", "Pairs of steps", "Lyapunov exponents", "Gate ledger",
                "Memory", "Connectivity at step 11",
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

    @Test func whatTheAnalysesSayIsSaidInTheirWords() throws {
        let run = try run()
        let text = Description(run, step: 3).text
        let ledger = try #require(GateLedger(run.trace, signal: "c"))
        #expect(text.contains(Speech.sentence(Speech.words(ledger.sentence))))
        let saturation = try #require(Saturation(run.trace, signal: "f"))
        #expect(text.contains("The signal \(Speech.words(saturation.sentence))."))
        let gates = try #require(MemoryReport(run.trace, jacobians: run.jacobians).gates.first)
        #expect(text.contains("By its gates: \(Speech.words(gates.sentence))."))
        let connectivity = try #require(Connectivity(run.network, at: 3))
        #expect(text.contains(Speech.sentence(Speech.words(connectivity.sentence))))
        let logit = try #require(connectivity.logit)
        #expect(text.contains("Class \(logit) is the character \(run.resolved.classToken(logit))."))
    }

    @Test func curesAreSpokenOfWhereTheyAreSet() throws {
        #expect(!Description(try run(), step: 3).parts.contains { $0.heading == "Cures" })
        let run = try run("rnn") {
            $0.cures.clipping = .value(0.01)
            $0.cures.truncation = Truncation(window: 2)
            $0.cures.penalties.omega = 0.5
        }
        let part = try #require(Description(run, step: 3).parts.first { $0.heading == "Cures" })
        #expect(part.sentences.count == 3)
        #expect(part.sentences[0].hasPrefix("Clipping by value at 0.01 changes the whole gradient: norm "))
        #expect(part.sentences[1].hasPrefix("A sliding window of 2 steps cuts off "))
        #expect(part.sentences[2].hasPrefix("Omega with the weight 0.5 adds "))
        #expect(part.sentences.joined().filter { !isSpeakable($0) }.isEmpty, "\(part.sentences)")
    }
}
