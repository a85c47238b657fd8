import PseudoTerminal
import Testing

/// Terminals of all kinds, and wishes about colour and characters.
@Suite struct TerminalTypeTests {
    @Test(arguments: ["dumb", "", "no-such-terminal", nil])
    func whereNothingCanBeDrawnOneSentenceSaysWhatHelps(_ type: String?) throws {
        let session = try startUnroll(type: type)
        #expect(try session.waitForExit() == 2)
        #expect(!session.bytes.contains(0x1B))
        #expect(session.isGivenBack)
        let text = session.screen.lines.filter { !$0.isEmpty }.joined(separator: " ")
        #expect(text.hasPrefix("unroll: ") && text.contains("xterm") && text.hasSuffix("."))
        #expect(text.count { $0 == "." } == 1)
    }

    @Test(arguments: ["xterm", "linux", "vt100", "screen", "tmux-256color"])
    func otherTerminalsShowTheSameInformation(_ type: String) throws {
        let session = try openExplorer(type: type)
        let usual = try openExplorer()
        // Without a scale of colours a heat map is drawn in letters; all words and numbers are the same.
        #expect(words(session.screen) == words(usual.screen))
        #expect(session.screen.hasUsedColor == (type != "vt100"))
        try session.press("l", untilAt: "backward pass, step 14 of 22")
        #expect(try session.quit() == 0)
        #expect(session.isCooked)
    }

    @Test(arguments: ["NO_COLOR", "--color"]) func withoutColourNothingIsColoured(_ wish: String) throws {
        let session =
            try wish == "--color"
            ? openExplorer(["--color", "never"]) : openExplorer(environment: ["NO_COLOR": "1"])
        try session.press("l", untilAt: "backward pass, step 14 of 22")
        session.send("\t\tm?")
        session.settle()
        session.send("q")
        session.settle()
        #expect(try session.quit() == 0)
        #expect(!session.screen.hasUsedColor)
        #expect(session.screen.hasUsedAttributes)
    }

    @Test func anEmptyWishForNoColourCountsAsNone() throws {
        #expect(try openExplorer(environment: ["NO_COLOR": ""]).screen.hasUsedColor)
        #expect(try openExplorer(["--color", "always"], environment: ["NO_COLOR": "1"]).screen.hasUsedColor)
    }

    @Test(arguments: ["LANG", "--ascii"]) func plainLettersAreEnough(_ wish: String) throws {
        let session = try wish == "LANG" ? openExplorer(environment: ["LANG": "C"]) : openExplorer(["--ascii"])
        #expect(session.screen.contains("+-") && session.screen.contains("backward pass, step 15 of 22"))
        for key in ["l", "\t", "\t", "\t", "m", "m", "?"] {
            session.send(key)
            session.settle()
        }
        session.send("q")
        session.settle()
        #expect(try session.quit() == 0)
        #expect(session.bytes.allSatisfy { $0 < 0x80 })
        #expect(!session.screen.contains("?????"))
    }

    private func words(_ screen: ScreenInterpreter) -> [String] {
        screen.text.split { !($0.isASCII && ($0.isLetter || $0.isNumber || $0 == ".")) }.map(String.init)
            .filter { $0.count > 1 }
    }
}
