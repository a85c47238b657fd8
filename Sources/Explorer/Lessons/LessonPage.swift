import LessonScripts
import Screen

/// A page of its own about lessons, on top of everything.
enum LessonPage: Sendable {
    /// The lessons, one of which is chosen.
    case list([LessonEntry], chosen: Int)
    /// What was done in the lesson, from a line on.
    case review(firstLine: Int)

    /// Draws the page over the whole screen.
    func draw(on canvas: inout Canvas, session: Session) {
        let rows = canvas.bounds.rows([.fixed(1), .fixed(1), .fill, .fixed(1)])
        let lines: [StyledText]
        let window: Viewport
        switch self {
        case .list(let entries, let chosen):
            canvas.draw(StyledText("Lessons", .title), in: rows[0])
            let list = LessonListLines(entries, chosen: chosen, width: rows[2].width, glyphs: canvas.glyphs)
            lines = list.lines
            let count = Viewport(count: lines.count, room: rows[2].height)
            window = count.showing(list.chosenLines.upperBound).showing(list.chosenLines.lowerBound)
        case .review(let first):
            canvas.draw(StyledText("What you have done", .title), in: rows[0])
            lines = session.reviewLines(width: rows[2].width, glyphs: canvas.glyphs)
            window = Viewport(count: lines.count, room: rows[2].height, first: first)
        }
        canvas.draw(Array(lines[window.items]), in: rows[2])
        canvas.draw(HintLine.line(session, width: rows[3].width), in: rows[3])
    }
}

/// The lessons below each other: what each is about, how long it takes, and how far one is.
struct LessonListLines {
    private(set) var lines: [StyledText] = []
    /// The lines of the one that is chosen.
    private(set) var chosenLines = 0...0
    /// The lesson that each line belongs to.
    private(set) var entries: [Int] = []

    init(_ entries: [LessonEntry], chosen: Int, width: Int, glyphs: Glyphs) {
        let titleWidth = entries.map { glyphs.width(of: $0.title) }.max() ?? 0
        for (index, entry) in entries.enumerated() {
            let number = String(repeating: " ", count: index < 9 ? 1 : 0) + "\(index + 1)"
            let padding = String(repeating: " ", count: titleWidth - glyphs.width(of: entry.title) + 2)
            let isChosen = index == chosen
            let mark = isChosen ? glyphs.choose("▸ ", ascii: "> ") : "  "
            let first =
                StyledText(mark, .key) + StyledText("\(number)  ", .faint)
                + StyledText(entry.title, isChosen ? .selected : .strong) + StyledText(padding)
                + StyledText("\(entry.minutes) min  ", .faint) + Self.state(entry, glyphs)
            let summary = StyledText(entry.summary).wrapped(to: max(10, width - 6), in: glyphs).map {
                StyledText("      ") + $0
            }
            let start = lines.count
            lines += [first] + summary
            if isChosen { chosenLines = start...(lines.count - 1) }
            self.entries += Array(repeating: index, count: lines.count - start)
        }
    }

    private static func state(_ entry: LessonEntry, _ glyphs: Glyphs) -> StyledText {
        if entry.isFinished { return StyledText(glyphs.choose("✓ done", ascii: "done"), LessonTypesetter.figure) }
        guard entry.doneCount > 0 else { return StyledText() }
        return StyledText("\(entry.doneCount) of \(entry.stepCount) steps done", .key)
    }
}
