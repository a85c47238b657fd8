import Cells
import Equations
import Experiments
import Foundation
import Screen
import Testing
import TrainedModels

@testable import Explorer

struct FilesTests {
    @Test func whatIsWrittenIsReadBackToTheSameExperiment() throws {
        var session = try makeSession("hello", cell: "gru")
        session.press("..do")
        let written = session.run.experiment
        guard case .write(let path, let contents)? = session.type("write a.json").first else {
            Issue.record("no effect")
            return
        }
        #expect(path == "a.json")
        var other = try makeSession("x")
        _ = other.update(.finished(.read(path: path, bytes: Array(contents.utf8))))
        #expect(other.run.experiment == written)
        #expect(other.notice?.text == "Opened a.json.")
        other.press("u")
        #expect(other.stepCount == 1)
    }

    @Test func aTextOfCommandsIsReadWithWhatItLooksAt() throws {
        var session = try makeSession()
        let text = "cell lstm\ntext \"abcd\"\nsignal c\ngo 3\n"
        _ = session.update(.finished(.read(path: "a.txt", bytes: Array(text.utf8))))
        #expect(session.run.resolved.cell.name == "lstm")
        #expect(session.view.selectedSignal == "c")
        #expect(session.view.playhead.step == 3)
    }

    @Test func aWrongFileSaysWhereAndChangesNothing() throws {
        var session = try makeSession()
        let before = session.run.experiment
        for (bytes, place) in [("{\"cell\": 3}", "f:1:10: "), ("cell lstm\nfoo", "f:2:1: "), ("{", "f:1:2: ")] {
            _ = session.update(.finished(.read(path: "f", bytes: Array(bytes.utf8))))
            #expect(session.notice?.severity == .error)
            #expect(session.notice?.text.hasPrefix(place) == true, "\(session.notice?.text ?? "")")
            #expect(session.run.experiment == before)
        }
        _ = session.update(.finished(.read(path: "f", bytes: [0xFF, 0xFE])))
        #expect(session.notice?.severity == .error)
    }

    @Test func aTrainedModelReadsThePresentTextIfItCan() throws {
        let model = try TrainedModel(path: fixture("reber-lstm.safetensors"))
        for (text, read) in [("BTSSXSE", "BTSSXSE"), ("hello", "BEPSTVX")] {
            var session = try makeSession(text)
            #expect(session.type("open m.safetensors") == [.read(path: "m.safetensors")])
            _ = session.update(.finished(.opened(model)))
            #expect(session.run.experiment.input.text == read)
            #expect(session.run.resolved.sizes.hidden == 32)
            #expect(session.notice?.text.contains("'rnn' is an nn.LSTM of 32 units that reads 7 inputs.") == true)
            session.press("u")
            #expect(session.run.experiment.input.text == text)
        }
    }

    @Test func theHelpSaysWhatATrainedModelWasReadAs() throws {
        var session = try makeSession()
        _ = session.update(.finished(.opened(try TrainedModel(path: fixture("reber-gru.safetensors")))))
        session.press("?")
        #expect(session.picture(100, 30).contains("'rnn' is an nn.GRU of 32 units that reads 7 inputs."))
    }

    @Test func aTrainedModelReadsAnotherTextOverItsVocabulary() throws {
        var session = try makeSession()
        _ = session.update(.finished(.opened(try TrainedModel(path: fixture("reber-rnn-tanh.safetensors")))))
        session.type("text \"BTXSE\"")
        #expect(session.stepCount == 5)
        session.type("text \"BTQ\"")
        #expect(session.stepCount == 5)
        #expect(session.prompt?.fault?.sentence == "The character 'Q' at 3 of the text is not in the vocabulary.")
        session.press(.escape)
        session.type("steps 12")
        #expect(session.run.experiment.input.text == "BTXSEBTXSEBT")
    }

    @Test func aNetworkIsWrittenForPyTorch() throws {
        var session = try makeSession("hello", cell: "gru")
        let model = try SavedModel(session.run.experiment)
        #expect(session.type("save model a.safetensors") == [.save(path: "a.safetensors", model: model)])
        session = try makeSession("hello", cell: "mgu")
        for (line, sentence) in [
            ("save model a.safetensors", "PyTorch has no module for the cell 'mgu'"),
            ("save model a.pt", "'a.pt' must end in .safetensors."),
            ("write a.safetensors", "An experiment is written as JSON; the network alone is written by: save model"),
        ] {
            #expect(session.type(line) == [])
            #expect(session.prompt?.fault?.sentence.hasPrefix(sentence) == true)
            session.press(.escape)
        }
    }

    /// A model that PyTorch trained; see Tests/Fixtures/Models/README.md.
    private func fixture(_ file: String) -> String {
        URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Fixtures/Models/\(file)").path
    }

    @Test func effectsAreAskedForAndNotPerformed() throws {
        var session = try makeSession()
        #expect(session.type("open b.json") == [.read(path: "b.json")])
        #expect(session.press("q") == [.quit])
        #expect(session.type("quit") == [.quit])
        #expect(session.press(.control("z")) == [.suspend])
        #expect(session.press(.control("l")) == [.repaint])
        _ = session.update(.finished(.failed("No room on the disk.")))
        #expect(session.lines()[21] == "No room on the disk.")
    }
}
