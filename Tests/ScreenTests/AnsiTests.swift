import Screen
import Testing

@Suite struct AnsiTests {
    @Test func plainTextHasNoEscapeCodes() {
        var canvas = Canvas(size: Size(width: 9, height: 2))
        canvas.draw("plain 世", at: Point(x: 0, y: 1))
        #expect(canvas.ansi == "\nplain 世")
    }

    @Test func stylesBecomeCodesOnceAndEndWithTheirLine() {
        var canvas = Canvas(size: Size(width: 12, height: 1))
        canvas.draw("a" + "bc", at: Point(x: 0, y: 0), style: Style(role: .error))
        canvas.draw("d", at: Point(x: 3, y: 0), style: Style(on: .diverging(-16), underline: true, reverse: true))
        #expect(canvas.ansi == "\u{1B}[0;1;38;5;203mabc\u{1B}[0;4;7;48;5;117md\u{1B}[0m")
    }

    @Test func scalesGrowOnlyLighterFromTheirZero() {
        func lightness(_ ink: Ink) -> Double {
            guard let color = AnsiColors.color(of: ink), color >= 16 else { return .nan }
            func linear(_ level: Int) -> Double { Double(level * level) / 65025 }
            if color >= 232 { return linear(8 + 10 * (Int(color) - 232)) }
            let levels = [0, 95, 135, 175, 215, 255].map(linear)
            let index = Int(color) - 16
            return 0.2126 * levels[index / 36] + 0.7152 * levels[index / 6 % 6] + 0.0722 * levels[index % 6]
        }
        let negative = (0...16).map { lightness(.diverging(Int8(-$0))) }
        let positive = (0...16).map { lightness(.diverging(Int8($0))) }
        let sequential = (0...32).map { lightness(.sequential(Int8($0))) }
        for scale in [negative, positive, sequential] {
            #expect(zip(scale, scale.dropFirst()).allSatisfy { $0 <= $1 + 0.003 })
            #expect(Set(scale).count >= 8)
        }
        #expect(AnsiColors.color(of: .diverging(.min)) == AnsiColors.color(of: .diverging(-16)))
        #expect(AnsiColors.color(of: .sequential(.max)) == AnsiColors.color(of: .sequential(32)))
    }
}
