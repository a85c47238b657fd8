import Experiments
import Testing
import Unrolling

@testable import Explorer

/// The command `text-file`.
struct TextFileCommandTests {
    private let book = String(repeating: "It was a dark and stormy night. ", count: 1000)

    @Test func aLongTextIsShownInWindows() throws {
        var session = try makeSession()
        #expect(session.type("text-file book.txt") == [.readText(path: "book.txt")])
        _ = session.update(.finished(.readText(path: "book.txt", bytes: Array(book.utf8))))
        #expect(session.notice?.text == "Opened book.txt: windows of 50 characters.")
        #expect(session.run.trace.losses.allSatisfy { $0 != nil })
        #expect(session.run.trace.stepCount == 50 && session.run.resolved.tokens.prefix(3) == ["I", "t", "␣"])
        _ = session.type("from 101")
        #expect(session.run.experiment.input.text?.hasPrefix("as a dark and ") == true)
        _ = session.type("window 8")
        #expect(session.run.trace.stepCount == 8)
        // A knob for the steps makes the window longer, not the text.
        _ = session.type("steps 12")
        #expect(session.run.experiment.input.text == "as a dark an")
        session.press("u")
        #expect(session.run.trace.stepCount == 8)
    }

    @Test func anotherTextHasItsOwnCharactersUnlessParametersWereLearned() throws {
        var session = try makeSession()
        for text in ["hello, hello", "quite another text"] {
            _ = session.update(.finished(.readText(path: "a", bytes: Array(text.utf8))))
        }
        #expect(session.run.resolved.vocabulary?.pieces.contains("q") == true)
        var experiment = session.run.experiment
        experiment = experiment.holding(session.run.resolved.parameters)
        try session.replaceExperiment(with: experiment)
        _ = session.update(.finished(.readText(path: "b", bytes: Array("a text".utf8))))
        #expect(session.run.resolved.vocabulary?.pieces.contains("q") == true)
        _ = session.update(.finished(.readText(path: "b", bytes: Array("jazz".utf8))))
        #expect(session.notice?.text == "b: The character 'j' at 1 of the text is not in the vocabulary.")
    }

    @Test func whatIsNoTextSaysSoAndChangesNothing() throws {
        var session = try makeSession()
        let before = session.run.experiment
        for (bytes, sentence) in [
            ([], "a: The file is empty."), ([0x61, 0], "a: The byte at offset 1 is 0: this is no text."),
            ([0xFF], "a: The byte at offset 0 is not valid UTF-8."),
        ] as [([UInt8], String)] {
            _ = session.update(.finished(.readText(path: "a", bytes: bytes)))
            #expect(session.notice?.text == sentence && session.notice?.severity == .error)
            #expect(session.run.experiment == before)
        }
    }
}
