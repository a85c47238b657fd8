import Commands
import Experiments
import Testing

struct ExperimentScriptTests {
    @Test func aTextOfCommandsMakesAnExperiment() throws {
        let script = try ExperimentScript.parse(
            """
            # A lesson's network.
            cell lstm
              set hidden=4   # small

            text "hello"
            go 3
            panel gradients
            """)
        #expect(script.experiment.cell == .catalogue("lstm"))
        #expect(script.experiment.sizes.hidden == 4)
        #expect(script.experiment.input == .text("hello", vocabulary: nil))
        #expect(script.view == [.go(3), .panel(.gradients)])
    }

    @Test(arguments: ["\n", "\r\n"])
    func theFirstWrongLineIsNamed(lineEnd: String) {
        let text = ["cell lstm", "", "  hidden many", "cell nothing"].joined(separator: lineEnd)
        let error = #expect(throws: ExperimentScriptError.self) {
            _ = try ExperimentScript.parse(text, path: "a.unroll")
        }
        #expect(error?.description == "a.unroll:3:10: 'many' is not a whole number from 1 on.")
    }

    @Test func commandsOfTheSessionHaveNoPlaceInAFile() {
        let error = #expect(throws: ExperimentScriptError.self) { _ = try ExperimentScript.parse("cell gru\n undo") }
        #expect(error?.description == "2:2: The command 'undo' has no place in a file; it is for the prompt.")
    }

    @Test func whatCannotRunIsFoundByTheLineOfItsCommand() throws {
        let script = try ExperimentScript.parse("cell rnn\nvocabulary \"abc\"\n text \"abd\"", path: "b")
        let error = #expect(throws: ExperimentError.self) { try script.experiment.resolve() }
        let located = try #require(error.map(script.located))
        #expect(located.description == "b:3:2: The character 'd' at 3 of the text is not in the vocabulary.")
    }

    @Test func aDocumentIsJSONOrAText() throws {
        let json = try ExperimentDocument(bytes: Array(" \n{\"cell\": \"gru\", \"inputs\": {\"pulse\": 3}}".utf8))
        #expect(json.experiment.cell == .catalogue("gru"))
        let text = try ExperimentDocument(bytes: Array("\u{FEFF}cell gru\nunit 2".utf8))
        #expect(text.experiment.cell == .catalogue("gru"))
        #expect(text.view == [.unit(2)])
    }

    @Test func aFileNamedJSONIsNeverReadAsCommands() {
        let error = #expect(throws: ExperimentDocumentError.self) {
            _ = try ExperimentDocument(bytes: Array("cell gru".utf8), path: "a.json")
        }
        #expect(error?.description.hasPrefix("a.json:1:1:") == true)
    }

    @Test func aDocumentThatCannotBeReadSaysWhy() {
        let cases: [([UInt8], String)] = [
            (Array("{".utf8), "f:1:2:"), (Array("cell".utf8), "f:1:5:"), ([0x61, 0xFF], "f: The byte"),
            (Array("  # nothing\n".utf8), "f:1:1: There is no command."),
        ]
        for (bytes, beginning) in cases {
            let error = #expect(throws: ExperimentDocumentError.self) {
                _ = try ExperimentDocument(bytes: bytes, path: "f")
            }
            #expect(error?.description.hasPrefix(beginning) == true, "\(error?.description ?? "")")
            #expect(error?.exitStatus == 65)
        }
        let missing = #expect(throws: ExperimentDocumentError.self) {
            _ = try ExperimentDocument(reading: "/nowhere/experiment")
        }
        #expect(missing?.exitStatus == 66)
    }
}
