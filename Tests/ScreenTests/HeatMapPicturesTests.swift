import Screen
import Testing

@Suite struct HeatMapPicturesTests {
    private func states(_ canvas: inout Canvas) {
        let values: [Double] = [-1, -0.5, 0, 0.5, 1, .nan, 0.9, -0.9, 0.2, -0.2, .infinity, -.infinity]
        let map = HeatMap(
            rows: 2, columns: 6, values: values, scale: .diverging(maximum: 1), marks: .letters,
            rowLabels: ["h1", "h2"], columnLabels: ["t", "世", "\n", "a", "b", "c"],
            cursor: HeatMap.Place(row: 1, column: 2))
        canvas.draw(map, in: canvas.bounds)
    }

    @Test func signsAreToldApartWithoutColour() {
        let unicode =
            """
            h1 ╬╬╬╬====    ░░░░████????
               ╬╬╬╬====    ░░░░████????
            h2 ▓▓▓▓╪╪╪╪[··],,,,^^^^vvvv
               ▓▓▓▓╪╪╪╪[··],,,,^^^^vvvv
                t   世  ⏎   a   b   c
            -1 ╬╪≡=-, ·+░▒▓█ 1
            """
        let ascii =
            """
            h1 &&&&~~~~    ++++@@@@????
               &&&&~~~~    ++++@@@@????
            h2 ####%%%%[..],,,,^^^^vvvv
               ####%%%%[..],,,,^^^^vvvv
                t   ?   \\n  a   b   c
            -1 &%=~-, .:+*#@ 1
            """
        #expect(picture(30, 6, draw: states) == unicode)
        #expect(picture(30, 6, .ascii, draw: states) == ascii)
    }

    private func gates(_ canvas: inout Canvas) {
        let map = HeatMap(
            rows: 1, columns: 11, values: (0...10).map { Double($0) / 10 }, scale: .sequential(from: 0, to: 1),
            marks: .letters, columnLabels: (1...11).map(String.init))
        canvas.draw(map, in: canvas.bounds)
    }

    @Test func sequentialValuesGetDenser() {
        let unicode =
            """
              ····::::░░▒▒▒▒▓▓▓▓██
              ····::::░░▒▒▒▒▓▓▓▓██
            1 2 3 4 5 6 7 8 9 10
            0  ··::░░▒▒▓▓██ 1
            """
        let ascii =
            """
              ..::--==++++**##%%@@
              ..::--==++++**##%%@@
            1 2 3 4 5 6 7 8 9 10
            0  ..::--==++**##%%@@ 1
            """
        #expect(picture(30, 4, draw: gates) == unicode)
        #expect(picture(30, 4, .ascii, draw: gates) == ascii)
    }

    @Test func largeMapsShareCellsAndSaySo() {
        let values = (0..<960).map { Double($0 % 120) / 120 }
        let large = picture(60, 6, .ascii) { canvas in
            let map = HeatMap(
                rows: 8, columns: 120, values: values, scale: .decades(from: 1e-6, to: 1), marks: .letters,
                columnLabels: (1...120).map(String.init), cursor: HeatMap.Place(row: 7, column: 60))
            canvas.draw(map, in: canvas.bounds)
        }
        let expected =
            """
            *#####%%%%%%%%%%%%%%%%%%%%%%@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@
            *#####%%%%%%%%%%%%%%%%%%%%%%@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@
            *#####%%%%%%%%%%%%%%%%%%%%%%@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@
            *#####%%%%%%%%%%%%%%%%%%%%%%@@X@@@@@@@@@@@@@@@@@@@@@@@@@@@@@
            1 5 9 13 19 25 31 37 43 49 55 61 67 73 79 85 91 97 103 111
            1e-6   .::--==++**##%%%@ 1   2 units x 2 steps, max
            """
        #expect(large == expected)
    }

    @Test func tallMapsAreDrawnInHalfBlocks() {
        var canvas = Canvas(size: Size(width: 20, height: 4))
        let values = (0..<60).map { $0 < 10 ? 0 : Double($0) }
        let map = HeatMap(rows: 6, columns: 10, values: values, scale: .sequential(from: 0, to: 59))
        let frame = canvas.draw(map, in: canvas.bounds)
        #expect(frame.area == Rectangle(x: 0, y: 0, width: 20, height: 3))
        let cell = canvas[0, 0]
        #expect(cell == StyledCell("▀", Style(.sequential(0), on: .sequential(5))))
        #expect(canvas[19, 2].style == Style(.sequential(27), on: .sequential(32)))
        #expect(frame.place(at: Point(x: 5, y: 1)) == HeatMap.Place(row: 2, column: 2))
        #expect(frame.cells(of: HeatMap.Place(row: 5, column: 9)) == Rectangle(x: 18, y: 2, width: 2, height: 1))
    }

    @Test func everyCellLeadsBackToItsPlace() {
        var canvas = Canvas(size: Size(width: 33, height: 9))
        for (rows, columns) in [(3, 7), (20, 50), (1, 1), (9, 33)] {
            let map = HeatMap(
                rows: rows, columns: columns, values: Array(repeating: 1, count: rows * columns),
                scale: .diverging(maximum: 1), marks: .letters)
            let frame = canvas.draw(map, in: canvas.bounds)
            for y in 0..<frame.area.bottom {
                for x in 0..<frame.area.right {
                    let point = Point(x: x, y: y)
                    let place = frame.place(at: point)
                    #expect(place.map { frame.cells(of: $0).contains(point) } == true)
                }
            }
        }
    }

    private func triangle(_ canvas: inout Canvas) {
        let map = HeatMap(
            rows: 4, columns: 4,
            values: [1, nil, nil, nil, 2, 1, nil, nil, 3, 2, 1, nil, 4, 3, 2, 1], scale: .sequential(from: 0, to: 4),
            marks: canvas.size.height > 2 ? .letters : .colours)
        canvas.draw(map, in: canvas.bounds)
    }

    @Test func placesWithoutANumberAreEmpty() {
        let rows = picture(4, 5, .ascii, draw: triangle).split(separator: "\n").prefix(4)
        #expect(rows == [":", "+:", "#+:", "@#+:"])
        // Two rows share one of cells: each half may be empty.
        #expect(picture(4, 2, draw: triangle) == "▀▄\n▀▀▀▄")
    }

    @Test func aLogarithmicScaleLeavesTheLeastAboveItsEnd() {
        let scale = ValueScale.decades(fitting: [1e-3, 1, 0], atMost: 12)
        #expect(scale.position(of: 1) == 1)
        #expect((scale.position(of: 1e-3) ?? 0) > 0.05)
        #expect(scale.position(of: 0) == 0)
        let capped = ValueScale.decades(fitting: [1e-100, 1], atMost: 12)
        #expect(abs(capped.ends.low - 1e-12) < 1e-24 && capped.ends.high == 1)
    }
}
