import Screen
import Testing

@Suite struct PlotFrameTests {
    private func frame(steps: Int, width: Int, height: Int, glyphs: Glyphs = .unicode) -> PlotFrame {
        var canvas = Canvas(size: Size(width: width, height: height), glyphs: glyphs)
        let curve = Curve("norm", Array(repeating: 1, count: steps))
        return canvas.draw(Plot([curve]), in: canvas.bounds)
    }

    @Test(arguments: [1, 2, 17, 40])
    func everyStepIsFoundAgainInItsColumn(steps: Int) throws {
        let frame = frame(steps: steps, width: 90, height: 9)
        for step in 1...steps {
            let column = try #require(frame.column(of: Double(step)))
            let place = try #require(frame.place(at: Point(x: column, y: frame.area.y)))
            #expect(Int(place.rounded()) == step)
        }
        #expect(frame.column(of: 0) == nil)
        #expect(frame.column(of: .nan) == nil)
        #expect(frame.place(at: Point(x: 0, y: 0)) == nil)
    }

    @Test func noteTellsHowManyStepsShareAColumn() {
        #expect(frame(steps: 40, width: 40, height: 3).note == nil)
        #expect(frame(steps: 80, width: 40, height: 3).note == nil)
        #expect(frame(steps: 81, width: 40, height: 3).note == "each column = 2–3 steps, max")
        #expect(frame(steps: 41, width: 40, height: 3, glyphs: .ascii).note == "each column = 1–2 steps, max")
        #expect(frame(steps: 10_000, width: 40, height: 3).note == "each column = 250 steps, max")
    }

    @Test func aPeakAmongManyStepsIsNeverLost() {
        for peak in stride(from: 0, to: 5000, by: 613) {
            let values = (0..<5000).map { $0 == peak ? 100.0 : 0 }
            let drawn = picture(30, 3, .ascii) { canvas in
                canvas.draw(Plot([Curve("norm", values)]), in: canvas.bounds)
            }
            #expect(drawn.split(separator: "\n", omittingEmptySubsequences: false).first?.contains("*") == true)
        }
    }

    @Test func aGapWithoutAValueHasNoMark() {
        let drawn = picture(20, 3, .ascii) { canvas in
            canvas.draw(Plot([Curve("loss", [1, nil, 1, .nan, 1])]), in: canvas.bounds)
        }
        #expect(drawn.filter { $0 == "!" }.count == 1)
    }
}
