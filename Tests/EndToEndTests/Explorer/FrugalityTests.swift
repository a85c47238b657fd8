import PseudoTerminal
import Testing

/// What the explorer costs: bytes for a step, nothing at rest.
@Suite struct FrugalityTests {
    @Test func atRestItWritesNothingAndIsNotWoken() throws {
        let session = try openExplorer()
        session.settle()
        let sleeps = try #require(session.sleeps)
        #expect(session.bytesWritten(duringMilliseconds: 2000) == 0)
        // It may have been on its way to sleep when first asked.
        #expect(try #require(session.sleeps) <= sleeps + 1)
    }

    @Test(arguments: ["rnn", "lstm"], [false, true])
    func aStepWritesAtMostTwoKilobytes(_ cell: String, isZoomed: Bool) throws {
        let session = try openExplorer(["--cell", cell])
        if isZoomed { session.send("z") }
        for panel in ["network", "cell", "heatmap", "gradients", "activation"] {
            try session.enter("panel \(panel)")
            try checkSteps(of: session, "\(panel)")
        }
        // Activations can be compared where there is a φ.
        for comparison in cell == "rnn" ? ["activations", "cells"] : ["cells"] {
            try session.enter("lanes \(comparison)")
            try checkSteps(of: session, "comparing \(comparison)")
        }
    }

    private func checkSteps(of session: TerminalSession, _ arrangement: Comment) throws {
        try session.press("g", untilAt: "forward pass, step 1 of 22")
        try session.press("9l", untilAt: "forward pass, step 10 of 22")
        #expect(try (1...2048).contains(bytes(of: session, until: "forward pass, step 11 of 22")), arrangement)
        try session.press("b", untilAt: "backward pass, step 11 of 22")
        #expect(try (1...2048).contains(bytes(of: session, until: "backward pass, step 10 of 22")), arrangement)
    }

    /// The bytes that one step on writes.
    private func bytes(of session: TerminalSession, until position: String) throws -> Int {
        session.settle()
        let before = session.bytes.count
        try session.press("l", untilAt: position)
        session.settle()
        return session.bytes.count - before
    }
}
