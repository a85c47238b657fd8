import NcursesTerminal
import Testing

@Suite struct ColorModeTests {
    @Test func aTerminalHasTheRichestModeThatItsColorsAllow() {
        #expect(ColorMode(colorCount: 0) == .none)
        #expect(ColorMode(colorCount: 8) == .eight)
        #expect(ColorMode(colorCount: 88) == .sixteen)
        #expect(ColorMode(colorCount: 16_777_216) == .twoHundredFiftySix)
        #expect(ColorMode(colorCount: -1) == .none)
    }

    @Test func theEnvironmentDecidesOnlyWhenTheUserDoesNot() {
        #expect(ColorChoice.automatic.wantsColor(noColor: nil))
        #expect(ColorChoice.automatic.wantsColor(noColor: ""))
        #expect(!ColorChoice.automatic.wantsColor(noColor: "0"))
        #expect(ColorChoice.always.wantsColor(noColor: "1"))
        #expect(!ColorChoice.never.wantsColor(noColor: nil))
    }
}
