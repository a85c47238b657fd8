import Curves
import Screen

/// The curves that are told of each parameter or signal apart, one row each: the number now, a small bar, and its course.
///
/// A curve `params.W_hh` is the column `params` of the row `W_hh`.
struct ParameterTable {
    /// All curves of a run.
    var shelf: CurveShelf
    /// The updates that are shown; nil shows all.
    var updates: ClosedRange<Int>?
    /// The update whose numbers are shown; nil is the latest.
    var cursor: Int?
    /// The columns that are shown; nil shows all.
    var chosenColumns: Set<String>?
    /// What columns are called in their heading; others by their own name.
    var headings: [String: String] = [:]
    /// The updates where branches begin: marked above the courses.
    var forks: [Int] = []
    /// The first row that is shown, where there are more than fit.
    var firstRow = 0

    private static let numberWidth = 9
    private static let barWidth = 6

    /// What the columns are called, in order of their first appearance.
    var columns: [String] { unique(names.map(\.column)) }

    /// What the rows are called, in order of their first appearance.
    var rows: [String] { unique(names.map(\.row)) }

    private var names: [(column: String, row: String)] {
        shelf.names.compactMap(ParameterTable.parts).filter { chosenColumns?.contains($0.column) ?? true }
    }

    /// Draws it in an area of whatever size: fewer columns, and less of each, where it is narrow.
    func draw(on canvas: inout Canvas, in area: Rectangle) {
        guard !area.isEmpty else { return }
        guard !rows.isEmpty else {
            canvas.draw(
                canvas.glyphs.wrapped("No numbers of single parameters (params) were told.", to: area.width)
                    .map { StyledText($0, .faint) }, in: area)
            return
        }
        let widest = rows.map { canvas.glyphs.width(of: $0) }.max() ?? 0
        let nameWidth = min(widest, max(4, area.width / 3), area.width)
        let cells = places(in: area.removingLeft(nameWidth + 1))
        let shown = columns.prefix(cells.count)
        let rows = rows.filter { row in shown.contains { shelf.curve("\($0).\(row)") != nil } }
        let window = Viewport(count: rows.count, room: max(0, area.height - 1), first: firstRow)
        let hidden = window.count - window.items.count
        canvas.draw(
            hidden > 0 ? "+\(hidden)" : "", in: Rectangle(x: area.x, y: area.y, width: nameWidth, height: 1),
            style: Style(role: .faint))
        for (column, place) in zip(columns, cells) {
            drawForks(column, rows: rows, on: &canvas, in: place.row(0))
            canvas.draw(headings[column] ?? column, in: place.row(0), style: Style(role: .faint))
            drawColumn(column, rows: Array(rows[window.items]), on: &canvas, in: place.removingTop(1))
        }
        for (slot, row) in rows[window.items].enumerated() {
            canvas.draw(row, in: Rectangle(x: area.x, y: area.y + 1 + slot, width: nameWidth, height: 1))
        }
    }

    /// The columns' places: as many columns as have room for a number.
    private func places(in area: Rectangle) -> [Rectangle] {
        let fitting = min(columns.count, max(1, (area.width + 2) / (ParameterTable.numberWidth + 2)))
        return area.columns(Array(repeating: .fill, count: fitting), gap: 2)
    }

    private func drawColumn(_ column: String, rows: [String], on canvas: inout Canvas, in area: Rectangle) {
        let curves = rows.map { shelf.curve("\(column).\($0)") }
        let numbers = curves.map { curve in curve.flatMap(number) }
        let bars = ValueScale.decades(fitting: numbers.compactMap { $0 }, atMost: 6)
        let parts = parts(of: area)
        let hasCourse = hasCourse(parts)
        for (slot, curve) in curves.enumerated() {
            guard let curve, let number = numbers[slot] else { continue }
            let isPlain = number.isFinite
            canvas.draw(
                NumberText.aligned(number, width: parts[0].width, digits: 4), in: parts[0].row(slot),
                style: isPlain ? .plain : Style(role: .error))
            if hasCourse { canvas.drawBar(number, on: bars, in: parts[1].row(slot), style: Style(role: .firstCurve)) }
            let room = courseRoom(parts)
            let means = room.width >= 3 ? course(of: curve, columns: room.width) : []
            canvas.drawSparkline(
                means, on: courseScale(means), in: room.row(slot), style: Style(role: .secondCurve))
        }
    }

    /// A course that stays what it is lies at the bottom.
    private func courseScale(_ means: [Double]) -> ValueScale {
        let scale = ValueScale.sequential(fitting: means)
        return scale.ends.low < scale.ends.high ? scale : .sequential(from: scale.ends.low, to: scale.ends.low + 1)
    }

    /// Marks the first place of the courses after each fork.
    private func drawForks(_ column: String, rows: [String], on canvas: inout Canvas, in area: Rectangle) {
        let room = courseRoom(parts(of: area))
        guard room.width >= 3, let row = rows.first(where: { shelf.curve("\(column).\($0)") != nil }),
            let curve = shelf.curve("\(column).\(row)")
        else { return }
        let points = points(of: curve, columns: room.width)
        for fork in forks {
            guard let place = points.firstIndex(where: { $0.lastUpdate > fork }) else { continue }
            canvas.draw(
                String(Fork.mark), in: Rectangle(x: room.x + place, y: room.y, width: 1, height: 1),
                style: Style(role: .strong))
        }
    }

    /// The places of the number, the bar and the course.
    private func parts(of area: Rectangle) -> [Rectangle] {
        area.columns([.fixed(ParameterTable.numberWidth), .fixed(ParameterTable.barWidth), .fill], gap: 1)
    }

    private func hasCourse(_ parts: [Rectangle]) -> Bool { parts[2].width >= 4 }

    /// Without room for both, the course has the place of the bar.
    private func courseRoom(_ parts: [Rectangle]) -> Rectangle { hasCourse(parts) ? parts[2] : parts[1] }

    private func number(_ curve: RecordedCurve) -> Double? {
        cursor.map { curve.point(atOrBefore: $0)?.shownValue } ?? curve.latest
    }

    private func course(of curve: RecordedCurve, columns: Int) -> [Double] {
        points(of: curve, columns: columns).map(\.shownValue)
    }

    private func points(of curve: RecordedCurve, columns: Int) -> [CurvePoint] {
        (updates ?? shelf.updates).map { curve.points(in: $0, atMost: columns) } ?? []
    }

    /// A name before and after its first dot; nil for one without.
    static func parts(of name: String) -> (column: String, row: String)? {
        let parts = name.split(separator: ".", maxSplits: 1)
        return parts.count == 2 ? (String(parts[0]), String(parts[1])) : nil
    }

    private func unique(_ names: [String]) -> [String] {
        var seen: Set<String> = []
        return names.filter { seen.insert($0).inserted }
    }
}
