import PseudoTerminal
import Testing

/// A network that learns beside the keys, in a real terminal.
@Suite struct TrainingTests {
    private static let task = ["--set", "task=copy length=2", "--hidden", "4"]

    @Test func keysAreAnsweredWhileANetworkLearns() throws {
        let session = try openExplorer(Self.task + ["--train"], columns: 120, rows: 36)
        try session.wait(for: "some updates") { ($0.update ?? 0) > 20 }
        let step = try #require(session.step)
        session.send("l")
        try session.wait(for: "the next step") { $0.step == step - 1 }
        session.send("p")
        try session.wait(forText: "Unrolled network")
        let update = try #require(session.update)
        try session.wait(for: "more updates") { ($0.update ?? 0) > update }
        session.send("T")
        try session.wait(for: "the pause") { $0.screen.lines[0].contains("‖ update") }
        session.settle()
        let paused = session.update
        #expect(session.bytesWritten(duringMilliseconds: 500) == 0)
        #expect(session.update == paused)
        session.send("U")
        try session.wait(for: "a single update") { $0.update == paused.map { $0 + 1 } }
        #expect(try session.quitWithoutSaving() == 0)
    }

    @Test func onePutsAnotherFutureBesideTheFirst() throws {
        let session = try openExplorer(Self.task, columns: 120, rows: 36)
        try session.enter("page training")
        try session.enter("train 60")
        try session.wait(forText: "paused update 60")
        try session.enter("rewind 20")
        try session.wait(for: "the way back") { $0.screen.lines[0].contains("◀ update 20 of 60") }
        try session.enter("clip norm 0.01")
        try session.wait(forText: "changed: T begins a branch here")
        try session.enter("train 10")
        try session.wait(forText: "paused update 30")
        try session.wait(forText: "branch 2 clip 0.01")
        #expect(session.screen.contains("1 first run"))
        session.send("u")
        try session.wait(for: "the moment before the change") { $0.screen.lines[0].contains("◀ update 20 of 60") }
        session.send("u")
        try session.wait(for: "the beginning") { $0.update == nil }
        #expect(try session.quitWithoutSaving() == 0)
    }

    @Test func itTrainsWhileOneQuits() throws {
        let session = try openExplorer(
            ["--cell", "lstm", "--hidden", "48", "--set", "task=copy length=30", "--train"], columns: 80, rows: 24)
        try session.wait(for: "an update") { ($0.update ?? 0) > 0 }
        #expect(try session.quitWithoutSaving() == 0)
    }

    @Test func whatIsSavedOpensToTheSameNumbersAndIsLeftAtOnce() throws {
        let folder = try TemporaryFolder([:])
        let path = folder.path("trained.json")
        let arguments = ["--cell", "mgu", "--optimiser", "sgd", "--rate", "0.5", "--train", "--updates", "20"]
        let session = try openExplorer(Self.task + arguments, columns: 120, rows: 36)
        try session.wait(forText: "paused update 20")
        try session.enter("save experiment \(path)")
        try session.wait(forText: "Wrote \(path).")
        #expect(try session.quit() == 0)
        let run = try CommandRun(["trace", path])
        #expect(run.status == 0)
        // The same training by the other command.
        let other = folder.path("other.json")
        let options = ["--cell", "mgu", "--optimiser", "sgd", "--rate", "0.5", "--updates", "20", "--save", other]
        #expect(try CommandRun(["train"] + Self.task + options).status == 0)
        #expect(try CommandRun(["trace", other]).output == run.output)
    }

    @Test func aTrainingWithoutATerminalHasAnEndOrIsRefused() throws {
        let refused = try CommandRun(["explore"] + Self.task + ["--train"])
        #expect(refused.status == 64 && refused.output.isEmpty)
        #expect(refused.errors.contains("--updates"))
        let trained = try CommandRun(["explore"] + Self.task + ["--train", "--updates", "30", "--batch", "2"])
        #expect(trained.status == 0)
        #expect(trained.output.contains("update 30"))
        let wrong = try CommandRun(["explore"] + Self.task + ["--train", "--updates", "30", "--optimiser", "adma"])
        #expect(wrong.status == 64 && wrong.errors.contains("Did you mean 'adam'?"))
    }

    @Test func aPictureOfATrainingNeedsNoTerminal() throws {
        let run = try CommandRun(
            ["show"] + Self.task + [
                "--enter", "train 40", "--enter", "rewind 10", "--page", "training", "--size", "120x36",
            ])
        #expect(run.status == 0)
        #expect(run.output.contains("◀ update 10 of 40") && run.output.contains("reaches back"))
    }
}

extension TerminalSession {
    /// Leaves what was trained.
    fileprivate func quitWithoutSaving() throws -> Int {
        send("q")
        try wait(forText: "q again leaves")
        return try quit()
    }

    /// The update that the first line of the screen names.
    fileprivate var update: Int? {
        screen.lines[0].split(separator: "update ").dropFirst().first.flatMap { Int($0.prefix { $0.isNumber }) }
    }

    /// The step of the playhead.
    fileprivate var step: Int? {
        position?.split(separator: "step ").last.flatMap { Int($0.prefix { $0.isNumber }) }
    }
}
