import Commands
import Screen

extension Prompt {
    /// At most so many possibilities are listed.
    private static let listLength = 8

    /// Draws the prompt in a row, and above it what is wrong or what can be typed; returns the cursor's place.
    func draw(on canvas: inout Canvas, at row: Rectangle) -> Point? {
        canvas.fill(row)
        canvas.draw(":", in: row, style: Style(role: .key))
        let cursor = canvas.draw(line, in: row.removingLeft(1))
        let lines = linesAbove(width: row.width, glyphs: canvas.glyphs)
        let room = min(lines.count, max(0, row.y - 1))
        let area = Rectangle(x: row.x, y: row.y - room, width: row.width, height: room)
        canvas.fill(area)
        canvas.draw(Array(lines.suffix(room)), in: area)
        return cursor
    }

    private func linesAbove(width: Int, glyphs: Glyphs) -> [StyledText] {
        let rule = StyledText(String(repeating: glyphs.choose("─", ascii: "-"), count: max(width, 0)), .faint)
        if let fault { return [rule] + faultLines(fault, width: width, glyphs: glyphs) }
        let completions = completions
        guard !completions.isEmpty else { return [rule] }
        let window = Viewport(count: completions.count, room: Self.listLength).showing(offer?.chosen ?? 0)
        let widest = window.items.map { glyphs.width(of: completions[$0].text) }.max() ?? 0
        var lines = [rule]
        for index in window.items {
            let completion = completions[index]
            let style = Style(role: index == offer?.chosen ? .selected : .key)
            let padding = String(repeating: " ", count: widest - glyphs.width(of: completion.text) + 2)
            lines.append(
                StyledText(completion.text, style) + StyledText(padding) + StyledText(completion.help ?? "", .faint))
        }
        if window.hidesAfter { lines.append(StyledText("\(completions.count - window.items.upperBound) more", .faint)) }
        return lines
    }

    /// What is wrong, and a mark above the place in the line.
    private func faultLines(_ fault: Fault, width: Int, glyphs: Glyphs) -> [StyledText] {
        var lines = fault.sentence.split(separator: "\n", omittingEmptySubsequences: false).flatMap {
            StyledText(String($0), .error).wrapped(to: width, in: glyphs)
        }
        let all = glyphs.width(of: line.text)
        // A line that is scrolled does not stand where its columns say.
        if let column = fault.column, all < width - 1 {
            let before = 1 + glyphs.width(of: String(line.characters.prefix(column - 1)))
            lines.append(StyledText(String(repeating: " ", count: before) + glyphs.choose("↓", ascii: "v"), .error))
        }
        return lines
    }
}
