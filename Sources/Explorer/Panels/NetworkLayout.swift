import Cells
import Screen
import Unrolling

/// Where the parts of the picture of an unrolled network are.
struct NetworkLayout {
    /// Rows from the top of `area`.
    let rows: NetworkRows
    /// The picture, without the room left over above and below it.
    let area: Rectangle
    /// The columns at the left, with the names of the rows.
    let margin: Int
    /// The steps that are shown.
    let steps: Range<Int>
    /// Columns of a step with the arrow behind it.
    let slot: Int
    /// Columns of a box with its border.
    let box: Int

    /// Columns behind a box where the way from a readout to the next cell turns down.
    static let turn = 2

    init(_ context: PanelContext, structure: NetworkStructure, in area: Rectangle) {
        rows = NetworkRows(signals: structure.cell.count, hasReadout: structure.readout != nil, height: area.height)
        let top = area.y + (area.height - rows.height) / 2
        self.area = Rectangle(x: area.x, y: top, width: area.width, height: rows.height)
        let isNarrow = area.width < 60
        margin = !isNarrow ? 9 : area.width >= 30 ? 2 : 0
        let room = area.width - margin
        // A way that turns down stands between the names of the matrices and needs columns of its own.
        let turning = structure.rails.contains { $0.state != $0.end } ? 2 : 0
        let smallestBox = (isNarrow ? 5 : 7) + turning
        let smallestSlot = (isNarrow ? 11 : 14) + (turning > 0 ? turning + 1 : 0)
        let count = min(max(room / smallestSlot, 1), context.stepCount)
        // A short sequence does not spread over a wide screen: strips and arrows keep a size that the eye takes in.
        slot = min(max(room, 0) / max(count, 1), 24)
        let units = structure.cell.compactMap { context.trace.program.signal($0)?.size }.max() ?? 1
        let widest = min(slot - (smallestSlot - smallestBox), max(units + 2, smallestBox))
        box = max(min(slot, smallestBox), widest)
        let first = min(max(context.step - count / 2, 1), context.stepCount - count + 1)
        steps = first..<(first + count)
    }

    /// The left column of a step's box.
    func left(of t: Int) -> Int { area.x + margin + (t - steps.lowerBound) * slot }

    /// The columns of a step's box in a row; nil where the row has no room.
    func place(_ row: NetworkRows.Row, at t: Int) -> Rectangle? {
        guard let y = rows[row], steps.contains(t) else { return nil }
        return Rectangle(x: left(of: t), y: area.y + y, width: box, height: 1).intersection(area)
    }

    /// The columns between a step's box and the next one's in a row.
    func gap(_ row: NetworkRows.Row, after t: Int) -> Rectangle? {
        guard let place = place(row, at: t) else { return nil }
        return Rectangle(x: place.x + box, y: place.y, width: slot - box, height: 1).intersection(area)
    }

    /// A step's box with its border, from one row to another; nil where it has no room.
    func box(from top: NetworkRows.Row, to bottom: NetworkRows.Row, at t: Int) -> Rectangle? {
        guard let first = place(top, at: t), let last = rows[bottom] else { return nil }
        return Rectangle(x: first.x, y: first.y, width: box, height: area.y + last - first.y + 1).intersection(area)
    }

    /// The columns of the names at the left of a row.
    func name(of row: NetworkRows.Row) -> Rectangle? {
        guard margin > 0, let y = rows[row] else { return nil }
        return Rectangle(x: area.x, y: area.y + y, width: margin - 1, height: 1)
    }

    /// The step of a column of the canvas.
    func step(at point: Point) -> Int? {
        guard area.contains(point), slot > 0, point.x >= area.x + margin else { return nil }
        let t = steps.lowerBound + (point.x - area.x - margin) / slot
        return steps.contains(t) ? t : nil
    }
}
