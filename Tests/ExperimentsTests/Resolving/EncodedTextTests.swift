import Equations
import Experiments
import Matrices
import Testing
import Unrolling

struct EncodedTextTests {
    private func experiment(_ text: String, _ pieces: [String], embedding: Matrix? = nil) throws -> Experiment {
        let encoded = EncodedText(text, vocabulary: try Vocabulary(pieces: pieces), embedding: embedding)
        return Experiment(cell: .catalogue("rnn"), input: .encoded(encoded))
    }

    @Test func aTextIsCutIntoTheLongestPiecesThatMatch() throws {
        let pieces = ["<pad>", "t", "h", "e", "the", "th"]
        #expect(try Vocabulary(pieces: pieces).classNumbers(of: "thethhe<pad>") == [4, 5, 2, 3, 0])
    }

    @Test func piecesAreCodePointsAndNotWhatReadersSee() throws {
        let vocabulary = try Vocabulary(pieces: ["\r", "\n", "K", "\u{212A}", "e", "\u{301}"])
        #expect(try vocabulary.classNumbers(of: "\r\nK\u{212A}e\u{301}") == [0, 1, 2, 3, 4, 5])
    }

    @Test func aCharacterThatNoPieceBeginsWithIsNamedWithItsPlace() throws {
        let error = #expect(throws: ExperimentError.self) { try experiment("aéb", ["a", "é"]).resolve() }
        #expect(error?.description == "The character 'b' at 3 of the text is not in the vocabulary.")
    }

    @Test func aPieceThatOccursTwiceIsNamed() throws {
        let error = #expect(throws: ExperimentError.self) { try Vocabulary(pieces: ["", "ab", "", "ab"]) }
        #expect(error?.description == "The vocabulary has 'ab' twice, at 2 and 4.")
    }

    @Test func anEmbeddingFeedsARowForEachPieceAndShowsThePieces() throws {
        let table = Matrix(rows: 3, columns: 2, entries: [1, 2, 3, 4, 5, 6])
        let resolved = try experiment("cab", ["a", "b", "c"], embedding: table).resolve()
        #expect(resolved.sequence.inputs == [5, 6, 1, 2, 3, 4])
        #expect(resolved.sequence.targets == [0, 1, nil])
        #expect(resolved.tokens == ["c", "a", "b"])
        #expect(resolved.sizes.input == 2)
        #expect(resolved.sizes.output == 3)
        #expect(resolved.classToken(2) == "c")
    }

    @Test func anEmbeddingOfAnotherLengthIsRefused() throws {
        let table = Matrix(rows: 2, columns: 2)
        let error = #expect(throws: ExperimentError.self) {
            try experiment("a", ["a", "b", "c"], embedding: table).resolve()
        }
        #expect(error?.description == "The embedding has 2 rows, but the vocabulary has 3 pieces.")
    }

    @Test func aReadoutOfFewerClassesThanPiecesShowsNumbers() throws {
        var experiment = try experiment("ab", ["a", "b", "c"])
        experiment.targets = .none
        experiment.sizes.output = 2
        #expect(try experiment.resolve().classToken(1) == "1")
        experiment.targets = .nextCharacter
        let error = #expect(throws: ExperimentError.self) { try experiment.resolve() }
        #expect(
            error?.description
                == "'sizes.output' is 2, but the number of pieces in the vocabulary is 3.")
    }
}
