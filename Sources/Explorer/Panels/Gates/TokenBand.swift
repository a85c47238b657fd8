import Screen

/// A text with a colour below each of its tokens, from 0 to 1, broken into lines.
struct TokenBand {
    private let tokens: [String]
    private let levels: [Double]
    private let step: Int
    private let marks: HeatMarks
    private let area: Rectangle
    private let cellWidth: Int
    private let perLine: Int
    private let window: Viewport

    private static let widest = 6

    /// - Parameter step: the step whose token is marked, from 1; the line with it is always shown.
    init(tokens: [String], levels: [Double], step: Int, marks: HeatMarks, in area: Rectangle, glyphs: Glyphs) {
        self.tokens = tokens
        self.levels = levels
        self.step = step
        self.marks = marks
        self.area = area
        let longest = tokens.map { glyphs.width(of: $0) }.max() ?? 1
        let least = max(longest == 1 ? 1 : min(longest, Self.widest) + 1, 1)
        // A short text is spread so that it is seen from afar.
        let spread = tokens.isEmpty ? least : min(area.width / tokens.count, Self.widest)
        cellWidth = max(least, spread)
        perLine = max(area.width / cellWidth, 1)
        let lines = (tokens.count + perLine - 1) / perLine
        window = Viewport(count: lines, room: area.height / 2, centredOn: max(step - 1, 0) / perLine)
    }

    /// The rows that it takes.
    var height: Int { min(2 * window.items.count, area.height) }

    /// The step, from 1, whose token or colour is at a place.
    func step(at point: Point) -> Int? {
        guard area.contains(point), let line = window.item(at: (point.y - area.y) / 2) else { return nil }
        let place = (point.x - area.x) / cellWidth
        let index = line * perLine + place
        return place < perLine && tokens.indices.contains(index) ? index + 1 : nil
    }

    /// Draws it from the top of its area on.
    func draw(on canvas: inout Canvas) {
        guard area.width >= cellWidth else { return }
        for (slot, line) in window.items.enumerated() {
            let items = (line * perLine)..<min((line + 1) * perLine, tokens.count)
            for (place, item) in items.enumerated() {
                let cell = Rectangle(x: area.x + place * cellWidth, y: area.y + 2 * slot, width: cellWidth, height: 1)
                canvas.draw(tokens[item], in: cell, style: style(of: item + 1), alignment: .centre)
            }
            let shown = items.flatMap { Array(repeating: levels[$0], count: cellWidth) }
            canvas.drawStrip(
                shown, on: .sequential(from: 0, to: 1), marks: marks,
                in: Rectangle(x: area.x, y: area.y + 2 * slot + 1, width: shown.count, height: 1))
        }
    }

    private func style(of step: Int) -> Style {
        if step == self.step { return Style(.role(.playhead), bold: true, reverse: true) }
        return step < self.step ? .plain : Style(role: .faint)
    }
}
