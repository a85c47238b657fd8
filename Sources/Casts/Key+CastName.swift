import Screen

extension Key {
    /// The key of a name in a cast's text: a character, `right`, `ctrl-c`, `alt-x`, `f1`.
    init?(named name: String) {
        if let key = Self.castNames[name] {
            self = key
        } else if name.count == 1, let character = name.first {
            self = .character(character)
        } else if name.hasPrefix("ctrl-"), name.count == 6, let character = name.last {
            self = .control(character)
        } else if name.hasPrefix("alt-"), name.count == 5, let character = name.last {
            self = .alt(character)
        } else if name.first == "f", let number = Int(name.dropFirst()), (1...12).contains(number) {
            self = .function(number)
        } else {
            return nil
        }
    }

    /// The keys that have a word for a name.
    static let castNames: [String: Key] = [
        "up": .up, "down": .down, "left": .left, "right": .right, "shift-left": .shiftLeft,
        "shift-right": .shiftRight, "home": .home, "end": .end, "page-up": .pageUp, "page-down": .pageDown,
        "insert": .insert, "delete": .delete, "enter": .enter, "escape": .escape, "backspace": .backspace,
        "tab": .tab, "back-tab": .backTab, "space": .character(" "),
    ]
}
