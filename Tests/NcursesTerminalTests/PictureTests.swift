import PseudoTerminal
import Testing

/// What arrives on the screen.
@Suite struct PictureTests {
    @Test func theFirstPictureFillsTheAlternateScreen() throws {
        let session = try startedProbe()
        try session.wait(for: "the last corner") { $0.screen.lines[23].hasSuffix("#") }
        #expect(session.screen.lines[2] == "size 80x24")
        #expect(session.screen.lines[3] == "color true scales true")
        #expect(session.screen.lines[4] == "unicode σ⊙│日本")
        #expect(session.screen.isAlternate && !session.screen.cursorIsVisible)
        #expect(session.screen.mouseIsReported && session.screen.pasteIsBracketed)
        #expect(session.screen.hasUsedColor)
    }

    @Test func aSmallChangeWritesFewBytes() throws {
        let session = try startedProbe()
        session.send("x")
        try session.wait(forText: "count 1")
        let before = session.bytes.count
        session.send("x")
        try session.wait(forText: "count 2")
        #expect(session.bytes.count - before < 100)
    }

    @Test func theSizeIsFollowedDownToOneCellAndBack() throws {
        let session = try startedProbe(environment: ["LINES": "24", "COLUMNS": "80"])
        session.resize(columns: 1, rows: 1)
        try session.wait(for: "a picture of one cell") { $0.screen.lines == ["c"] }
        session.resize(columns: 20, rows: 5)
        try session.wait(forText: "size 20x5")
        session.resize(columns: 200, rows: 60)
        try session.wait(forText: "size 200x60")
        try session.wait(for: "the last corner") { $0.screen.lines[59].hasSuffix("#") }
        session.send("q")
        #expect(try session.waitForExit() == 0)
    }

    @Test(arguments: ["NO_COLOR=1", "never"]) func withoutColorOnlyAttributesAreUsed(_ wish: String) throws {
        let session =
            try wish == "never" ? startedProbe(["never"]) : startedProbe(environment: ["NO_COLOR": "1"])
        #expect(session.screen.contains("color false scales false"))
        session.send("q")
        try session.waitForExit()
        #expect(!session.screen.hasUsedColor)
        #expect(session.screen.hasUsedAttributes)
    }

    @Test func anEmptyWishForNoColorCountsAsNone() throws {
        let session = try startedProbe(environment: ["NO_COLOR": ""])
        #expect(session.screen.contains("color true"))
        let always = try startedProbe(["always"], environment: ["NO_COLOR": "1"])
        #expect(always.screen.contains("color true"))
    }

    @Test(arguments: ["xterm", "linux", "vt100", "screen", "tmux-256color"])
    func otherTerminalsShowTheSame(_ type: String) throws {
        let session = try startedProbe(type: type)
        #expect(session.screen.contains("color \(type != "vt100")"))
        session.send("q")
        #expect(try session.waitForExit() == 0)
        #expect(session.isCooked)
    }

    @Test func aLocaleWithoutUnicodeGetsPlainLetters() throws {
        let session = try startedProbe(environment: ["LANG": "C"])
        #expect(session.screen.lines[4] == "ascii")
        #expect(session.bytes.allSatisfy { $0 < 0x80 })
        let wanted = try startedProbe(["ascii"])
        #expect(wanted.screen.lines[4] == "ascii")
    }

    @Test func moreColorPairsThanTheTerminalHasLeaveThePictureWhole() throws {
        let session = try startedProbe(type: "xterm")
        for round in 1...3 {
            session.send("p")
            try session.wait(for: "the colourful picture") { $0.screen.lines[22].hasPrefix("▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀") }
            session.send("px")
            try session.wait(for: "the plain picture") {
                $0.screen.lines[22].isEmpty && $0.screen.contains("count \(round)")
            }
        }
        session.send("q")
        #expect(try session.waitForExit() == 0)
    }
}
