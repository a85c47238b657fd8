import Glibc
import PseudoTerminal
import Testing

let stopSignal = SIGSTOP

/// However a program ends or is stopped, the terminal is as it was.
@Suite struct EndingTests {
    @Test func quittingGivesTheTerminalBack() throws {
        let session = try startedProbe()
        #expect(!session.isCooked)
        session.send("eq")
        #expect(try session.waitForExit() == 0)
        #expect(session.isGivenBack)
        #expect(session.screen.contains("a message for later") && session.screen.contains("goodbye"))
    }

    @Test func leavingByExitGivesTheTerminalBack() throws {
        let session = try startProbe(["exit"])
        #expect(try session.waitForExit() == 7)
        #expect(session.isGivenBack)
    }

    @Test(arguments: [SIGTERM, SIGHUP, SIGINT]) func aSignalEndsItInOrder(_ signal: Int32) throws {
        let session = try startedProbe()
        session.signal(signal)
        #expect(try session.waitForExit() == 128 + Int(signal))
        #expect(session.isGivenBack)
        #expect(session.screen.contains("saved before signal \(signal)"))
    }

    @Test func controlCEndsIt() throws {
        let session = try startedProbe()
        session.send("\u{3}")
        #expect(try session.waitForExit() == 128 + Int(SIGINT))
        #expect(session.isGivenBack)
    }

    @Test func aHangingProgramEndsAtTheSecondControlC() throws {
        let session = try startedProbe()
        session.send("h")
        try session.wait(forText: "last hanging")
        try session.wait(for: "the end") { session in
            session.send("\u{3}")
            return session.exitStatus != nil
        }
        #expect(session.exitStatus == 128 + Int(SIGINT))
        #expect(session.isGivenBack)
    }

    @Test func aClosedWindowEndsIt() throws {
        let session = try startedProbe()
        session.hangUp()
        #expect(try session.waitForExit() == 128 + Int(SIGHUP))
    }

    @Test func aCrashLeavesItsMessageOnTheNormalScreen() throws {
        let session = try startedProbe()
        session.send("!")
        #expect(try session.waitForExit() > 128)
        #expect(session.isGivenBack)
        #expect(session.screen.contains("noise before the crash"))
    }

    @Test(arguments: [SIGSEGV, SIGQUIT, SIGABRT]) func aFatalSignalGivesTheTerminalBack(_ signal: Int32) throws {
        let session = try startedProbe()
        session.signal(signal)
        #expect(try session.waitForExit() == 128 + Int(signal))
        #expect(session.isGivenBack)
    }

    @Test(arguments: ["\u{1A}", "Z"]) func stoppingLeavesACleanShellTwice(_ key: String) throws {
        let session = try startedProbe()
        for round in 1...2 {
            session.send(key)
            try session.wait(forStop: round)
            #expect(session.isGivenBack)
            session.resize(columns: 60 + round, rows: 20)
            session.bringToForeground()
            try session.wait(forText: "size \(60 + round)x20")
            #expect(session.screen.isAlternate && session.screen.mouseIsReported && session.screen.pasteIsBracketed)
            #expect(!session.isCooked)
        }
        session.send("q")
        #expect(try session.waitForExit() == 0)
        #expect(session.isGivenBack)
    }

    @Test func beingStoppedWithoutWarningIsRepaired() throws {
        let session = try startedProbe()
        session.signal(SIGSTOP)
        try session.wait(forStop: 1)
        let before = session.bytes.count
        session.bringToForeground()
        try session.wait(for: "a whole picture") { $0.bytes.count > before + 100 && $0.screen.contains("count 0") }
        session.send("x")
        try session.wait(forText: "count 1")
        #expect(session.screen.lines[2] == "size 80x24")
    }
}
