import Equations
import Screen

/// The editor of equations on the screen: the text, and below it what is read in it.
struct EditorPane {
    private let editor: EquationEditor
    private let area: Rectangle
    private let glyphs: Glyphs
    private let textArea: Rectangle
    private let gutter: Rectangle
    private let readingArea: Rectangle
    private let readingLines: [StyledText]
    private let view: TextEditorView

    init(_ editor: EquationEditor, in area: Rectangle, glyphs: Glyphs) {
        self.editor = editor
        self.area = area
        self.glyphs = glyphs
        let inside = area.inset(by: 1)
        readingLines = EquationReadingLines(editor, width: inside.width, glyphs: glyphs).lines
        let hasRule = inside.height >= 4
        let free = inside.height - (hasRule ? 1 : 0)
        // The text gets all its lines, but never so many that nothing is said about it.
        let room = max(free - editor.text.lines.count - 1, max(1, inside.height / 4))
        // On a tall screen what is read stands in its middle, near to the text.
        let wanted = max(min(readingLines.count, room), min(room, free / 2))
        let reading = max(0, min(wanted, free - 1))
        readingArea = inside.removingTop(inside.height - reading)
        let rest = inside.removingBottom(reading + (hasRule ? 1 : 0))
        let numbers = inside.width >= 40 ? String(editor.text.lines.count).count + 1 : 0
        gutter = rest.removingRight(rest.width - numbers)
        textArea = rest.removingLeft(numbers)
        view = TextEditorView(editor.text, in: textArea, glyphs: glyphs)
    }

    /// How many lines of the text are seen.
    var pageLength: Int { max(1, textArea.height - 1) }

    /// The place in the text that a place of the screen shows.
    func place(at point: Point) -> TextPlace? { view.place(at: point) }

    /// Draws the pane; returns where the cursor is.
    func draw(on canvas: inout Canvas) -> Point? {
        let mark = editor.isDraft ? " (not applied)" : ""
        let title = StyledText("Equations" + mark, Style(.role(.title), bold: true, reverse: true))
        canvas.fill(area)
        let inside = canvas.drawBorder(area, title: title, style: Style(role: .title))
        for line in view.lines where !gutter.isEmpty {
            let role: Role = editor.reading.faults.contains { $0.span.line == line + 1 } ? .error : .faint
            let number = StyledText("\(line + 1) ", role)
            canvas.draw(number, in: gutter, row: line - view.lines.lowerBound, alignment: .right)
        }
        if inside.height >= 4 { canvas.drawRule(row: readingArea.y - 1 - area.y, of: area, style: Style(role: .title)) }
        canvas.draw(readingLines, in: readingArea)
        return view.draw(on: &canvas, marks: marks)
    }

    /// Headings and comments are less than equations; what is wrong is underlined.
    private var marks: [TextEditorView.Mark] {
        var marks: [TextEditorView.Mark] = []
        for line in view.lines {
            let characters = editor.text.lines[line]
            guard let comment = characters.firstIndex(of: "#") else { continue }
            marks.append(.init(line: line, columns: comment..<characters.count, style: Style(role: .faint)))
        }
        let wrong = Style(.role(.error), bold: true, underline: true)
        for (faults, style) in [
            (editor.reading.warnings, Style(.role(.warning), underline: true)), (editor.reading.faults, wrong),
        ] {
            for span in faults.map(\.span) {
                // What is missing at the end of a line is marked by the last character there is.
                let count =
                    editor.text.lines.indices.contains(span.line - 1) ? editor.text.lines[span.line - 1].count : 0
                let start = max(0, min(span.column - 1, count - 1))
                let columns = start..<max(start + 1, span.column - 1 + span.length)
                marks.append(.init(line: span.line - 1, columns: columns, style: style))
            }
        }
        return marks
    }
}
