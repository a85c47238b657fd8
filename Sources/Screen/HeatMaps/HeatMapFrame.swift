/// Where a heat map was drawn, for the mouse and for what is drawn next to it.
public struct HeatMapFrame: Sendable, Hashable {
    /// The cells of the values, without labels.
    public let area: Rectangle
    /// What the reader must know, as that a cell stands for several values.
    public let note: String?

    let rowBins: Bins
    let columnBins: Bins
    /// Columns of cells for a value, and rows of cells; two values share a cell's height in half blocks.
    let cellWidth: Int
    let cellHeight: Int
    let isHalved: Bool

    init(_ map: HeatMap, in rectangle: Rectangle, glyphs: Glyphs) {
        let halves = map.marks == .colours && glyphs == .unicode && map.rows > rectangle.height
        isHalved = halves
        rowBins = Bins(map.rows, in: rectangle.height * (halves ? 2 : 1))
        columnBins = Bins(map.columns, in: rectangle.width)
        cellWidth = columnBins.slots == 0 ? 1 : min(max(rectangle.width / columnBins.slots, 1), 6)
        cellHeight = halves || rowBins.slots == 0 ? 1 : min(max(rectangle.height / rowBins.slots, 1), 2)
        let rows = halves ? (rowBins.slots + 1) / 2 : rowBins.slots * cellHeight
        area = Rectangle(x: rectangle.x, y: rectangle.y, width: columnBins.slots * cellWidth, height: rows)
        note = map.note ?? HeatMapFrame.note(map, rows: rowBins, columns: columnBins)
    }

    private static func note(_ map: HeatMap, rows: Bins, columns: Bins) -> String? {
        guard let share = columns.share(item: map.columnItem) else { return rows.note(place: "row", item: map.rowItem) }
        guard let rowShare = rows.share(item: map.rowItem) else { return columns.note(item: map.columnItem) }
        return "each cell = \(rowShare) × \(share), max"
    }

    /// The place in the table that a cell of the canvas shows: the first one where it shows several.
    public func place(at point: Point) -> HeatMap.Place? {
        guard area.contains(point) else { return nil }
        let slot = (point.y - area.y) * (isHalved ? 2 : 1) / cellHeight
        return HeatMap.Place(
            row: rowBins.items(in: slot).lowerBound,
            column: columnBins.items(in: (point.x - area.x) / cellWidth).lowerBound)
    }

    /// The cells that show a place of the table.
    public func cells(of place: HeatMap.Place) -> Rectangle {
        let row = rowBins.slot(of: place.row)
        return Rectangle(
            x: area.x + columnBins.slot(of: place.column) * cellWidth,
            y: area.y + (isHalved ? row / 2 : row * cellHeight), width: cellWidth, height: cellHeight
        ).intersection(area)
    }
}
