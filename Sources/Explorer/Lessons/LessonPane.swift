import LessonScripts
import Screen

/// The lesson on the screen: the text of the step, and below it what is to be done.
struct LessonPane {
    /// The lines of the text that are shown.
    let window: Viewport
    /// The line where what was said last begins; nil where nothing was.
    let feedbackLine: Int?
    private let desk: LessonDesk
    private let area: Rectangle
    private let textArea: Rectangle
    private let statusArea: Rectangle
    private let lines: [StyledText]
    private let status: [StyledText]
    private let isBeside: Bool

    init(_ desk: LessonDesk, in place: LessonArrangement, glyphs: Glyphs) {
        self.desk = desk
        area = place.text
        isBeside = place.isBeside
        // Below the panels their border is border enough.
        let frame = isBeside ? area.inset(by: 1) : area
        let inside = frame.inset(by: desk.player.isPresenting ? 3 : 1, 0)
        let set = LessonLines(desk, width: inside.width, hasHeading: isBeside, glyphs: glyphs)
        lines = set.lines
        feedbackLine = set.feedbackLine
        let status = LessonStatus(desk, glyphs: glyphs)
        let wanted = status.lines(hidesText: false).flatMap { $0.wrapped(to: inside.width, in: glyphs) }
        let statusHeight = min(max(1, wanted.count), max(1, inside.height / 3))
        textArea = inside.removingBottom(statusHeight)
        // Between two paragraphs there is room enough where a page ends.
        let start = set.lines.indices.first { $0 >= desk.firstLine && !set.lines[$0].text.isEmpty }
        window = Viewport(count: lines.count, room: textArea.height, first: start ?? desk.firstLine)
        let shown = status.lines(hidesText: window.hidesAfter).flatMap { $0.wrapped(to: inside.width, in: glyphs) }
        self.status = shown
        // Near to the text, where the eye is when it has read it.
        let end = min(inside.height - statusHeight, window.items.count + (isBeside ? 1 : 0))
        statusArea = inside.removingTop(end)
    }

    /// Whether a place of the screen belongs to it.
    func contains(_ point: Point) -> Bool { area.contains(point) }

    /// Draws the pane.
    func draw(on canvas: inout Canvas) {
        canvas.fill(area)
        let player = desk.player
        let name = isBeside ? "Lesson: \(player.lesson.title)" : player.step.title
        let title = StyledText(name, Style(.role(.title), bold: true))
        let note = StyledText("\(player.index + 1) of \(player.lesson.steps.count)", .faint)
        if isBeside {
            canvas.drawBorder(area, title: title, note: note, style: Style(role: .title))
        } else {
            // In the last row of the border above, between its corners.
            var rule = Canvas(size: Size(width: area.width, height: 2), glyphs: canvas.glyphs)
            rule.drawRule(row: 0, of: rule.bounds, style: Style(role: .title))
            rule.draw(StyledText(" ") + title + StyledText(" "), at: Point(x: 2, y: 0), limit: area.width - 14)
            rule.draw(StyledText(" ") + note + StyledText(" "), in: rule.bounds.inset(by: 2, 0), alignment: .right)
            for x in 1..<max(1, area.width - 1) { canvas[area.x + x, area.y - 1] = rule[x, 0] }
        }
        canvas.draw(Array(lines[window.items]), in: textArea)
        canvas.draw(status, in: statusArea)
    }
}

extension Session {
    /// The lesson as it stands on the screen; nil where none does.
    var lessonPane: LessonPane? {
        guard let desk, desk.isOpen, let place = layout(on: size)?.lesson else { return nil }
        return LessonPane(desk, in: place, glyphs: glyphs)
    }

    /// How the lesson takes part of the screen; nil while it does not.
    var lessonManner: LessonArrangement.Manner? {
        guard let desk, desk.isOpen else { return nil }
        return desk.player.isPresenting ? .presenting : .reading
    }
}
