import Screen
import Testing

@testable import NcursesTerminal

@Suite struct PaletteTests {
    private let fine = Palette(mode: .twoHundredFiftySix)

    @Test func lightnessGrowsAlongTheSequentialScale() {
        let lightness = (0...32).map { XtermColor.lightness(fine.background(.sequential(Int8($0)))) }
        for (less, more) in zip(lightness, lightness.dropFirst()) { #expect(less <= more) }
        #expect(Set(lightness).count >= 15)
    }

    @Test(arguments: [-1, 1]) func lightnessGrowsFromZeroToBothEndsOfTheDivergingScale(_ sign: Int) {
        let lightness = (0...16).map { XtermColor.lightness(fine.background(.diverging(Int8(sign * $0)))) }
        for (less, more) in zip(lightness, lightness.dropFirst()) { #expect(less <= more) }
        #expect(Set(lightness).count >= 8)
    }

    @Test func oppositeLevelsDifferInColorFromTheSecondStepOn() {
        for level in 4...16 {
            #expect(fine.background(.diverging(Int8(level))) != fine.background(.diverging(Int8(-level))))
        }
    }

    @Test func levelsBeyondTheScaleCountAsItsEnds() {
        for mode in ColorMode.allCases {
            let palette = Palette(mode: mode)
            #expect(palette.background(.sequential(127)) == palette.background(.sequential(32)))
            #expect(palette.background(.sequential(-128)) == palette.background(.sequential(0)))
            #expect(palette.background(.diverging(-128)) == palette.background(.diverging(-16)))
            #expect(palette.background(.diverging(127)) == palette.background(.diverging(16)))
        }
    }

    @Test func everyColorExistsOnItsTerminal() {
        let inks =
            Role.allCases.map(Ink.role) + (-16...16).map { .diverging(Int8($0)) }
            + (0...32).map { .sequential(Int8($0)) } + [.standard]
        for mode in ColorMode.allCases {
            let palette = Palette(mode: mode)
            for ink in inks {
                #expect(palette.background(ink) < mode.rawValue)
                for behind in inks { #expect(palette.foreground(ink, on: behind, isBlock: false) < mode.rawValue) }
            }
        }
    }

    @Test func plainTextStandsOutFromAColoredBackground() {
        for level in 0...32 {
            let ink = Ink.sequential(Int8(level))
            let behind = XtermColor.lightness(fine.background(ink))
            let text = XtermColor.lightness(fine.foreground(.standard, on: ink, isBlock: false))
            #expect(abs(text - behind) > 0.4)
        }
    }

    @Test func lettersOfAScaleAreNeverTooDarkToRead() {
        for level in -16...16 {
            let color = fine.foreground(.diverging(Int8(level)), on: .standard, isBlock: false)
            #expect((0.35...0.8).contains(XtermColor.lightness(color)))
        }
    }
}
