import PseudoTerminal
import Testing

/// What is seen before any key was pressed.
@Suite struct FirstPictureTests {
    @Test func itShowsANetworkItsGradientsAndTheKeys() throws {
        let session = try openExplorer()
        let screen = session.screen
        #expect(screen.lines[0].hasPrefix("Unroll  rnn") && screen.lines[0].contains("T 22"))
        #expect(session.position == "backward pass, step 15 of 22")
        #expect(screen.contains("t  h  e  ␣  c  a  t  ␣  s  a  t"))
        #expect(screen.contains("Unrolled network") && screen.contains("Gradient norms"))
        #expect(screen.contains("vanishing") && screen.contains("half-life"))
        for key in ["← → step", ", . gain", "? help", "q quit"] { #expect(session.lastLine.contains(key)) }
        #expect(screen.isAlternate && !screen.cursorIsVisible && screen.mouseIsReported && screen.pasteIsBracketed)
        #expect(screen.hasUsedColor && screen.hasUsedAttributes)
        #expect(try session.quit() == 0)
        #expect(session.isGivenBack)
    }

    @Test func optionsChooseWhatIsShown() throws {
        let session = try openExplorer(["--cell", "lstm", "--text", "hello", "--hidden", "6", "--seed", "3"])
        #expect(session.screen.lines[0].hasPrefix("Unroll  lstm  H 6  T 5  seed 3"))
        #expect(session.tokens == ["h", "e", "l", "l", "o"])
    }

    @Test func aFileOfCommandsAlsoChoosesWhatIsLookedAt() throws {
        let folder = try TemporaryFolder(["gru.txt": "cell gru\ntext \"hello\"\npanel heatmap\ngo 2\npass forward\n"])
        let session = try openExplorer([folder.path("gru.txt")])
        #expect(session.screen.lines[0].hasPrefix("Unroll  gru"))
        #expect(session.position == "forward pass, step 2 of 5")
        #expect(session.screen.contains("h[t]: hidden state"))
    }

    @Test func chineseTextKeepsEveryBorderInItsColumn() throws {
        let session = try openExplorer(["--text", "床前明月光,疑是地上霜"], columns: 120, rows: 36)
        try session.wait(for: "the tokens") { $0.screen.contains("明") && $0.screen.contains("霜") }
        let right = session.screen.lines.filter { $0.hasPrefix("│") }.map { line in
            line.unicodeScalars.reduce(0) { $0 + ((0x2E80...0xFFE6).contains($1.value) ? 2 : 1) }
        }
        #expect(right.count > 20)
        #expect(Set(right) == [120])
    }

    @Test func invisibleCharactersAreShownAsMarks() throws {
        let session = try openExplorer(["--text", #"a\n\tb c"#])
        #expect(session.tokens == ["a", "↵", "⇥", "b", "␣", "c"])
    }

    @Test func aThousandStepsAreWalkedThrough() throws {
        let session = try openExplorer(["--set", "steps=1000", "--hidden", "4"])
        try session.press("g", untilAt: "forward pass, step 1 of 1000")
        try session.press("640l", untilAt: "forward pass, step 641 of 1000")
        try session.press("G", untilAt: "backward pass, step 1 of 1000")
        #expect(session.screen.contains("steps 1–"))
        #expect(try session.quit() == 0)
    }

    @Test(arguments: ["1", "2"]) func theShortestSequencesAreDrawn(_ steps: String) throws {
        let session = try openExplorer(["--set", "steps=\(steps)", "--hidden", "1"])
        try session.press("g", untilAt: "forward pass, step 1 of \(steps)")
        try session.press("G", untilAt: "backward pass, step 1 of \(steps)")
        #expect(try session.quit() == 0)
    }
}
