import Curves
import Screen

/// All curves of a run, a row each: the number, the least number, and the course.
struct CurveList {
    /// The curves.
    var shelf: CurveShelf
    /// The one that is chosen.
    var chosen: String?
    /// The updates whose course is shown.
    var updates: ClosedRange<Int>?
    /// The update whose numbers are shown; nil is the latest.
    var cursor: Int?

    private static let numberWidth = 9

    func draw(on canvas: inout Canvas, in area: Rectangle) {
        guard !area.isEmpty else { return }
        let widest = shelf.names.map { canvas.glyphs.width(of: $0) }.max() ?? 0
        let nameWidth = min(widest + 1, max(6, area.width / 2))
        let columns = area.columns([.fixed(nameWidth), .fixed(Self.numberWidth), .fill], gap: 1)
        canvas.draw(heading(hidden: window(in: area)), in: columns[0].row(0), style: Style(role: .faint))
        canvas.draw(
            cursor == nil ? "latest" : "number", in: columns[1].row(0), style: Style(role: .faint), alignment: .right)
        canvas.draw("course", in: columns[2].row(0), style: Style(role: .faint))
        for place in window(in: area).items {
            let row = place - window(in: area).first + 1
            drawRow(shelf.curves[place], columns.map { $0.row(row) }, on: &canvas)
        }
    }

    /// The name of the row at a place.
    func name(at point: Point, in area: Rectangle) -> String? {
        guard area.contains(point) else { return nil }
        return window(in: area).item(at: point.y - area.y - 1).map { shelf.names[$0] }
    }

    private func window(in area: Rectangle) -> Viewport {
        let place = chosen.flatMap { shelf.names.firstIndex(of: $0) } ?? 0
        return Viewport(count: shelf.names.count, room: max(0, area.height - 1), centredOn: place)
    }

    private func heading(hidden window: Viewport) -> String {
        let hidden = window.count - window.items.count
        return hidden > 0 ? "curve (+\(hidden))" : "curve"
    }

    private func drawRow(_ curve: RecordedCurve, _ columns: [Rectangle], on canvas: inout Canvas) {
        let isChosen = curve.name == chosen
        let mark = isChosen ? canvas.glyphs.choose("▸", ascii: ">") : " "
        canvas.draw(
            StyledText(mark + curve.name, isChosen ? Style(role: .title) : .plain)
                .truncated(to: columns[0].width, in: canvas.glyphs), in: columns[0])
        let number = cursor.map { curve.point(atOrBefore: $0)?.shownValue } ?? curve.latest
        if let number {
            canvas.draw(
                NumberText.aligned(number, width: columns[1].width, digits: 4), in: columns[1],
                style: number.isFinite ? .plain : Style(role: .error))
        }
        let shown = updates ?? shelf.updates
        let course = shown.map { curve.points(in: $0, atMost: columns[2].width).map(\.shownValue) } ?? []
        canvas.drawSparkline(course, on: .sequential(fitting: course), in: columns[2], style: Style(role: .secondCurve))
    }
}
