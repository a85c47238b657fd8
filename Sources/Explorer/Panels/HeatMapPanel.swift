import Commands
import Cells
import Experiments
import Screen
import Unrolling

/// The selected signal, units × time, as colours.
enum HeatMapPanel: Panel {
    static let name = PanelName.heatmap

    static func title(_ context: PanelContext) -> String {
        let signal = context.signal
        let what = context.view.quantity.text(of: signal.name, at: "t")
        return signal.comment.map { "\(what): \($0)" } ?? what
    }

    static func draw(_ context: PanelContext, on canvas: inout Canvas, in area: Rectangle) {
        guard !area.isEmpty, context.stepCount > 0 else { return }
        guard hasNumbers(context) else {
            let text =
                "\(context.signal.name) has no \(missing(context.view.quantity)): its equation is no function of one sum."
            canvas.draw(canvas.glyphs.wrapped(text, to: area.width).map { StyledText($0, .faint) }, in: area)
            return
        }
        let map = heatMap(context)
        let (words, room) = areas(in: area)
        let frame = canvas.draw(map, in: room)
        blankUnknown(context, frame, on: &canvas)
        canvas.draw(sentence(context), in: words)
        drawScaleNote(map.scale, frame, on: &canvas, in: room)
    }

    static func step(at point: Point, _ context: PanelContext, in area: Rectangle) -> Int? {
        guard !area.isEmpty, context.stepCount > 0, hasNumbers(context) else { return nil }
        // The places of the columns are known when the map is drawn.
        var canvas = Canvas(size: Size(width: area.width, height: area.height))
        let local = Rectangle(x: 0, y: 0, width: area.width, height: area.height)
        let frame = canvas.draw(heatMap(context), in: areas(in: local).map)
        return frame.place(at: Point(x: point.x - area.x, y: point.y - area.y)).map { $0.column + 1 }
    }

    private static func areas(in area: Rectangle) -> (words: Rectangle, map: Rectangle) {
        guard area.height >= 3 else { return (Rectangle(x: area.x, y: area.y, width: 0, height: 0), area) }
        return (area.row(0), area.removingTop(1))
    }

    private static func hasNumbers(_ context: PanelContext) -> Bool {
        !context.numbers(context.view.quantity, of: context.signal.name, at: context.step).isEmpty
    }

    private static func missing(_ quantity: Trace.Quantity) -> String {
        switch quantity {
        case .preActivation, .preActivationGradient: "pre-activation"
        case .value, .gradient, .directGradient: "numbers"
        }
    }

    private static func heatMap(_ context: PanelContext) -> HeatMap {
        let signal = context.signal
        let columns = context.stepCount
        var values = [Double](repeating: 0, count: signal.size * columns)
        for t in 1..<(columns + 1) {
            for (unit, value) in context.numbers(context.view.quantity, of: signal.name, at: t).enumerated() {
                values[unit * columns + t - 1] = value
            }
        }
        return HeatMap(
            rows: signal.size, columns: columns, values: values,
            scale: context.scale(context.view.quantity, of: signal), marks: context.marks,
            rowLabels: (1..<(signal.size + 1)).map(String.init), columnLabels: context.run.resolved.tokens,
            cursor: HeatMap.Place(row: context.unit(of: signal), column: context.step - 1))
    }

    /// Clears the columns of steps that the pass has not come to.
    private static func blankUnknown(_ context: PanelContext, _ frame: HeatMapFrame, on canvas: inout Canvas) {
        for t in 1..<(context.stepCount + 1) where !context.isKnown(context.view.quantity, at: t) {
            var column = frame.cells(of: HeatMap.Place(row: 0, column: t - 1))
            column.y = frame.area.y
            column.height = frame.area.height
            canvas.fill(
                column.intersection(frame.area), with: canvas.glyphs.choose("┈", ascii: " "), style: Style(role: .faint)
            )
        }
    }

    /// The value under the cursor in words.
    private static func sentence(_ context: PanelContext) -> StyledText {
        let signal = context.signal
        let quantity = context.view.quantity
        let unit = context.unit(of: signal)
        let name = quantity.text(of: signal.name, at: String(context.step))
        let place = StyledText("\(name), unit \(unit + 1)")
        guard context.isKnown(quantity, at: context.step) else {
            return place
                + StyledText(
                    quantity.isGradient ? ": the backward pass has not come here" : ": not yet computed", .faint)
        }
        let numbers = context.numbers(quantity, of: signal.name, at: context.step)
        guard numbers.indices.contains(unit) else { return place }
        return place + " = " + StyledText(NumberText.significant(numbers[unit]), .strong)
    }

    private static func drawScaleNote(
        _ scale: ValueScale, _ frame: HeatMapFrame, on canvas: inout Canvas, in room: Rectangle
    ) {
        guard case .divergingDecades(_, let decades) = scale, frame.note == nil, room.height >= 4 else { return }
        // Below the labels of the columns, where the legend stands.
        let row = room.row(frame.area.bottom + 1 - room.y)
        let text = "log scale, \(NumberText.compact(decades)) decades"
        guard row.width >= 60 else { return }
        canvas.draw(text, in: row, style: Style(role: .faint), alignment: .right)
    }
}
