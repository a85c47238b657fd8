import Foundation
import PseudoTerminal
import Testing

/// Commands that are typed, and text that is pasted.
@Suite struct PromptTests {
    @Test func aCommandChangesThePictureAndAnErrorLeavesIt() throws {
        let session = try openExplorer()
        try session.enter("cell lsmt")
        try session.wait(forText: "Did you mean 'lstm'?")
        #expect(session.screen.lines[0].hasPrefix("Unroll  rnn"))
        // The line is still there to be mended.
        session.send("\u{7F}\u{7F}\u{7F}stm\r")
        try session.wait(for: "an LSTM") { $0.screen.lines[0].hasPrefix("Unroll  lstm") }
        try session.wait(for: "the keys") { $0.lastLine.contains("? help") }
        try session.enter("set gain")
        try session.wait(forText: "Something is missing")
        try session.closePrompt()
        #expect(try session.quit() == 0)
    }

    @Test(
        arguments: [
            ("hidden 0", "out of range"), ("hidden 100000000", "memory"), ("text \"\"", "empty"),
            ("go 99", "no step 99"), ("open /nonexistent", "no file"), ("open /", "directory"),
            ("nonsense", "Unknown command"), ("seed -1", "'-1'"),
        ])
    func whateverIsWrongIsSaidInPlace(_ line: String, _ words: String) throws {
        let session = try openExplorer()
        let network = session.screen.lines[0]
        try session.enter(line)
        try session.wait(for: "'\(words)'") { $0.screen.lines.suffix(4).dropLast().contains { $0.contains(words) } }
        #expect(session.screen.lines[0] == network)
        session.settle()
        if session.lastLine.hasPrefix(":") { try session.closePrompt() }
        #expect(try session.quit() == 0)
    }

    @Test func pastedTextNeverQuits() throws {
        let session = try openExplorer()
        session.send("\u{1B}[200~hello q world\r:quit\r\u{1B}[201~")
        try session.wait(forText: "Pasted text goes into the prompt")
        session.send(":text \"")
        try session.wait(for: "the prompt") { $0.lastLine.hasPrefix(":text") }
        session.send("\u{1B}[200~hello q world\u{1B}[201~\"\r")
        try session.wait(for: "the text") { $0.tokens.joined() == "hello␣q␣world" }
        #expect(session.exitStatus == nil)
        #expect(try session.quit() == 0)
    }

    @Test func anExperimentIsWrittenAndOpenedAgain() throws {
        let folder = try TemporaryFolder()
        let path = folder.path("mine.json")
        let session = try openExplorer(["--cell", "gru", "--text", "hello"], columns: 160)
        try session.enter("write \(path)")
        try session.wait(forText: "Wrote")
        try session.enter("cell rnn")
        try session.wait(for: "another cell") { $0.screen.lines[0].hasPrefix("Unroll  rnn") }
        try session.enter("open \(path)")
        try session.wait(for: "the cell of the file") { $0.screen.lines[0].hasPrefix("Unroll  gru") }
        try session.enter("write /proc/nowhere/x.json")
        try session.wait(forText: "cannot be written")
        #expect(try session.quit() == 0)
        #expect(try CommandRun(["trace", path]).status == 0)
    }

    @Test func aCheckpointIsOpenedAsTheNetworkOfItsMoment() throws {
        let folder = try TemporaryFolder()
        let path = folder.path("kept")
        let train = ["train", "--cell", "gru", "--hidden", "5", "--text", "abcabd", "--updates", "3"]
        #expect(try CommandRun(train + ["--checkpoint", path]).status == 0)
        let session = try openExplorer(["--cell", "rnn", "--text", "hello"], columns: 160)
        try session.enter("open \(path)")
        try session.wait(for: "the network of the training") {
            $0.screen.lines[0].hasPrefix("Unroll  gru") && $0.screen.lines[0].contains("  H 5  T 6 ")
        }
        #expect(try session.quit() == 0)
    }

    @Test func helpNamesTheKeysOfThePlaceOneIsAt() throws {
        let session = try openExplorer(rows: 40)
        session.send("?")
        try session.wait(forText: "a step back")
        session.send("q")
        try session.wait(forText: "Unrolled network")
        #expect(session.exitStatus == nil)
        session.send(":")
        try session.wait(for: "the prompt") { $0.lastLine.hasPrefix(":") || $0.screen.cursorIsVisible }
        session.send("\u{1B}OP")
        try session.wait(forText: "carry out the command")
    }

    @Test func thePanelIsWrittenAsAFigure() throws {
        let folder = try TemporaryFolder()
        let path = folder.path("curves.svg")
        let session = try openExplorer(columns: 160)
        session.send("w")
        try session.wait(for: "the prompt") { $0.lastLine.hasPrefix(":write panel gradients.svg") }
        try session.closePrompt()
        try session.enter("write panel \(path)")
        try session.wait(forText: "Wrote")
        #expect(try String(contentsOfFile: path, encoding: .utf8).contains("Gradient norms through time"))
        #expect(try session.quit() == 0)
    }

}
