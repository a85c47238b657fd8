import Screen

/// Words of hints that more than the hints need.
enum EditorHint {
    static let apply = "apply"
}

extension KeyTable {
    /// The keys of the editor of equations beside those that edit its text, which `TextEditor` knows.
    static let editorKeys: [KeyBinding] = [
        editor([.control("s"), .function(2)], "run these equations", hint: .init(word: EditorHint.apply, rank: 0)) {
            .applyEdit
        },
        editor(
            [.escape, .control("g")], "leave; a draft waits for the next e",
            hint: .init(word: "leave", rank: 0)
        ) {
            .closeEditor
        },
        editor([.control("_"), .alt("u")], "take the last change of the text back", hint: .init(word: "undo", rank: 2))
        {
            .edit(.control("_"))
        },
        editor([.control("t")], "the text of the cell that runs again", hint: .init(word: "start again", rank: 4)) {
            .restartEdit
        },
        editor([.control("k")], "cut to the end of the line", hint: .init(word: "cut", rank: 3)) {
            .edit(.control("k"))
        },
        editor([.control("y")], "paste what was cut", hint: .init(word: "paste", rank: 3)) { .edit(.control("y")) },
        editor([.alt("b"), .shiftLeft], "a word back") { .edit(.alt("b")) },
        editor([.alt("f"), .shiftRight], "a word on") { .edit(.alt("f")) },
        editor([.control("w")], "cut a word") { .edit(.control("w")) },
        editor([.control("u")], "cut to the start of the line") { .edit(.control("u")) },
        editor([.function(1)], "this help", hint: .init(word: "help", rank: 1)) { .toggleHelp },
        editor([.control("l")], "draw everything anew") { .repaint },
        editor([.control("z")], "stop, back to the shell") { .suspend },
    ]

    private static func editor(
        _ keys: [Key], _ help: String, hint: KeyHint? = nil, action: @escaping @Sendable () -> Action
    ) -> KeyBinding {
        KeyBinding(keys, help, hint: hint, group: .editor, place: .editor) { _, _ in action() }
    }
}
