import Screen
import Testing

@Suite struct StyledTextTests {
    private let line = StyledText("gate ", .strong) + StyledText("0.66", .positive) + " σ"

    @Test func widthIsThatOfAllRuns() {
        #expect(line.width() == 11)
        #expect(line.width(in: .ascii) == 15)
        #expect(line.text == "gate 0.66 σ")
    }

    @Test func truncationKeepsTheStyles() {
        let cut = line.truncated(to: 7)
        #expect(cut == StyledText("gate ", .strong) + StyledText("0…", .positive))
        #expect(line.truncated(to: 11) == line)
        #expect(line.truncated(to: 0).isEmpty)
        #expect(line.truncated(to: 5).text == "gate…")
    }

    @Test func everyRunIsDrawnInItsStyle() {
        var canvas = Canvas(size: Size(width: 20, height: 1))
        #expect(canvas.draw(line, in: canvas.bounds, alignment: .right) == 11)
        #expect(canvas.text == "         gate 0.66 σ")
        #expect(canvas[9, 0].style == Style(role: .strong))
        #expect(canvas[14, 0].style == Style(role: .positive))
        #expect(canvas[19, 0].style == .plain)
    }

    @Test func wrappedLinesKeepTheStyles() {
        let lines = line.wrapped(to: 6)
        #expect(lines.map(\.text) == ["gate", "0.66 σ"])
        #expect(lines.last?.runs.first == StyledText.Run("0.66", Style(role: .positive)))
    }

    @Test func joiningPutsTheSeparatorBetween() {
        let parts: [StyledText] = ["a", "b", "c"]
        #expect(parts.joined(separator: ", ").text == "a, b, c")
    }
}
