import Glibc
import PseudoTerminal
import Testing

/// However the explorer ends or is stopped, the shell gets its terminal back.
@Suite struct EndingTests {
    @Test(arguments: [SIGTERM, SIGHUP, SIGINT]) func aSignalEndsItInOrder(_ signal: Int32) throws {
        let session = try openExplorer()
        session.signal(signal)
        #expect(try session.waitForExit() == 128 + Int(signal))
        #expect(session.isGivenBack)
    }

    @Test(arguments: [SIGSEGV, SIGABRT, SIGILL, SIGTRAP, SIGQUIT, SIGBUS, SIGFPE])
    func aCrashGivesTheTerminalBackFirst(_ signal: Int32) throws {
        let session = try openExplorer()
        session.signal(signal)
        #expect(try session.waitForExit() == 128 + Int(signal))
        #expect(session.isGivenBack)
    }

    @Test(arguments: ["", ":", "?"]) func controlCEndsItWhereverOneIs(_ place: String) throws {
        let session = try openExplorer()
        session.send(place)
        session.settle()
        session.send("\u{3}")
        #expect(try session.waitForExit() == 128 + Int(SIGINT))
        #expect(session.isGivenBack)
    }

    @Test func aClosedWindowEndsIt() throws {
        let session = try openExplorer()
        session.hangUp()
        #expect(try session.waitForExit() == 128 + Int(SIGHUP))
    }

    @Test func stoppingLeavesACleanShellTwice() throws {
        let session = try openExplorer()
        let picture = session.screen.text
        for round in 1...2 {
            session.send("\u{1A}")
            try session.wait(forStop: round)
            #expect(session.isGivenBack)
            session.bringToForeground()
            try session.wait(for: "the same picture") { $0.screen.text == picture }
            #expect(session.screen.isAlternate && session.screen.mouseIsReported && session.screen.pasteIsBracketed)
            #expect(!session.isCooked)
        }
        #expect(try session.quit() == 0)
        #expect(session.isGivenBack)
    }

    @Test func aHomeThatCannotBeWrittenIsNoObstacle() throws {
        let session = try openExplorer(environment: ["HOME": "/proc/nowhere", "XDG_STATE_HOME": "/proc/nowhere"])
        try session.press("l", untilAt: "backward pass, step 14 of 22")
        #expect(try session.quit() == 0)
    }
}
