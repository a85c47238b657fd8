import Screen
import Testing

@Suite struct DrawingLawsTests {
    /// Everything that can be drawn in a rectangle.
    private static let drawings: [String: @Sendable (inout Canvas, Rectangle) -> Void] = [
        "text": { canvas, place in
            for (row, alignment) in [Alignment.left, .centre, .right].enumerated() {
                canvas.draw("Wide 世界 σ(x)\n\t\u{7} e\u{301}👨‍👩‍👧", in: place, row: row, alignment: alignment)
                let line = StyledText("ρ = ", .strong) + "0.98 世界世界"
                canvas.draw(line, in: place, row: row + 3, alignment: alignment)
            }
        },
        "border": { canvas, place in
            canvas.drawBorder(place, title: "Cell 世", note: "t = 3/12")
            canvas.drawRule(row: 2, of: place)
            canvas.drawRule(column: 3, of: place)
        },
        "fill": { canvas, place in canvas.fill(place, with: "█") },
        "linear plot": { canvas, place in
            canvas.draw(
                Plot(
                    [Curve("ugly", uglyNumbers), Curve("none", [])], references: [Reference("zero", at: 0)], cursor: 4),
                in: place)
        },
        "logarithmic plot": { canvas, place in
            let curve = Curve("ugly", uglyNumbers + [nil])
            canvas.draw(
                Plot(
                    [curve, Curve("x", uglyNumbers, at: uglyNumbers, form: .dots)], axis: .logarithmic, unit: "‖∂L/∂h‖",
                    references: [Reference("bad", at: .nan), Reference("0", at: 0)], cursor: .nan, marked: -3...1e308),
                in: place)
        },
        "bands": { canvas, place in
            let band = Band(lower: uglyNumbers.map { -$0 }, upper: uglyNumbers)
            canvas.draw(
                Plot([Curve("", uglyNumbers, band: band), Curve("x", uglyNumbers, at: uglyNumbers, band: band)]),
                in: place)
            let spread = Spread(minimum: -3, lowerQuartile: .nan, median: 0, upperQuartile: 2, maximum: .infinity)
            canvas.draw(spread, over: -1e308...1e308, in: place, style: .plain)
            canvas.drawScale(of: -1e308...1e308, in: place)
            canvas.drawColumns(
                uglyNumbers, parts: uglyNumbers, maximum: 1, in: place, style: .plain, partStyle: .plain)
        },
        "long plot": { canvas, place in
            let many = (0..<200).map { uglyNumbers[$0 % uglyNumbers.count] }
            canvas.draw(Plot([Curve("many", many)], cursor: 150, marked: 10...20, limits: 0...0), in: place)
        },
        "heat map": { canvas, place in
            let values = (0..<(5 * 40)).map { uglyNumbers[$0 % uglyNumbers.count] }
            let map = HeatMap(
                rows: 5, columns: 40, values: values, scale: .diverging(fitting: values), marks: .letters,
                rowLabels: ["a", "世界", "c", "d", "e"], columnLabels: (1...40).map(String.init),
                cursor: HeatMap.Place(row: 3, column: 39))
            canvas.draw(map, in: place)
        },
        "tall heat map": { canvas, place in
            let values = (0..<(40 * 3)).map { uglyNumbers[$0 % uglyNumbers.count] }
            let map = HeatMap(
                rows: 40, columns: 3, values: values, scale: .decades(fitting: values), rowLabels: ["one"],
                columnLabels: ["世"], cursor: HeatMap.Place(row: 38, column: 2))
            canvas.draw(map, in: place)
            canvas.draw(HeatMap(rows: 0, columns: 0, values: [], scale: .sequential(from: 0, to: 0)), in: place)
        },
        "bars": { canvas, place in
            for (row, value) in uglyNumbers.enumerated() {
                let strip = Rectangle(
                    x: place.x, y: place.y + row, width: place.width, height: min(1, place.height - row))
                canvas.drawBar(value, on: .diverging(maximum: row == 3 ? .nan : Double(row)), in: strip)
                canvas.drawBar(value, on: .sequential(from: -1e308, to: 1e308), in: strip)
            }
        },
        "strips": { canvas, place in
            canvas.drawStrip(uglyNumbers, on: .divergingDecades(maximum: 1, decades: -1), marks: .letters, in: place)
            canvas.drawSparkline(uglyNumbers, on: .decades(from: 0, to: .infinity), in: place)
        },
        "line editor": { canvas, place in
            var editor = LineEditor("set 世界 gain = 1.2")
            editor.handle(.left)
            canvas.draw(editor, in: place)
        },
    ]

    @Test(arguments: Array(drawings.keys).sorted(), [Glyphs.unicode, .ascii])
    func drawingInAnyRectangleStaysInsideIt(name: String, glyphs: Glyphs) throws {
        let draw = try #require(Self.drawings[name])
        var empty = Canvas(size: Size(width: 36, height: 18), glyphs: glyphs)
        empty.fill(empty.bounds, with: "Z")
        for width in -1...30 {
            for height in -1...12 {
                let place = Rectangle(x: 3, y: 2, width: width, height: height)
                var canvas = empty
                draw(&canvas, place)
                let touched = canvas.differences(from: empty).flatMap { run in
                    run.cells.indices.map { Point(x: run.start.x + $0, y: run.start.y) }
                }
                #expect(touched.allSatisfy(place.contains), "\(width)x\(height)")
                if glyphs == .ascii {
                    let isPrintable = canvas.cells.allSatisfy { (" "..."~").contains($0.text ?? "\u{7F}") }
                    #expect(isPrintable, "\(width)x\(height)\n\(canvas.text)")
                }
                let hasWholeCharacters = canvas.cells.indices.allSatisfy { index in
                    canvas.cells[index].text != nil || (index % 36 > 0 && canvas.cells[index - 1].text != nil)
                }
                #expect(hasWholeCharacters, "\(width)x\(height)\n\(canvas.text)")
            }
        }
    }

    @Test(
        arguments: Array(drawings.keys).sorted(),
        [
            Rectangle(x: -5, y: -3, width: 20, height: 9), Rectangle(x: .min, y: .min, width: .max, height: .max),
            Rectangle(x: .max, y: .max, width: .max, height: .max), Rectangle(x: 6, y: 2, width: .max, height: .max),
        ])
    func drawingOverTheEdgeOfTheCanvasDoesNotTrap(name: String, place: Rectangle) throws {
        let draw = try #require(Self.drawings[name])
        for size in [Size(width: 0, height: 0), Size(width: 1, height: 1), Size(width: 12, height: 5)] {
            var canvas = Canvas(size: size)
            draw(&canvas, place)
            #expect(canvas.cells.count == size.width * size.height)
        }
    }
}
