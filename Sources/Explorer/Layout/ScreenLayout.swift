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
    /// The lesson, while one is open and there is room for it.
    let lesson: LessonArrangement?
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
        _ size: Size, focus: PanelName, page: PageName? = nil, isZoomed: Bool = false, isEditing: Bool = false,
        lesson manner: LessonArrangement.Manner? = nil
    ) {
        guard size.width >= Self.smallest.width, size.height >= Self.smallest.height else { return nil }
        let screen = Rectangle(x: 0, y: 0, width: size.width, height: size.height)
        let isTall = size.height >= 15
        let isCrowded = manner != nil && size.height < 30
        let rows = screen.rows([
            .fixed(1), .fixed(min(TimelineRow.height(onScreenOf: size.height), isCrowded ? 4 : 7)), .fill,
            .fixed(isTall ? 1 : 0),
            .fixed(size.height >= 12 ? 1 : 0), .fixed(1),
        ])
        header = rows[0]
        timeline = rows[1]
        let arrangement = manner.map { LessonArrangement(in: rows[2], manner: $0) }
        // Below each other, equations and a lesson would both be too small to be read.
        lesson = isEditing && arrangement?.isBeside == false ? nil : arrangement
        let room = lesson?.rest ?? rows[2]
        if isEditing {
            let places = EditorArrangement.places(in: room)
            editor = places.editor
            panels = places.panels
        } else {
            editor = nil
            panels =
                isZoomed || (lesson != nil && room.height < Self.heightForCompany)
                ? [PanelPlace(name: focus, area: room)] : (page ?? focus.home).page.places(in: room, focus: focus)
        }
        readout = rows[3]
        knobs = rows[4]
        hints = rows[5]
    }

    /// Beside a lesson a lower room holds the focused panel alone: it is the one that the text speaks of.
    private static let heightForCompany = 12

    /// The panel whose border or inside holds a place.
    func panel(at point: Point) -> PanelPlace? {
        panels.first { $0.area.contains(point) }
    }
}
