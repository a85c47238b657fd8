import Screen

/// Keys and what they do, in the columns of a help.
enum HelpEntry {
    /// The lines of an entry: what the keys do is wrapped beside them.
    static func lines(
        _ keys: StyledText, _ text: StyledText, keyWidth: Int, width: Int, glyphs: Glyphs
    ) -> [StyledText] {
        let keys = keys.truncated(to: keyWidth, in: glyphs)
        let padding = String(repeating: " ", count: max(0, keyWidth - keys.width(in: glyphs)) + 2)
        let start = keys + StyledText(padding)
        let rest = StyledText(String(repeating: " ", count: keyWidth + 2))
        let wrapped = text.wrapped(to: max(10, width - keyWidth - 2), in: glyphs)
        return wrapped.enumerated().map { ($0 == 0 ? start : rest) + $1 }
    }

    /// Draws the lines of a help from one on, with its title and its hints.
    static func drawPage(_ lines: [StyledText], firstLine: Int, hints: StyledText, on canvas: inout Canvas) {
        let rows = canvas.bounds.rows([.fixed(1), .fill, .fixed(1)])
        let window = Viewport(count: lines.count, room: rows[1].height, first: firstLine)
        canvas.draw(StyledText("Keys", .title), in: rows[0])
        if window.hidesBefore || window.hidesAfter {
            let shown = "lines \(window.items.lowerBound + 1)–\(window.items.upperBound) of \(window.count)"
            canvas.draw(shown, in: rows[0], style: Style(role: .faint), alignment: .right)
        }
        canvas.draw(Array(lines[window.items]), in: rows[1])
        canvas.draw(hints, in: rows[2])
    }
}
