import PseudoTerminal
import Testing

/// What goes into pipes and files: text, and never an escape code that was not asked for.
@Suite struct PlainOutputTests {
    @Test func withoutATerminalUnrollPrintsAReportAndAFrame() throws {
        let run = try CommandRun([], environment: ["TERM": "xterm-256color", "HOME": "/proc/nowhere"])
        #expect(run.status == 0 && run.errors.isEmpty)
        #expect(run.output.hasPrefix("rnn: Elman network"))
        #expect(run.output.contains("vanishing") && !run.output.contains("\u{1B}"))
        let frame = try CommandRun(["show"]).output
        #expect(frame.contains("Unrolled network") && run.output.hasSuffix("\n\n" + frame))
        #expect(try CommandRun(["explore"], environment: ["TERM": "dumb"]).output == run.output)
    }

    @Test func aPipeEndsTheReportQuietly() throws {
        let session = try startShell("unroll | head -1; unroll < /dev/null | cat > /dev/null; unroll trace | head -2")
        #expect(try session.waitForExit() == 0)
        #expect(!session.bytes.contains(0x1B))
        #expect(session.screen.lines[0].hasPrefix("rnn: Elman network"))
        #expect(session.screen.lines[1...2] == ["{", #"  "format": "unroll-trace/1","#])
    }

    @Test func keysComeFromTheTerminalWhenStandardInputIsAFile() throws {
        let session = try startShell("unroll < /dev/null")
        try session.wait(forPosition: "backward pass, step 15 of 22")
        try session.press("l", untilAt: "backward pass, step 14 of 22")
        #expect(try session.quit() == 0)
        #expect(session.isGivenBack)
    }

    @Test func aFrameHasItsSizeAndNoEscapeCodes() throws {
        for (size, columns, rows) in [("80x24", 80, 24), ("120x36", 120, 36), ("20x5", 20, 5), ("1x1", 1, 1)] {
            let run = try CommandRun(["show", "--size", size])
            #expect(run.status == 0)
            #expect(run.lines.count == rows)
            #expect(run.lines.allSatisfy { $0.count <= columns } && !run.output.contains("\u{1B}"))
        }
    }

    @Test func colourIsThereWhenAskedForAndOnlyThen() throws {
        let colored = try CommandRun(["show", "--color", "always"])
        #expect(colored.output.contains("\u{1B}["))
        #expect(try !CommandRun(["show", "--color", "never"]).output.contains("\u{1B}"))
        #expect(try !CommandRun(["show", "--color", "auto"]).output.contains("\u{1B}"))
    }

    @Test(arguments: ["network", "cell", "heatmap", "gradients", "activation"])
    func eachPanelIsShownAlone(_ panel: String) throws {
        let run = try CommandRun(["show", "--panel", panel, "--cell", "lstm", "--enter", "go 3"])
        #expect(run.status == 0)
        #expect(run.output.count { $0 == "╭" } >= 1 && run.output.contains("step 3"))
        let ascii = try CommandRun(["show", "--panel", panel, "--ascii"])
        #expect(ascii.output.utf8.allSatisfy { $0 < 0x80 })
    }

    @Test(arguments: [[], ["explore"], ["show"], ["trace"], ["cells"], ["bench"]])
    func helpIsThereForEveryCommand(_ command: [String]) throws {
        let run = try CommandRun(command + ["--help"])
        #expect(run.status == 0 && run.errors.isEmpty)
        #expect(run.output.hasPrefix("OVERVIEW: ") && run.output.contains("USAGE: unroll"))
        #expect(!run.output.contains("\u{1B}"))
        #expect(try CommandRun(["--version"]).output.contains("."))
    }
}
