import Foundation
import PseudoTerminal
import Testing

/// Lessons, played as one does at a keyboard.
@Suite struct LessonTests {
    private func open(_ arguments: [String], state: String, columns: Int = 120, rows: Int = 36) throws
        -> TerminalSession
    {
        let session = try startUnroll(
            ["lesson"] + arguments, columns: columns, rows: rows, environment: ["HOME": state])
        try session.wait(for: "the lesson") { $0.lastLine.contains("L explore") }
        return session
    }

    @Test func aLessonIsAnsweredAndGoesOnNextTimeWhereItWasLeft() throws {
        let home = try TemporaryFolder()
        let session = try open(["1"], state: home.path())
        try session.wait(forText: "A plain network answers one input")
        session.send("\r")
        try session.wait(forText: "2 of 9")
        // The second step has more text than the pane.
        session.send("\r\r\r")
        try session.wait(forText: "4 of 9")
        session.send("130")
        try session.wait(forText: "Your answer: 130")
        session.send("\r")
        try session.wait(forText: "That is not it.")
        session.send("65")
        try session.wait(forText: "Your answer: 65")
        session.send("\r")
        try session.wait(forText: "That is right.")
        #expect(try session.quit() == 0)
        let list = try CommandRun(["lesson"], environment: ["HOME": home.path()])
        #expect(list.output.contains("4 of 9 steps done"))
        let again = try open(["1"], state: home.path())
        try again.wait(forText: "4 of 9")
        again.send("\r")
        try again.wait(forText: "5 of 9")
        #expect(try again.quit() == 0)
    }

    @Test func fromThePlainExplorerTheKeyListsTheLessonsAndOpensOne() throws {
        let home = try TemporaryFolder()
        let session = try startUnroll(environment: ["HOME": home.path()])
        try session.wait(for: "the first picture") { $0.lastLine.contains("? help") }
        session.send("L")
        try session.wait(forText: "Unrolling")
        session.send("\r")
        try session.wait(forText: "1 of 9")
        session.send("L")
        try session.wait(for: "the explorer") { $0.lastLine.contains("L back to the lesson") }
        #expect(try session.quit() == 0)
    }

    @Test func whereNothingCanBeKeptItIsSaidAndTheLessonGoesOn() throws {
        let session = try open(["1"], state: "/dev/null")
        session.send("\r")
        try session.wait(forText: "Progress in lessons is not kept")
        session.send("\r")
        try session.wait(forText: "2 of 9")
        #expect(try session.quit() == 0)
    }

    @Test func aBrokenFileOfProgressIsKeptAsideAndSaid() throws {
        let state = try TemporaryFolder()
        let environment = ["XDG_STATE_HOME": state.path()]
        try FileManager.default.createDirectory(atPath: state.path("unroll"), withIntermediateDirectories: true)
        try state.write(Array("{ broken".utf8), to: "unroll/progress.json")
        let run = try CommandRun(["lesson"], environment: environment)
        #expect(run.status == 0)
        #expect(run.errors.contains("It is kept as \(state.path("unroll/progress.json.broken"))"))
        #expect(FileManager.default.fileExists(atPath: state.path("unroll/progress.json.broken")))
        #expect(try CommandRun(["lesson"], environment: environment).errors.isEmpty)
    }

    @Test func aLessonThatIsBeingWrittenIsReadAgain() throws {
        let folder = try TemporaryFolder()
        let before = "```lesson\nminutes: 1\nsummary: Mine.\n```\n\n# Mine\n\n## Second\n\nOld words.\n"
        try folder.write(Array(before.utf8), to: "mine.md")
        let session = try startUnroll(["lesson", "watch", folder.path("mine.md")], columns: 120, rows: 36)
        try session.wait(for: "the lesson") { $0.lastLine.contains("L explore") }
        session.send("\r")
        try session.wait(forText: "Old words.")
        try folder.write(Array(before.replacing("Old words", with: "New words").utf8), to: "mine.md")
        try session.wait(forText: "New words.")
        try folder.write(
            Array("```lesson\nminutes: 1\nsummary: Mine.\n```\n\n# Mine\n\n```runn\n```\n".utf8), to: "mine.md")
        try session.wait(forText: "mine.md:8:")
        #expect(session.screen.contains("New words."))
        #expect(try session.quit() == 0)
    }
}
