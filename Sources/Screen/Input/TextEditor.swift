/// A text of several lines that is being typed: the text and where the cursor stands in it.
///
/// Its owner decides what Escape, Tab and the function keys do.
public struct TextEditor: Sendable, Hashable {
    /// The lines, at least one, each without its line end.
    public private(set) var lines: [[Character]]
    /// Where the cursor stands.
    public private(set) var cursor: TextPlace
    /// The column that the cursor strives for when it goes up and down past shorter lines.
    private var wantedColumn: Int?
    /// What was last removed by words or to the end or the start of a line; `control("y")` puts it back.
    private var removed = ""
    /// The texts before the last changes, the oldest first.
    private var past: [Moment] = []

    /// A text at some time, and the cursor in it.
    private struct Moment: Hashable {
        let lines: [[Character]]
        let cursor: TextPlace
    }

    /// So many changes can be taken back.
    private static let rememberedChanges = 500

    /// A text with the cursor at its start.
    public init(_ text: String = "") {
        lines = Self.lines(of: text)
        cursor = TextPlace(line: 0, column: 0)
    }

    /// The text, its lines joined by `\n`.
    public var text: String { lines.map { String($0) }.joined(separator: "\n") }

    /// Puts the cursor at the place that is nearest to this one.
    public mutating func moveCursor(to place: TextPlace) {
        let line = min(max(place.line, 0), lines.count - 1)
        cursor = TextPlace(line: line, column: min(max(place.column, 0), lines[line].count))
        wantedColumn = nil
    }

    /// Replaces the whole text, which can be taken back.
    public mutating func replace(with text: String) {
        remember()
        lines = Self.lines(of: text)
        moveCursor(to: cursor)
    }

    /// Inserts text at the cursor, line ends too; a tab becomes a space, and other controls are left out.
    public mutating func insert(_ text: String) {
        let pieces = Self.lines(of: text)
        guard pieces.count > 1 || !pieces[0].isEmpty else { return }
        remember()
        // Joined as text, so that a mark that comes later joins its letter.
        let before = Array(String(lines[cursor.line][..<cursor.column]) + String(pieces[0]))
        let after = lines[cursor.line][cursor.column...]
        var inserted = [before] + pieces.dropFirst()
        let column = inserted[inserted.count - 1].count
        inserted[inserted.count - 1] += after
        lines.replaceSubrange(cursor.line...cursor.line, with: inserted)
        cursor = TextPlace(line: cursor.line + inserted.count - 1, column: column)
        wantedColumn = nil
    }

    /// Takes the last change back, if there is one.
    public mutating func undo() {
        guard let moment = past.popLast() else { return }
        lines = moment.lines
        cursor = moment.cursor
        wantedColumn = nil
    }

    /// Does what a key means in a text of which so many lines are seen; false where it means nothing, so that the owner
    /// may use it.
    @discardableResult
    public mutating func handle(_ key: Key, pageLength: Int = 10) -> Bool {
        switch key {
        case .character(let character): insert(String(character))
        case .enter: insert("\n")
        case .up, .control("p"): moveCursor(down: -1)
        case .down, .control("n"): moveCursor(down: 1)
        case .pageUp: moveCursor(down: -max(1, pageLength))
        case .pageDown: moveCursor(down: max(1, pageLength))
        case .backspace, .control("h"): remove(from: place(before: cursor), to: cursor)
        case .delete, .control("d"): remove(from: cursor, to: place(after: cursor))
        case .control("w"), .alt("\u{7F}"): remove(from: wordStart, to: cursor, keep: true)
        case .alt("d"): remove(from: cursor, to: wordEnd, keep: true)
        case .control("k"): remove(from: cursor, to: isAtLineEnd ? place(after: cursor) : lineEnd, keep: true)
        case .control("u"): remove(from: lineStart, to: cursor, keep: true)
        case .control("y"): insert(removed)
        case .control("_"), .alt("u"): undo()
        default:
            guard let place = destination(of: key) else { return false }
            moveCursor(to: place)
        }
        return true
    }

    private func destination(of key: Key) -> TextPlace? {
        switch key {
        case .left, .control("b"): place(before: cursor)
        case .right, .control("f"): place(after: cursor)
        case .home, .control("a"): lineStart
        case .end, .control("e"): lineEnd
        case .alt("b"), .shiftLeft: wordStart
        case .alt("f"), .shiftRight: wordEnd
        case .alt("<"): TextPlace(line: 0, column: 0)
        case .alt(">"): TextPlace(line: lines.count - 1, column: lines[lines.count - 1].count)
        default: nil
        }
    }

    private mutating func moveCursor(down count: Int) {
        let column = wantedColumn ?? cursor.column
        moveCursor(to: TextPlace(line: cursor.line + count, column: column))
        wantedColumn = column
    }

    private mutating func remove(from start: TextPlace, to end: TextPlace, keep: Bool = false) {
        guard start < end else { return }
        remember()
        if keep { removed = text(from: start, to: end) }
        // A mark that now stands behind a letter joins it.
        let joined = String(lines[start.line][..<start.column]) + String(lines[end.line][end.column...])
        lines.replaceSubrange(start.line...end.line, with: [Array(joined)])
        moveCursor(to: start)
    }

    private mutating func remember() {
        past.append(Moment(lines: lines, cursor: cursor))
        if past.count > Self.rememberedChanges { past.removeFirst() }
    }

    private func text(from start: TextPlace, to end: TextPlace) -> String {
        (start.line...end.line).map { line in
            let first = line == start.line ? start.column : 0
            let last = line == end.line ? end.column : lines[line].count
            return String(lines[line][first..<last])
        }.joined(separator: "\n")
    }

    private static func lines(of text: String) -> [[Character]] {
        text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map { line in
            line.compactMap { character -> Character? in
                if character == "\t" { return " " }
                let isControl = character.unicodeScalars.allSatisfy { $0.properties.generalCategory == .control }
                return isControl ? nil : character
            }
        }
    }
}
