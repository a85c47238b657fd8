/// A rectangle in which a text that is being typed is seen: which part of it, so that the cursor is always there.
public struct TextEditorView: Sendable {
    /// A stretch of a line in a style of its own.
    public struct Mark: Sendable, Hashable {
        /// The line, counted from 0.
        public let line: Int
        /// The characters, counted from 0; those that the line does not have are ignored.
        public let columns: Range<Int>
        /// How they look.
        public let style: Style

        /// A mark on characters of a line.
        public init(line: Int, columns: Range<Int>, style: Style) {
            self.line = line
            self.columns = columns
            self.style = style
        }
    }

    private let editor: TextEditor
    private let area: Rectangle
    private let glyphs: Glyphs
    private let window: Viewport

    /// The view of an editor in a rectangle.
    public init(_ editor: TextEditor, in area: Rectangle, glyphs: Glyphs) {
        self.editor = editor
        self.area = area
        self.glyphs = glyphs
        window = Viewport(count: editor.lines.count, room: area.height, centredOn: editor.cursor.line)
    }

    /// The lines that are seen.
    public var lines: Range<Int> { window.items }

    /// Draws what is seen, later marks over earlier ones; returns the cursor's place on the canvas.
    @discardableResult
    public func draw(on canvas: inout Canvas, marks: [Mark] = []) -> Point? {
        guard !area.isEmpty else { return nil }
        for line in window.items {
            let row = area.row(line - window.first)
            let first = firstColumn(of: line)
            var text = StyledText()
            for (column, style) in styles(of: line, marks).enumerated().dropFirst(first) {
                text.runs.append(StyledText.Run(String(editor.lines[line][column]), style))
            }
            canvas.draw(text, in: row)
        }
        guard let row = window.slot(of: editor.cursor.line) else { return nil }
        let place = Point(x: area.x + width(of: editor.cursor), y: area.y + row)
        let under = Rectangle(x: place.x, y: place.y, width: cursorWidth, height: 1).intersection(area)
        canvas.restyle(under) { $0.reverse.toggle() }
        return place
    }

    /// The place in the text that a place of the canvas shows, or the nearest one of its row.
    public func place(at point: Point) -> TextPlace? {
        guard area.contains(point), let line = window.item(at: point.y - area.y) else { return nil }
        var column = firstColumn(of: line)
        var right = area.x
        while column < editor.lines[line].count {
            right += glyphs.width(of: String(editor.lines[line][column]))
            if right > point.x { break }
            column += 1
        }
        return TextPlace(line: line, column: column)
    }

    private func styles(of line: Int, _ marks: [Mark]) -> [Style] {
        var styles = [Style](repeating: .plain, count: editor.lines[line].count)
        for mark in marks where mark.line == line {
            for column in mark.columns.clamped(to: 0..<styles.count) { styles[column] = mark.style }
        }
        return styles
    }

    /// Only the cursor's line is moved, and only where it is longer than the room.
    private func firstColumn(of line: Int) -> Int {
        guard line == editor.cursor.line else { return 0 }
        let widths = editor.lines[line][..<editor.cursor.column].map { glyphs.width(of: String($0)) }
        var before = widths.reduce(0, +)
        var first = 0
        while first < widths.count, before + min(cursorWidth, area.width) > area.width {
            before -= widths[first]
            first += 1
        }
        return first
    }

    /// The columns between the left edge and a place in the cursor's line.
    private func width(of place: TextPlace) -> Int {
        let first = firstColumn(of: place.line)
        return editor.lines[place.line][first..<place.column].reduce(0) { $0 + glyphs.width(of: String($1)) }
    }

    private var cursorWidth: Int {
        let line = editor.lines[editor.cursor.line]
        guard editor.cursor.column < line.count else { return 1 }
        return max(1, glyphs.width(of: String(line[editor.cursor.column])))
    }
}
