import Testing

@testable import Figures

@Suite struct FigureLayoutTests {
    private func frame(_ chart: Chart) -> ChartFrame {
        let room = PageArea(x: 10, y: 20, width: 500, height: 300)
        return ChartFrame(chart, in: room, margins: ChartMargins(chart, width: room.width, height: room.height))
    }

    private func chart(_ heights: [Double?], scale: ChartAxis.Scale, range: ClosedRange<Double>? = nil) -> Chart {
        let places = heights.indices.map { Double($0 + 1) }
        return Chart(
            horizontal: ChartAxis("t", range: 1...Double(max(2, heights.count))),
            vertical: ChartAxis("v", scale: scale, range: range),
            layers: [.line(ChartLine("v", heights, at: places, tone: .series(0)))])
    }

    @Test func valuesStandWhereTheAxesSay() {
        let frame = frame(chart([1, 10, 100], scale: .logarithmic, range: 1...100))
        #expect(frame.y(1) == frame.area.bottom)
        #expect(abs(frame.y(10) - (frame.area.y + frame.area.height / 2)) < 1e-9)
        #expect(frame.x(1) == frame.area.x)
        #expect(frame.x(3) == frame.area.right)
        #expect(frame.point(2, 0) == nil)
    }

    @Test func aLineGoesThroughItsValues() {
        let frame = frame(chart([1, 10, 100], scale: .logarithmic, range: 1...100))
        var drawing = Drawing(title: "", summary: "", size: .slide)
        ChartPainter(frame).paint(on: &drawing)
        let expected = [1.0, 10, 100].enumerated().map { PagePoint(x: frame.x(Double($0 + 1)), y: frame.y($1)) }
        let lines = drawing.marks.compactMap { mark in
            if case .line(let points, let stroke) = mark, stroke.color == Tone.series(0).color { points } else { nil }
        }
        #expect(lines.contains(expected))
    }

    @Test func whatLiesBeyondTheAxisIsCutAtItsEdge() {
        let frame = frame(chart([0, 10, 0], scale: .linear, range: 0...5))
        let points = [0.0, 10, 0].enumerated().map { frame.point(Double($0 + 1), $1) }
        let pieces = Clipping.pieces(points, in: frame.area)
        #expect(pieces.count == 2)
        #expect(pieces.allSatisfy { $0.allSatisfy(frame.area.contains) })
        #expect(abs((pieces[0].last?.x ?? 0) - frame.x(1.5)) < 1e-9)
    }

    @Test func anAxisWithoutARangeHoldsAllThatIsDrawn() {
        for scale in [ChartAxis.Scale.linear, .logarithmic, .whole] {
            let chart = chart([3e-7, 5, nil, .infinity, 0], scale: scale)
            let range = chart.verticalScale.range
            #expect(range.contains(3e-7) && range.contains(5))
        }
        #expect(chart([], scale: .linear).verticalScale.range == 0...1)
        #expect(chart([.nan, .infinity], scale: .logarithmic).verticalScale.range == 0.1...1)
    }

    @Test func aCircleIsRoundWhereUnitsAreEquallyLong() {
        let chart = Chart(
            horizontal: ChartAxis("x", range: -1...1), vertical: ChartAxis("y", range: -1...1),
            layers: [.circle(ChartCircle(nil, radius: 1))], aspect: .equal)
        let frame = frame(chart)
        #expect(abs(frame.area.width - frame.area.height) < 1e-9)
        #expect(abs(frame.x(1) - frame.x(0) - frame.unitLength) < 1e-9)
    }

    @Test func chartsAboveEachOtherBeginAtTheSamePlace() {
        let narrow = chart([0, 1], scale: .linear)
        let wide = chart([0, 123_456.7], scale: .linear)
        let figure = Figure(title: "t", rows: [[narrow], [wide]], caption: "c")
        let frames = figure.frames(in: PageArea(x: 0, y: 0, width: 600, height: 500))
        #expect(frames[0].area.x == frames[1].area.x)
        #expect(abs(frames[0].area.height - frames[1].area.height) < 1e-9)
        #expect(frames[0].room.bottom < frames[1].room.y)
    }

    @Test func numbersWithoutAPlaceAreNamedInTheLegend() {
        let names = Legend.rows(of: chart([1, 0, .infinity, .nan], scale: .logarithmic), width: 400).flatMap(\.self)
            .map(\.name)
        #expect(names == ["v", "0", "inf", "NaN"])
        #expect(Legend.rows(of: chart([1, 0], scale: .linear), width: 400).flatMap(\.self).map(\.name) == ["v"])
    }
}
