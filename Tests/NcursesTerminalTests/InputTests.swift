import PseudoTerminal
import Testing

/// What a person does reaches the program as one event each.
@Suite struct InputTests {
    @Test func everyKeyHasItsName() throws {
        let session = try startedProbe()
        let keys: [(typed: String, name: String)] = [
            ("a", "character(\"a\")"), ("é", "character(\"é\")"), ("日", "character(\"日\")"),
            ("\u{1B}OA", "up"), ("\u{1B}[A", "up"), ("\u{1B}OD", "left"), ("\u{1B}[1;2C", "shiftRight"),
            ("\u{1B}[Z", "backTab"), ("\t", "tab"), ("\r", "enter"), ("\n", "enter"), ("\u{7F}", "backspace"),
            ("\u{1B}[5~", "pageUp"), ("\u{1B}[6~", "pageDown"), ("\u{1B}OH", "home"), ("\u{1B}[F", "end"),
            ("\u{1B}[3~", "delete"), ("\u{1B}[2~", "insert"), ("\u{1B}OP", "function(1)"),
            ("\u{1B}[24~", "function(12)"),
            ("\u{1}", "control(\"a\")"), ("\u{1B}x", "alt(\"x\")"), ("\u{1B}[", "alt(\"[\")"),
        ]
        for key in keys {
            // A key between, so that the same name twice is not mistaken for the first.
            session.send(".")
            try session.wait(forText: "last character(\".\")")
            session.send(key.typed)
            try session.wait(forText: "last \(key.name)")
        }
    }

    @Test func aBareEscapeNeedsNoOtherKey() throws {
        let session = try startedProbe()
        session.send("\u{1B}")
        try session.wait(forText: "last escape")
        #expect(session.screen.contains("count 1"))
    }

    @Test func unknownSequencesDoNotActAsKeys() throws {
        let session = try startedProbe()
        session.send("\u{1B}[1;9q\u{1B}[99;5u\u{1B}[Ix")
        try session.wait(forText: "last character(\"x\")")
        #expect(session.screen.contains("count 1"))
        #expect(session.exitStatus == nil)
    }

    @Test func aPasteIsOneEvent() throws {
        let session = try startedProbe(columns: 120)
        session.send("\u{1B}[200~hello q world\u{1B}[201~")
        try session.wait(forText: "last paste(\"hello q world\")")
        #expect(session.screen.contains("count 0"))
        session.send("\u{1B}[200~日本 q\r2\u{1B}[201~")
        try session.wait(forText: "last paste(\"日本 q\\n2\")")
    }

    @Test func theMouseTellsWhereItIs() throws {
        let session = try startedProbe(columns: 120)
        session.send("\u{1B}[<0;5;3M\u{1B}[<0;5;3m")
        try session.wait(forText: "click, at: Screen.Point(x: 4, y: 2)")
        session.send("\u{1B}[<64;1;1M")
        try session.wait(forText: "wheelUp, at: Screen.Point(x: 0, y: 0)")
        session.send("\u{1B}[<65;2;1M")
        try session.wait(forText: "wheelDown, at: Screen.Point(x: 1, y: 0)")
    }

    @Test func heldKeysAreDrawnTogether() throws {
        let session = try startedProbe()
        session.signal(stopSignal)
        try session.wait(forStop: 1)
        session.send(String(repeating: "x", count: 500))
        let before = session.bytes.count
        session.bringToForeground()
        try session.wait(forText: "count 500")
        // One full picture after the stop, and a picture of the change; 500 would be far more.
        #expect(session.bytes.count - before < 6000)
    }

    @Test func anIdleProgramSleeps() throws {
        let session = try startedProbe()
        try session.wait(for: "the last corner") { $0.screen.lines[23].hasSuffix("#") }
        let sleeps = try #require(session.sleeps)
        #expect(session.bytesWritten(duringMilliseconds: 2000) == 0)
        // It may have been on its way to sleep when first asked.
        #expect(try #require(session.sleeps) <= sleeps + 1)
    }

    @Test func aProgramThatPlaysIsWokenAndStopsBeingWoken() throws {
        let session = try startedProbe()
        session.send("t")
        try session.wait(forText: "count 3")
        session.send("t")
        try session.wait(forText: "last character(\"t\")")
        session.send("w")
        try session.wait(forText: "last woken")
    }
}
