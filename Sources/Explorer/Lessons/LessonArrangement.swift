import Screen

/// Where the text of a lesson stands, and what is left for the explorer beside it.
struct LessonArrangement: Sendable, Equatable {
    /// The place of the text.
    let text: Rectangle
    /// The place of the panels.
    let rest: Rectangle
    /// Whether they stand beside each other, and not below.
    let isBeside: Bool

    /// How the text is read.
    enum Manner: Sendable, Hashable {
        /// By one reader, with the explorer beside it.
        case reading
        /// By a class, from the back of a room.
        case presenting
    }

    /// Narrower screens have the text below the panels.
    private static let widthForColumns = 100

    /// Where everything stands in an area.
    init(in area: Rectangle, manner: Manner) {
        isBeside = area.width >= Self.widthForColumns
        if isBeside {
            let share = manner == .presenting ? area.width / 2 : min(68, max(46, area.width * 2 / 5))
            text = area.removingRight(area.width - share)
            rest = area.removingLeft(share)
        } else {
            // On a small screen both are read only if neither has much more than the other.
            let share = manner == .presenting ? area.height * 2 / 3 : max(area.height * 4 / 7, 4)
            // The title of the step is written on the border of the panels above it, which saves a row.
            text = area.removingTop(area.height - share + 1)
            rest = area.removingBottom(share - 1)
        }
    }
}
