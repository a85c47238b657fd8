import Screen
import Testing

@Suite struct ColumnsTests {
    private func columns(
        _ values: [Double], parts: [Double]? = nil, _ width: Int, _ height: Int, _ glyphs: Glyphs = .unicode
    )
        -> String
    {
        picture(width, height, glyphs) { canvas in
            canvas.drawColumns(
                values, parts: parts ?? values.map { _ in 0 }, maximum: values.max() ?? 1, in: canvas.bounds,
                style: .plain,
                partStyle: Style(role: .warning))
        }
    }

    @Test func columnsStandOnTheBottom() {
        let expected = """
              █
             ▄█
            ▄██
            """
        #expect(columns([1, 3, 6], 3, 3) == expected)
    }

    @Test func theyShareTheWidthEvenly() {
        #expect(columns([2, 1], 5, 1) == "██▄▄")
        #expect(columns([1, 2, 2, 1], 2, 1) == "██")
    }

    @Test func whatIsNotNothingLeavesATrace() {
        #expect(columns([1e-9, 0, 1], 3, 2) == "  █\n▁ █")
    }

    @Test func partsAreToldApartWithoutColour() {
        #expect(columns([4, 4], parts: [2, 0], 2, 2) == "██\n▒█")
        #expect(columns([4, 4], parts: [2, 0], 2, 2, .ascii) == "##\nx#")
    }

    @Test func nothingAndUglyNumbersAreDrawn() {
        #expect(columns([], 4, 2).allSatisfy { $0 == " " || $0 == "\n" })
        _ = columns(uglyNumbers, 20, 4)
        _ = columns(uglyNumbers, parts: uglyNumbers, 4, 1)
        var canvas = Canvas(size: Size(width: 8, height: 2))
        let frame = canvas.drawColumns(
            [1, 2, 3], parts: [0, 0, 0], maximum: 3, in: canvas.bounds, style: .plain, partStyle: .plain)
        #expect(frame.columnWidth == 2 && frame.area.width == 6)
    }
}
