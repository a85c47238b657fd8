import Commands
import Screen

/// Where everything stands on a screen of some size.
struct ScreenLayout: Sendable, Equatable {
    /// The smallest screen that shows anything of use.
    static let smallest = Size(width: 40, height: 10)

    /// What runs, in one line.
    let header: Rectangle
    /// The steps.
    let timeline: Rectangle
    /// The panels, with their borders.
    let panels: [PanelPlace]
    /// The editor of equations, with its border, while it is open.
    let editor: Rectangle?
    /// The flow of the gradient in words, or a notice.
    let readout: Rectangle
    /// The knobs.
    let knobs: Rectangle
    /// The keys to press, or the prompt.
    let hints: Rectangle

    /// A panel and its place, border included.
    struct PanelPlace: Sendable, Equatable {
        let name: PanelName
        let area: Rectangle
    }

    /// The layout of a screen; nil where it is too small for any.
    ///
    /// Without a page it shows that of the focused panel.
    init?(
        _ size: Size, focus: PanelName, page: PageName? = nil, isZoomed: Bool = false, isEditing: Bool = false
    ) {
        guard size.width >= Self.smallest.width, size.height >= Self.smallest.height else { return nil }
        let screen = Rectangle(x: 0, y: 0, width: size.width, height: size.height)
        let isTall = size.height >= 15
        let rows = screen.rows([
            .fixed(1), .fixed(TimelineRow.height(onScreenOf: size.height)), .fill, .fixed(isTall ? 1 : 0),
            .fixed(size.height >= 12 ? 1 : 0), .fixed(1),
        ])
        header = rows[0]
        timeline = rows[1]
        if isEditing {
            let places = EditorArrangement.places(in: rows[2])
            editor = places.editor
            panels = places.panels
        } else {
            editor = nil
            panels =
                isZoomed
                ? [PanelPlace(name: focus, area: rows[2])] : (page ?? focus.home).page.places(in: rows[2], focus: focus)
        }
        readout = rows[3]
        knobs = rows[4]
        hints = rows[5]
    }

    /// The panel whose border or inside holds a place.
    func panel(at point: Point) -> PanelPlace? {
        panels.first { $0.area.contains(point) }
    }
}
