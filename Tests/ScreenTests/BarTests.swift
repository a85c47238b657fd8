import Screen
import Testing

@Suite struct BarTests {
    private func bars(_ canvas: inout Canvas) {
        let values = [0.9, -0.9, 0.33, -0.33, 0.001, 0, .nan, .infinity, -.infinity]
        for (row, value) in values.enumerated() {
            canvas.drawBar(value, on: .diverging(maximum: 1), in: Rectangle(x: 0, y: row, width: 17, height: 1))
            let right = Rectangle(x: 20, y: row, width: 8, height: 1)
            canvas.drawBar(value, on: .sequential(from: 0, to: 1), in: right)
        }
    }

    @Test func barsGoBothWaysFromTheirAxis() {
        let unicode =
            """
                    │███████▎   ███████▎
            ▕███████│
                    │██▋        ██▋
                 ▐██│
                    │▏          ▏
                    │
            nan                 nan
                    │█████inf   ████████
            -inf████│
            """
        let ascii =
            """
                    |+++++++.   +++++++.
            .-------|
                    |+++        +++
                 ---|
                    |.          .
                    |
            nan                 nan
                    |+++++inf   ++++++++
            -inf----|
            """
        #expect(picture(30, 9, draw: bars) == unicode)
        #expect(picture(30, 9, .ascii, draw: bars) == ascii)
    }

    private func strips(_ canvas: inout Canvas) {
        let room = canvas.bounds
        canvas.drawStrip([-1, -0.5, 0, 0.5, 1, .nan], on: .diverging(maximum: 1), marks: .letters, in: room)
        let steps: [Double] = [0, 1, 2, 3, 4, 5, 6, 7, .nan, .infinity]
        canvas.drawSparkline(steps, on: .sequential(from: 0, to: 7), in: room.removingTop(1))
        let many = (0..<40).map(Double.init)
        let bins = canvas.drawSparkline(many, on: .sequential(from: 0, to: 39), in: room.removingTop(2))
        #expect(bins.note() == "each column = 2 steps, max")
    }

    @Test func stripsHaveOneCellAValue() {
        let unicode =
            """
            ╬= ░█?
            ▁▂▃▄▅▆▇█!^
            ▁▂▂▂▃▃▃▄▄▄▅▅▅▆▆▇▇▇██
            """
        let ascii =
            """
            &~ +@?
            _.:-=+*#!^
            _...:::---===++***##
            """
        #expect(picture(20, 3, draw: strips) == unicode)
        #expect(picture(20, 3, .ascii, draw: strips) == ascii)
    }

    @Test func stripsInColourHaveTheInkOfTheirValues() {
        var canvas = Canvas(size: Size(width: 3, height: 1))
        canvas.drawStrip([-1, 0, 1], on: .diverging(maximum: 1), in: canvas.bounds)
        #expect(canvas.cells.map(\.style.background) == [.diverging(-16), .diverging(0), .diverging(16)])
    }
}
