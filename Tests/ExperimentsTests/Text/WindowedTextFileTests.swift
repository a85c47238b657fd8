import Matrices
import Testing

@testable import Experiments

/// Texts in windows in JSON.
struct WindowedTextFileTests {
    private func read(_ inputs: String) throws -> Experiment {
        try ExperimentFile(json: Array(#"{"cell": "gru", "inputs": \#(inputs)}"#.utf8), path: "a.json").experiment
    }

    @Test func aWindowAndItsPlaceAreReadAndWritten() throws {
        let experiment = try read(#"{"text": "hello, world", "window": 5, "from": 3}"#)
        #expect(experiment.input == .windows(WindowedText(try WholeText("hello, world"), window: 5, first: 3)))
        #expect(experiment.targets == .nextCharacter && experiment.input.text == "llo, ")
        let pieces = try Vocabulary(pieces: ["a", "bc"])
        let table = Matrix(rows: 2, columns: 1, entries: [1, 2])
        let texts = [
            try WholeText("hello"), try WholeText("abab", vocabulary: "cab"),
            try WholeText(EncodedText("abc", vocabulary: pieces)),
            try WholeText(EncodedText("abca", vocabulary: pieces, embedding: table)),
        ]
        for text in texts {
            for first in 1...2 {
                let input = ExperimentInput.windows(WindowedText(text, window: 2, first: first))
                let experiment = Experiment(cell: .catalogue("gru"), input: input)
                let file = try ExperimentFile(json: Array(experiment.json().utf8))
                #expect(file.experiment == experiment)
            }
        }
    }

    @Test(arguments: [
        (
            #"{"text": "abc", "from": 2}"#,
            "a.json:1:27: The experiment needs the key 'inputs.window'."
        ),
        (
            #"{"text": "abc", "window": 1.5}"#,
            "a.json:1:53: 'inputs.window' must be a whole number, not the number 1.5."
        ),
        (
            #"{"text": "abd", "vocabulary": "abc", "window": 2}"#,
            "a.json:1:36: The character 'd' at 3 of the text is not in the vocabulary."
        ),
        (
            #"{"text": "", "window": 2}"#,
            "a.json:1:36: 'inputs.text' is empty; an experiment needs at least one step."
        ),
        (
            #"{"text": "abc", "windw": 2}"#,
            "a.json:1:43: Unknown key 'windw' in 'inputs'. Did you mean 'window'?"
        ),
    ]) func whatIsWrongIsFound(inputs: String, message: String) {
        let error = #expect(throws: ExperimentError.self) { try read(inputs) }
        #expect(error?.description == message)
    }

    @Test func aWindowOutsideTheTextIsFoundWhereItStands() throws {
        let json = #"{"cell": "gru", "inputs": {"text": "abc", "window": 4}}"#
        let file = try ExperimentFile(json: Array(json.utf8), path: "a.json")
        let error = #expect(throws: ExperimentError.self) { try file.experiment.resolve() }
        #expect(
            error.map { file.located($0).description }
                == "a.json:1:53: A window of 4 from the character 1 on is not in the text, which has 3.")
    }
}
