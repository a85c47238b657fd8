import Screen

/// What most panels of the cures show: some lines of words, and a plot over the steps below them.
struct WordsAndPlot {
    /// The lines, the most important first, each in several wordings, the longest first.
    let words: [[StyledText]]
    /// The curves.
    let plot: Plot

    /// Draws the words in the upper part of an area, and the plot in the rest.
    @discardableResult
    func draw(on canvas: inout Canvas, in area: Rectangle) -> PlotFrame {
        let lines = Self.lines(words, width: area.width, glyphs: canvas.glyphs)
        let count = min(lines.count, max(area.height * 2 / 5, 1))
        canvas.draw(Array(lines.prefix(count)), in: area)
        return canvas.draw(plot, in: area.removingTop(count))
    }

    /// Of each line the longest wording that fits, or else the shortest, broken.
    static func lines(_ words: [[StyledText]], width: Int, glyphs: Glyphs) -> [StyledText] {
        words.flatMap { wordings in
            if let fitting = wordings.first(where: { $0.width(in: glyphs) <= width }) { return [fitting] }
            return wordings.last?.wrapped(to: width, in: glyphs) ?? []
        }
    }

    /// The step under a place of the plot; nil outside it.
    func step(at point: Point, in area: Rectangle, of stepCount: Int) -> Int? {
        guard !area.isEmpty, stepCount > 0 else { return nil }
        // The places along the width are known when the plot is drawn.
        var canvas = Canvas(size: Size(width: area.width, height: area.height))
        let frame = draw(on: &canvas, in: canvas.bounds)
        let place = frame.place(at: Point(x: point.x - area.x, y: point.y - area.y))
        return place.map { min(max(Int($0.rounded()), 1), stepCount) }
    }
}
