import Cells
import Experiments
import Screen
import Testing

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
