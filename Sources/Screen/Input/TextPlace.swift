/// A place in a text of several lines, between two characters.
public struct TextPlace: Sendable, Hashable, Comparable {
    /// The line, counted from 0.
    public var line: Int
    /// How many characters of the line stand before the place.
    public var column: Int

    /// The place behind so many characters of a line.
    public init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }

    /// Whether one place stands before another.
    public static func < (one: TextPlace, other: TextPlace) -> Bool {
        (one.line, one.column) < (other.line, other.column)
    }
}

extension TextEditor {
    /// The start of the cursor's line.
    var lineStart: TextPlace { TextPlace(line: cursor.line, column: 0) }

    /// The end of the cursor's line.
    var lineEnd: TextPlace { TextPlace(line: cursor.line, column: lines[cursor.line].count) }

    /// Whether nothing of its line stands behind the cursor.
    var isAtLineEnd: Bool { cursor == lineEnd }

    /// The place one character before another; the start of the text has none before it.
    func place(before place: TextPlace) -> TextPlace {
        if place.column > 0 { return TextPlace(line: place.line, column: place.column - 1) }
        guard place.line > 0 else { return place }
        return TextPlace(line: place.line - 1, column: lines[place.line - 1].count)
    }

    /// The place one character behind another; the end of the text has none behind it.
    func place(after place: TextPlace) -> TextPlace {
        if place.column < lines[place.line].count { return TextPlace(line: place.line, column: place.column + 1) }
        guard place.line + 1 < lines.count else { return place }
        return TextPlace(line: place.line + 1, column: 0)
    }

    /// The start of the word at or before the cursor; before the first word of a line, the end of the line above.
    var wordStart: TextPlace {
        let line = lines[cursor.line]
        var column = cursor.column
        while column > 0, line[column - 1] == " " { column -= 1 }
        guard column > 0 else { return cursor.column > 0 ? lineStart : place(before: cursor) }
        while column > 0, line[column - 1] != " " { column -= 1 }
        return TextPlace(line: cursor.line, column: column)
    }

    /// The end of the word at or behind the cursor; behind the last word of a line, the start of the line below.
    var wordEnd: TextPlace {
        let line = lines[cursor.line]
        var column = cursor.column
        while column < line.count, line[column] == " " { column += 1 }
        guard column < line.count else { return isAtLineEnd ? place(after: cursor) : lineEnd }
        while column < line.count, line[column] != " " { column += 1 }
        return TextPlace(line: cursor.line, column: column)
    }
}
