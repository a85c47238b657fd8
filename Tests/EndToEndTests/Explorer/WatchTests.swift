import Foundation
import PseudoTerminal
import Testing

/// `unroll watch` in a terminal: a log that grows, is cut and is replaced, a pipe and a FIFO.
@Suite struct WatchTests {
    private func line(_ update: Int) -> String {
        "{\"update\": \(update), \"loss\": \(Double(update) / 4), \"per_step\": [0.25, 0.5, 1]}\n"
    }

    private func append(_ text: String, to path: String) throws {
        let file = try #require(FileHandle(forWritingAtPath: path))
        try file.seekToEnd()
        try file.write(contentsOf: Data(text.utf8))
        try file.close()
    }

    private func watch(_ folder: TemporaryFolder) throws -> TerminalSession {
        try startUnroll(["watch", folder.path("log")])
    }

    @Test func aFileThatGrowsIsFollowed() throws {
        let folder = try TemporaryFolder(["log": line(1) + line(2)])
        let session = try watch(folder)
        try session.wait(forText: "last update 2")
        #expect(session.screen.contains("loss = 0.5000"))
        try append(line(3) + "{\"update\": 4, \"lo", to: folder.path("log"))
        try session.wait(forText: "last update 3")
        try append("ss\": 7}\nbroken\n", to: folder.path("log"))
        try session.wait(forText: "last update 4")
        #expect(session.screen.contains("loss = 7.000"))
        #expect(session.screen.contains("1 broken lines"))
        #expect(session.screen.contains("Broken line 5: Expected '{', found 'b'. It is: broken"))
        #expect(try session.quit() == 0)
        #expect(session.isGivenBack)
    }

    @Test func aFileThatIsCutOrReplacedBeginsAnotherRun() throws {
        let folder = try TemporaryFolder(["log": (1...5).map(line).joined()])
        let session = try watch(folder)
        try session.wait(forText: "last update 5")
        try folder.write(Array(line(1).utf8), to: "log")
        try session.wait(forText: "run 2")
        try session.wait(forText: "last update 1")
        try Data((line(7) + line(8)).utf8).write(to: URL(filePath: folder.path("log")), options: .atomic)
        try session.wait(forText: "run 3")
        try session.wait(forText: "last update 8")
        try append(line(9), to: folder.path("log"))
        try session.wait(forText: "last update 9")
        #expect(try session.quit() == 0)
    }

    @Test func keysComeFromTheTerminalWhileLinesComeFromAPipe() throws {
        let session = try startShell("{ for i in 1 2 3; do echo '{\"loss\": '$i'}'; done; sleep 60; } | unroll watch")
        try session.wait(forText: "last update 3")
        #expect(session.screen.contains("Unroll watches standard input"))
        try session.wait(forText: "waiting for more")
        session.send("2g")
        try session.wait(forText: "update 2   2.000")
        session.send("?")
        try session.wait(forText: "follow the latest update")
        session.send("q")
        try session.wait(forText: "last update 3")
        session.send("\u{3}")
        #expect(try session.waitForExit() >= 128)
        #expect(session.isGivenBack)
    }

    @Test func aPipeThatEndsLeavesThePicture() throws {
        let session = try startShell("printf '{\"loss\": 2}\\n{\"loss\": 1}' | unroll watch -")
        try session.wait(forText: "ended")
        #expect(session.screen.contains("last update 2"))
        #expect(try session.quit() == 0)
        #expect(session.isGivenBack)
    }

    @Test func aFIFOWaitsForTheNextWriter() throws {
        let folder = try TemporaryFolder()
        #expect(mkfifo(folder.path("log"), 0o600) == 0)
        let session = try watch(folder)
        try session.wait(forText: "Waiting for lines")
        for update in [3, 4, 1] {
            let fifo = try #require(FileHandle(forWritingAtPath: folder.path("log")))
            try fifo.write(contentsOf: Data(line(update).utf8))
            try fifo.close()
            try session.wait(forText: "last update \(update)")
        }
        #expect(session.screen.contains("run 2"))
        #expect(try session.quit() == 0)
    }

    @Test func trainingAndWatchingWorkTogether() throws {
        let folder = try TemporaryFolder()
        let log = folder.path("log")
        let session = try startShell(
            "unroll train --text 'hello hello' --updates 40 --log \(log) >/dev/null & unroll watch \(log)")
        try session.wait(forText: "last update 40")
        for text in ["loss = ", "grad_norm", "reach", "Curves"] { #expect(session.screen.contains(text), "\(text)") }
        #expect(try session.quit() == 0)
    }

    @Test func nothingIsWrittenWhileNothingComes() throws {
        let folder = try TemporaryFolder(["log": line(1)])
        let session = try watch(folder)
        try session.wait(forText: "last update 1")
        session.settle()
        // The pace of the lines is told to have come to nothing.
        _ = session.bytesWritten(duringMilliseconds: 2500)
        #expect(session.bytesWritten(duringMilliseconds: 1000) == 0)
        #expect(try session.quit() == 0)
    }
}
