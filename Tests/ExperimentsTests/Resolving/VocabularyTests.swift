import Experiments
import Testing

struct VocabularyTests {
    @Test func theCharactersOfATextAreSortedByCodePoint() throws {
        let vocabulary = Vocabulary(of: "zbaé时A ba\n")
        #expect(vocabulary.pieces == ["\n", " ", "A", "a", "b", "z", "é", "时"])
        #expect(try vocabulary.classNumbers(of: "ab时") == [3, 4, 7])
    }

    @Test func aCharacterIsOneHoweverItIsEncoded() {
        #expect(Vocabulary(of: "é\u{65}\u{301}").count == 1)
        #expect(Vocabulary(of: "a\r\nb\r\n").pieces == ["\r\n", "a", "b"])
        #expect(Vocabulary(of: "👩‍🔬👩").count == 2)
    }

    @Test(arguments: [
        "hello, world", "naïve cafe\u{301}", "a\r\nb\nc\rd", "时间 ok 时", "👩‍👩‍👧 and 👩", "\u{0}\u{7F}\u{80}",
        "K\u{212A};\u{37E}",
    ]) func theClassesOfATextSpellIt(text: String) throws {
        let vocabulary = Vocabulary(of: text)
        #expect(vocabulary.count == Set(text).count)
        let scalars = vocabulary.pieces.map { Array($0.unicodeScalars) }
        for (one, other) in zip(scalars, scalars.dropFirst()) { #expect(one.lexicographicallyPrecedes(other)) }
        #expect(try vocabulary.classNumbers(of: text).map { vocabulary.pieces[$0] } == text.map { String($0) })
    }

    @Test func aLineEndOfTwoCharactersIsNoneOfEither() {
        let vocabulary = Vocabulary(of: "a\nb")
        #expect(throws: ExperimentError.self) { try vocabulary.classNumbers(of: "a\r\n") }
    }

    @Test func aGivenVocabularyKeepsItsOrder() throws {
        let vocabulary = try Vocabulary(given: "cab")
        #expect(vocabulary.pieces == ["c", "a", "b"])
        #expect(try vocabulary.classNumbers(of: "b") == [2])
        #expect(throws: ExperimentError.self) { try vocabulary.classNumbers(of: "x") }
    }

    @Test func aCharacterOutsideIsNamedWithItsPlace() throws {
        let vocabulary = try Vocabulary(given: "ab")
        let error = #expect(throws: ExperimentError.self) { try vocabulary.classNumbers(of: "ab\tb") }
        #expect(error?.description == "The character '⇥' at 3 of the text is not in the vocabulary.")
    }

    @Test func aVocabularyHasEachCharacterOnce() {
        let error = #expect(throws: ExperimentError.self) { try Vocabulary(given: "abca") }
        #expect(error?.description == "The vocabulary has 'a' twice, at 1 and 4.")
    }

    @Test func aTextHasNoCharacterInAnEmptyVocabulary() {
        #expect(throws: ExperimentError.self) { try Vocabulary(given: "").classNumbers(of: "a") }
    }
}
