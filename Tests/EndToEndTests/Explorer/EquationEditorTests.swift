import PseudoTerminal
import Testing

/// The equations of the cell, edited as one does at a keyboard.
@Suite struct EquationEditorTests {
    @Test func aGateIsPinnedAppliedComparedAndTakenBack() throws {
        let session = try openExplorer(["--cell", "lstm"], columns: 120, rows: 36)
        session.send("e")
        try session.wait(forText: "This is the cell that runs.")
        // A line down, its text away, another one in its place, Ctrl-S.
        session.send("\u{1B}[B\u{B}f[t] = 1")
        try session.wait(forText: "dropped  W_xf  W_hf  b_f")
        session.send("\u{13}")
        try session.wait(forText: "Applied. ∂L/∂h: vanishing → stable")
        #expect(session.screen.lines[0].hasPrefix("Unroll  lstm edited"))
        session.send("\u{1B}")
        try session.wait(for: "the keys") { $0.lastLine.contains("? help") }
        session.send("u")
        try session.wait(for: "the cell as it was") { $0.screen.lines[0].hasPrefix("Unroll  lstm Long") }
        #expect(try session.quit() == 0)
    }

    @Test func pastedEquationsAreTextAndFaultsAreSaidAtOnce() throws {
        let session = try openExplorer()
        session.send("e")
        try session.wait(forText: "This is the cell that runs.")
        session.send("\u{1B}[200~q[t] = zz[t-1]\rq\r\u{1B}[201~")
        try session.wait(forText: "zz[t-1] is read but no equation defines it")
        session.send("\u{13}")
        try session.wait(forText: "Not applied")
        session.send("\u{1B}")
        try session.wait(forText: "e brings your draft back")
        #expect(try session.quit() == 0)
    }
}
