import PseudoTerminal
import Testing

/// Analyses that are carried out beside the keys, in a real terminal.
@Suite struct LaboratoryTests {
    @Test func thePageOfGradientsFillsItselfAndKeysStayLive() throws {
        let session = try openExplorer(["--set", "loss=every"], columns: 120, rows: 36)
        session.send("p")
        try session.wait(forText: "‖∂L_21/∂h[15]‖ = ")
        try session.wait(forText: "cost most")
        try session.wait(for: "no more to compute") { !$0.screen.contains("computing") }
        // Keys are obeyed at once, whatever is still being computed, and the newest network wins.
        session.send("........K")
        try session.press("l", untilAt: "backward pass, step 14 of 22")
        try session.wait(forText: "‖∂L_20/∂h[14]‖ = ")
        try session.wait(for: "no more to compute") { !$0.screen.contains("computing") }
        #expect(!session.screen.contains("of the network before"))
        session.send("x")
        try session.wait(forText: "Verdict: all three agree")
        session.send("P")
        try session.wait(forText: "Unrolled network")
        #expect(try session.quit() == 0)
    }

    @Test func aLongAnalysisNeitherFreezesTheKeysNorOutlivesItsNetwork() throws {
        let session = try openExplorer(
            ["--cell", "lstm", "--hidden", "64", "--set", "steps=200", "--set", "loss=every"], columns: 120, rows: 36)
        session.send("p")
        try session.wait(forText: "computing")
        for step in 1...5 { try session.press("g\(step)l", untilAt: "forward pass, step \(step + 1) of 200") }
        session.send(":hidden 4\r")
        try session.wait(for: "the small network") { !$0.screen.contains("computing") }
        #expect(session.screen.lines[0].contains("H 4"))
        #expect(try session.quit() == 0)
    }

    @Test func aFramePrintedWithoutATerminalIsComplete() throws {
        let run = try CommandRun(["show", "--page", "gradients", "--size", "200x60", "--set", "loss=every"])
        #expect(run.status == 0)
        #expect(run.output.contains("cost most") && run.output.contains("Eigenvalues of W_hh"))
        #expect(!run.output.contains("computing"))
    }
}
