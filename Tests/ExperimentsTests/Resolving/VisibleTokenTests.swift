import Experiments
import Testing

struct VisibleTokenTests {
    @Test(
        arguments: [
            ("a", "a"), ("时", "时"), (" ", "␣"), ("\n", "↵"), ("\r\n", "↵"), ("\t", "⇥"), ("\0", "␀"), ("\u{1B}", "␛"),
            ("\r", "␍"), ("\u{7F}", "␡"), ("\u{9B}", "\u{FFFD}"), ("e\u{301}", "e\u{301}"),
        ] as [(Character, String)])
    func aCharacterThatHasNoPictureGetsOne(character: Character, token: String) {
        #expect(visibleToken(character) == token)
    }
}
