/// Where in a line the cursor is: in which word, and behind which.
struct CompletionPlace {
    /// The words that are complete, from the first that has not been taken.
    private var words: [String] = []
    /// What stands of the word that the cursor is in.
    private(set) var typed = ""
    /// How many characters stand before that word.
    private(set) var start = 0
    /// Whether the cursor is in a quoted text or a comment.
    private(set) var isInText = false

    /// The place at the end of what stands before the cursor.
    init(_ characters: [Character]) {
        for (index, character) in characters.enumerated() {
            if typed.isEmpty, character == "\"" || character == "#" { isInText = true }
            guard character.isWhitespace || (character == "=" && isAtEquals) else {
                typed.append(character)
                continue
            }
            if !typed.isEmpty { words.append(typed) }
            typed = ""
            start = index + 1
        }
    }

    /// Takes the first of the complete words.
    mutating func takeName() -> String? {
        words.isEmpty ? nil : words.removeFirst()
    }

    /// How many complete words are left.
    var wordsBefore: Int { words.count }

    /// Whether a `=` here would stand between a key and its value.
    private var isAtEquals: Bool {
        let names = words + (typed.isEmpty ? [] : [typed])
        return names.count == (names.first == "set" ? 2 : 1)
    }
}
