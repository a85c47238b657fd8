import PseudoTerminal
import Testing

/// Where no picture can be drawn, it is said in one sentence; where one can, it is.
@Suite struct StartingTests {
    @Test(arguments: ["dumb", nil, "no-such-terminal", ""])
    func anUnfitTerminalGetsOneSentence(_ type: String?) throws {
        let session = try startProbe(type: type)
        #expect(try session.waitForExit() == 2)
        #expect(!session.bytes.contains(0x1B))
        #expect(session.isGivenBack)
        let lines = session.screen.lines.filter { !$0.isEmpty }
        #expect(lines.first?.contains("erminal") == true || lines.first?.contains("TERM") == true)
        #expect(session.screen.text.contains("xterm"))
        #expect(lines.last?.hasSuffix(".") == true)
    }

    @Test func withoutATerminalToDrawOnNothingIsWrittenIntoThePipe() throws {
        // What goes through the pipe comes back to the terminal by way of standard error.
        let session = try startShell("('\(BuiltProgram.path(of: "TerminalProbe"))'; exit $?) | cat >&2")
        try session.waitForExit()
        #expect(!session.bytes.contains(0x1B))
        #expect(session.screen.contains("no terminal to draw on"))
    }

    @Test func withoutATerminalToDrawOnItFails() throws {
        let session = try startShell("'\(BuiltProgram.path(of: "TerminalProbe"))' > /dev/null")
        #expect(try session.waitForExit() == 2)
        #expect(session.isGivenBack)
    }

    @Test func keysComeFromTheTerminalWhenStandardInputIsAFile() throws {
        let session = try startShell("'\(BuiltProgram.path(of: "TerminalProbe"))' < /dev/null")
        try session.wait(forText: "count 0")
        session.send("x")
        try session.wait(forText: "count 1")
        session.send("q")
        #expect(try session.waitForExit() == 0)
        #expect(session.isGivenBack)
    }

    private func startShell(_ command: String) throws -> TerminalSession {
        try TerminalSession(
            "/bin/sh", ["-c", command],
            environment: ["TERM": "xterm-256color", "LANG": "C.UTF-8", "PATH": "/usr/bin:/bin"])
    }
}
