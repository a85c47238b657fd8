import Screen

/// Which steps a timeline shows, and in which columns.
struct TimelineLayout: Sendable, Equatable {
    /// The columns of one step, the gap behind it included.
    let stepWidth: Int
    /// The steps that are shown, counted from 0.
    let window: Viewport
    /// The columns of all steps that are shown.
    let steps: Rectangle
    /// The columns of the labels.
    let labels: Rectangle

    private static let labelWidth = 10
    /// Steps are never wider than a token with its probability.
    private static let widestStep = 8

    /// The layout for steps of these tokens with the playhead at a step, counted from 1.
    ///
    /// Pages are turned instead of scrolling along, so that a step changes little of the screen.
    init(tokens: [String], step: Int, in area: Rectangle, glyphs: Glyphs) {
        labels = Rectangle(
            x: area.x, y: area.y, width: area.width >= 60 ? Self.labelWidth : 0, height: area.height)
        let room = area.removingLeft(labels.width)
        let widest = min(max(tokens.lazy.map { glyphs.width(of: $0) }.max() ?? 1, 1), Self.widestStep - 1)
        let fitting = room.width / max(tokens.count, 1)
        stepWidth = min(max(fitting, widest + 1), Self.widestStep)
        steps = room
        let places = max(1, room.width / stepWidth)
        let overlap = Self.overlap(places)
        let page = places - 2 * overlap
        let first = tokens.count <= places ? 0 : max(0, (step - 1 - overlap) / page) * page
        window = Viewport(count: tokens.count, room: places, first: first)
    }

    /// How many steps of the page before, and of the page after, a page of so many steps still shows.
    private static func overlap(_ places: Int) -> Int {
        min(2, (places - 1) / 2)
    }

    /// How many steps are moved by a screenful.
    var pageLength: Int { max(1, window.room - 2 * Self.overlap(max(1, window.room))) }

    /// The columns of a step, counted from 1, in a row; nil where it is not shown.
    func column(of step: Int, row: Int) -> Rectangle? {
        guard let slot = window.slot(of: step - 1) else { return nil }
        return Rectangle(x: steps.x + slot * stepWidth, y: steps.y + row, width: stepWidth, height: 1)
            .intersection(steps)
    }

    /// The step, counted from 1, that a place belongs to.
    func step(at point: Point) -> Int? {
        guard steps.contains(point) else { return nil }
        return window.item(at: (point.x - steps.x) / stepWidth).map { $0 + 1 }
    }

    /// Which steps are shown, where they are not all.
    var note: String? {
        guard window.hidesBefore || window.hidesAfter else { return nil }
        return "steps \(window.items.lowerBound + 1)–\(window.items.upperBound) of \(window.count)"
    }
}
