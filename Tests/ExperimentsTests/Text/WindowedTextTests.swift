import Matrices
import Testing
import Unrolling

@testable import Experiments

/// A long text and its windows, held against the same characters as texts of their own.
struct WindowedTextTests {
    private static let text = "the quick brown fox jumps over the lazy dog\n"

    private func experiment(window: Int, from first: Int = 1, _ text: String = text) throws -> Experiment {
        Experiment(
            cell: .catalogue("gru"),
            input: .windows(WindowedText(try WholeText(text), window: window, first: first)))
    }

    @Test(arguments: [1, 5, 40]) func aWindowIsReadAsItsCharactersOverTheVocabularyOfTheWholeText(first: Int) throws {
        let windowed = try experiment(window: 4, from: first).resolve()
        let start = Self.text.index(Self.text.startIndex, offsetBy: first - 1)
        // With the character behind it, the last step has a target too.
        let part = String(Self.text[start...].prefix(5))
        let vocabulary = Vocabulary(of: Self.text).pieces.joined()
        let alone = try Experiment(cell: .catalogue("gru"), input: .text(part, vocabulary: vocabulary)).resolve()
        let width = vocabulary.count
        #expect(windowed.sequence.inputs == Array(alone.sequence.inputs.prefix(4 * width)))
        #expect(windowed.sequence.targets == Array(alone.sequence.targets.prefix(4)))
        #expect(windowed.tokens == Array(alone.tokens.prefix(4)))
        #expect(windowed.parameters == alone.parameters && windowed.vocabulary == alone.vocabulary)
    }

    @Test func theLastCharacterOfTheTextHasNoTarget() throws {
        let windowed = try experiment(window: 3, from: 42)
        #expect(try windowed.resolve().sequence.targets.last == .some(nil))
        let whole = try experiment(window: Self.text.count).resolve()
        let plain = try Experiment(cell: .catalogue("gru"), input: .text(Self.text, vocabulary: nil)).resolve()
        #expect(whole == plain)
    }

    @Test func aPartOfTheTextIsReadAsItsWindow() throws {
        let windowed = try experiment(window: 6, from: 3)
        let resolved = try windowed.resolve()
        #expect(windowed.inputSequence(ofTextIn: 2..<8, for: resolved) == resolved.sequence)
        var last = windowed
        last.lossPlacement = .lastStep
        #expect(try last.inputSequence(ofTextIn: 2..<8, for: last.resolve()).hasLoss.count { $0 } == 1)
        #expect(try last.inputSequence(ofTextIn: 2..<8, for: last.resolve(), losses: .everyStep) == resolved.sequence)
    }

    @Test func anEmbeddedTextIsFedItsVectors() throws {
        let pieces = try Vocabulary(pieces: ["ab", "c"])
        let table = Matrix(rows: 2, columns: 3, entries: [1, 2, 3, 4, 5, 6])
        let encoded = EncodedText("abccabc", vocabulary: pieces, embedding: table)
        let input = try #require(try ExperimentInput.encoded(encoded).inWindows(of: 2))
        var experiment = Experiment(cell: .catalogue("rnn"), input: input)
        experiment.sizes.hidden = 2
        let resolved = try experiment.resolve()
        #expect(resolved.sequence.inputs == [1, 2, 3, 4, 5, 6] && resolved.sequence.targets == [1, 1])
        #expect(resolved.tokens == ["ab", "c"] && input.text == "abc")
    }

    @Test(arguments: [(45, 1), (44, 2), (1, 45), (0, 1), (3, 0), (Int.max, 1), (1, Int.max)])
    func aWindowThatIsNotThereIsRefused(window: Int, first: Int) throws {
        let error = #expect(throws: ExperimentError.self) { try experiment(window: window, from: first).resolve() }
        #expect(error?.place == .key(first == 0 ? "inputs.from" : "inputs.window"))
    }

    @Test func whatCannotBeCutIntoPiecesIsRefused() throws {
        #expect(throws: ExperimentError.self) { try WholeText("") }
        let outside = #expect(throws: ExperimentError.self) { try WholeText("abcabd", vocabulary: "abc") }
        #expect(outside?.description == "The character 'd' at 6 of the text is not in the vocabulary.")
        #expect(try ExperimentInput.pulse(length: 3).inWindows(of: 2) == nil)
    }

    @Test func aLongTextIsSharedAndNotReadAnew() throws {
        let long = String(repeating: Self.text, count: 3000)
        let experiment = try experiment(window: 50, from: 100_000, long)
        let resolved = try experiment.resolve()
        #expect(resolved.sequence.stepCount == 50)
        let held = experiment.holding(resolved.parameters)
        guard case .windows(let one) = experiment.input, case .windows(let other) = held.input else {
            Issue.record("the input has become another one")
            return
        }
        #expect(one.whole === other.whole)
    }
}
