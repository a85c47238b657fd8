import Screen
import Testing

@Suite struct SpreadTests {
    private let spread = Spread(minimum: -8, lowerQuartile: -6, median: -5, upperQuartile: -2, maximum: 0)

    @Test func aBoxWithWhiskersStandsOnItsScale() {
        let expected = """
            ├───▒▒█▒▒▒▒▒───┤
            -8             0
            """
        let text = picture(17, 2) { canvas in
            let area = Rectangle(x: 0, y: 0, width: 17, height: 2)
            canvas.draw(spread, over: -8...0, in: area.removingRight(1), style: .plain)
            canvas.drawScale(of: -8...0, in: area.row(1).removingRight(1))
        }
        #expect(text == expected)
    }

    @Test func asciiHasMarksOfItsOwn() {
        let text = picture(16, 1, .ascii) { $0.draw(spread, over: -8...0, in: $0.bounds, style: .plain) }
        #expect(text == "|---==#=====---|")
    }

    @Test func whatLiesOutsideIsDrawnAtTheEdge() {
        let far = Spread(
            minimum: -.infinity, lowerQuartile: -20, median: -9, upperQuartile: 3, maximum: .infinity)
        let text = picture(10, 1) { $0.draw(far, over: -8...0, in: $0.bounds, style: .plain) }
        #expect(text == "█▒▒▒▒▒▒▒▒▒")
        let broken = Spread(
            minimum: .nan, lowerQuartile: .nan, median: .nan, upperQuartile: .nan, maximum: .nan)
        #expect(picture(10, 1) { $0.draw(broken, over: -8...0, in: $0.bounds, style: .plain) } == "")
    }

    @Test func theScaleNamesZeroWhereItLiesInside() {
        let text = picture(21, 1) { $0.drawScale(of: -1...1, in: $0.bounds) }
        #expect(text == "-1        0         1")
    }
}
