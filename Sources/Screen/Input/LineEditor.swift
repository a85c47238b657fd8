/// A line of text that is being typed: the text and where the cursor stands in it.
///
/// Its owner keeps the history and decides what Enter, Escape, Tab, Up and Down do.
public struct LineEditor: Sendable, Hashable {
    /// The text, one character after the other.
    public private(set) var characters: [Character]
    /// The cursor: how many characters stand before it.
    public private(set) var cursor: Int
    /// What was last removed to the end or the start of the line or by words; `control("y")` puts it back.
    private var removed: [Character] = []

    /// A line with the cursor at its end.
    public init(_ text: String = "") {
        characters = Array(text)
        cursor = characters.count
    }

    /// The text.
    public var text: String { String(characters) }

    /// Whether nothing is typed.
    public var isEmpty: Bool { characters.isEmpty }

    /// The text before the cursor, which completion starts from.
    public var textBeforeCursor: String { String(characters[..<cursor]) }

    /// Replaces the whole text, as by history; the cursor goes to its end.
    public mutating func replace(with text: String) {
        characters = Array(text)
        cursor = characters.count
    }

    /// Replaces the characters from one place up to the cursor, as by completion.
    public mutating func complete(from start: Int, with text: String) {
        let start = min(max(start, 0), cursor)
        characters.replaceSubrange(start..<cursor, with: Array(text))
        cursor = start + text.count
    }

    /// Inserts text at the cursor; line ends and tabs become spaces, other controls are left out.
    public mutating func insert(_ text: String) {
        let typed = text.compactMap { character -> Character? in
            if character.isNewline || character == "\t" { return " " }
            let isControl = character.unicodeScalars.allSatisfy { $0.properties.generalCategory == .control }
            return isControl ? nil : character
        }
        // Joined as text, so that a mark that comes later joins its letter.
        let before = Array(String(characters[..<cursor]) + String(typed))
        characters = before + characters[cursor...]
        cursor = before.count
    }

    /// Does what a key means in a line; false where it means nothing, so that the owner may use it.
    @discardableResult
    public mutating func handle(_ key: Key) -> Bool {
        switch key {
        case .character(let character): insert(String(character))
        case .left, .control("b"): cursor = max(0, cursor - 1)
        case .right, .control("f"): cursor = min(characters.count, cursor + 1)
        case .home, .control("a"): cursor = 0
        case .end, .control("e"): cursor = characters.count
        case .alt("b"), .shiftLeft: cursor = wordStart
        case .alt("f"), .shiftRight: cursor = wordEnd
        case .backspace, .control("h"): if cursor > 0 { remove(cursor - 1..<cursor, keep: false) }
        case .delete, .control("d"): if cursor < characters.count { remove(cursor..<cursor + 1, keep: false) }
        case .control("w"), .alt("\u{7F}"): remove(wordStart..<cursor, keep: true)
        case .alt("d"): remove(cursor..<wordEnd, keep: true)
        case .control("k"): remove(cursor..<characters.count, keep: true)
        case .control("u"): remove(0..<cursor, keep: true)
        case .control("y"): insert(String(removed))
        default: return false
        }
        return true
    }

    private mutating func remove(_ range: Range<Int>, keep: Bool) {
        guard !range.isEmpty else { return }
        if keep { removed = Array(characters[range]) }
        characters.removeSubrange(range)
        cursor = range.lowerBound
    }

    private var wordStart: Int {
        var place = cursor
        while place > 0, characters[place - 1] == " " { place -= 1 }
        while place > 0, characters[place - 1] != " " { place -= 1 }
        return place
    }

    private var wordEnd: Int {
        var place = cursor
        while place < characters.count, characters[place] == " " { place += 1 }
        while place < characters.count, characters[place] != " " { place += 1 }
        return place
    }
}
