import Glibc
import PseudoTerminal
import Testing

/// Moving through time with keys and the mouse.
@Suite struct SteppingTests {
    @Test(arguments: [("l", "h"), ("\u{1B}OC", "\u{1B}OD")])
    func aStepForwardAndAStepBackLeaveTheSamePicture(_ forward: String, _ back: String) throws {
        let session = try openExplorer()
        var pictures: [String] = []
        for step in stride(from: 14, through: 11, by: -1) {
            pictures.append(session.screen.text)
            try session.press(forward, untilAt: "backward pass, step \(step) of 22")
            session.settle()
        }
        for picture in pictures.reversed() {
            session.send(back)
            try session.wait(for: "the picture before\n\(picture)") { $0.screen.text == picture }
        }
        #expect(Set(pictures).count == 4)
    }

    @Test func theForwardPassTurnsIntoTheBackwardPassAtItsEnd() throws {
        let session = try openExplorer()
        try session.press("22Gb", untilAt: "forward pass, step 22 of 22")
        try session.press("l", untilAt: "backward pass, step 22 of 22")
        try session.press("h", untilAt: "forward pass, step 22 of 22")
    }

    @Test func countsAndEndsAreThoseOfVi() throws {
        let session = try openExplorer()
        try session.press("g", untilAt: "forward pass, step 1 of 22")
        try session.press("10l", untilAt: "forward pass, step 11 of 22")
        try session.press("3h", untilAt: "forward pass, step 8 of 22")
        try session.press("999l", untilAt: "backward pass, step 1 of 22")
        try session.press("0", untilAt: "forward pass, step 1 of 22")
        try session.press("h5l", untilAt: "forward pass, step 6 of 22")
        try session.press("$", untilAt: "backward pass, step 1 of 22")
        try session.press("12g", untilAt: "backward pass, step 12 of 22")
        try session.press("b", untilAt: "forward pass, step 12 of 22")
        try session.press("\u{1B}[F", untilAt: "backward pass, step 1 of 22")
        try session.press("\u{1B}[H", untilAt: "forward pass, step 1 of 22")
        session.send("\u{1B}[6~")
        try session.wait(for: "a page on") { ($0.position ?? "") > "forward pass, step 15" }
        try session.press("\u{1B}[5~", untilAt: "forward pass, step 1 of 22")
    }

    @Test func playingWalksOnUntilItIsPaused() throws {
        let session = try openExplorer()
        try session.press("g", untilAt: "forward pass, step 1 of 22")
        session.send("++ ")
        try session.wait(forText: "playing")
        try session.wait(for: "some steps") { $0.position == "forward pass, step 4 of 22" }
        session.send(" ")
        try session.wait(for: "the pause") { !$0.screen.contains("playing") }
        session.settle()
        let position = session.position
        #expect(session.bytesWritten(duringMilliseconds: 800) == 0)
        #expect(session.position == position)
    }

    @Test(arguments: [(80, 24), (120, 36), (200, 60)])
    func aClickOnAStepGoesThereAndTheWheelSteps(_ columns: Int, _ rows: Int) throws {
        let session = try openExplorer(columns: columns, rows: rows)
        let row = try #require(session.screen.lines.firstIndex { $0.hasPrefix("input") })
        let column = try #require(session.screen.lines[row].firstIndex(of: "c"))
        let x = session.screen.lines[row].distance(from: session.screen.lines[row].startIndex, to: column)
        // "the c": the fifth character.
        try session.press("\u{1B}[<0;\(x + 1);\(row + 1)M", untilAt: "backward pass, step 5 of 22")
        try session.press("\u{1B}[<65;3;3M", untilAt: "backward pass, step 4 of 22")
        try session.press("\u{1B}[<64;3;3M", untilAt: "backward pass, step 5 of 22")
    }

    @Test func heldKeysAreDrawnTogether() throws {
        let session = try openExplorer(["--set", "steps=1000", "--hidden", "4"])
        try session.press("g", untilAt: "forward pass, step 1 of 1000")
        session.signal(SIGSTOP)
        try session.wait(forStop: 1)
        session.send(String(repeating: "l", count: 300))
        let before = session.bytes.count
        session.bringToForeground()
        try session.wait(forPosition: "forward pass, step 301 of 1000")
        session.settle()
        // A full picture after the stop and one of the steps: 300 pictures would be far more.
        #expect(session.bytes.count - before < 20_000)
    }

    @Test func aKnobBendsTheCurveAndUndoUnbendsIt() throws {
        let session = try openExplorer()
        let before = session.screen.lines
        session.send("12.")
        try session.wait(forText: "exploding")
        session.send("24,")
        try session.wait(forText: "vanishing")
        session.send("uu")
        try session.wait(for: "the first picture, but for the notice") {
            $0.screen.lines.prefix(20) == before.prefix(20)
        }
        #expect(try session.quit() == 0)
    }
}
