import Curves
import Screen

/// Where everything stands while a training is watched.
struct WatchLayout {
    /// A panel and its place.
    struct Place {
        let panel: WatchPanel
        let area: Rectangle
    }

    /// The smallest screen that shows anything of use.
    static let smallest = Size(width: 20, height: 5)

    let header: Rectangle
    let panels: [Place]
    /// Two rows where a broken line is quoted, else one.
    let status: Rectangle
    let hints: Rectangle

    private static let widthForTwoColumns = 72
    private static let heightForTwoRows = 14

    init?(_ size: Size, _ session: WatchSession) {
        guard size.width >= Self.smallest.width, size.height >= Self.smallest.height else { return nil }
        let screen = Rectangle(x: 0, y: 0, width: size.width, height: size.height)
        let isTall = size.height >= 12
        let statusRows = isTall && session.reading.tally.firstBrokenLine != nil ? 2 : 1
        let rows = screen.rows([.fixed(isTall ? 1 : 0), .fill, .fixed(statusRows), .fixed(isTall ? 1 : 0)])
        header = rows[0]
        status = rows[2]
        hints = rows[3]
        panels = WatchLayout.panels(in: rows[1], session)
    }

    private static func panels(in room: Rectangle, _ session: WatchSession) -> [Place] {
        let focus = session.panels.contains(session.view.focus) ? session.view.focus : .loss
        if session.view.isZoomed || room.height < heightForTwoRows && room.width < widthForTwoColumns {
            return [Place(panel: focus, area: room)]
        }
        guard room.width >= widthForTwoColumns else {
            let second = focus == .loss ? session.panels[1] : focus
            return stacked([.loss, second], in: room)
        }
        let columns = room.columns([.fill(3), .fill(2)])
        let right = stacked(session.hasWaterfall ? [.waterfall, .curves] : [.curves], in: columns[1])
        return stacked(session.panels.contains(.chosen) ? [.loss, .chosen] : [.loss], in: columns[0]) + right
    }

    /// Panels above each other; the upper one gets more of the room where the lower one is a list.
    private static func stacked(_ panels: [WatchPanel], in room: Rectangle) -> [Place] {
        let extents = panels.map { Extent.fill($0 == .waterfall ? 3 : 2) }
        return zip(panels, room.rows(extents)).map { Place(panel: $0, area: $1) }
    }
}
