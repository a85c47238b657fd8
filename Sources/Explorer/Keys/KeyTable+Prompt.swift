import Screen

extension KeyTable {
    /// The keys of the prompt beside those that edit its line, which `LineEditor` knows.
    static let promptKeys: [KeyBinding] = [
        KeyBinding(
            [.enter], "carry out the command", hint: KeyHint(word: "enter", rank: 1), group: .prompt, place: .prompt
        ) { _, _ in .submitPrompt },
        KeyBinding(
            [.tab], "complete; again: the next possibility", hint: KeyHint(word: "complete", rank: 1), group: .prompt,
            place: .prompt
        ) { _, _ in
            .completePrompt(by: 1)
        },
        KeyBinding([.backTab], "the possibility before", group: .prompt, place: .prompt) { _, _ in
            .completePrompt(by: -1)
        },
        KeyBinding(
            [.up, .control("p")], "the command entered before", hint: KeyHint(word: "before", rank: 2), group: .prompt,
            place: .prompt
        ) { _, _ in
            .recallCommand(by: -1)
        },
        KeyBinding([.down, .control("n")], "the command entered after", group: .prompt, place: .prompt) { _, _ in
            .recallCommand(by: 1)
        },
        KeyBinding(
            [.escape, .control("c"), .control("g")], "close the prompt", hint: KeyHint(word: "close", rank: 0),
            group: .prompt, place: .prompt
        ) {
            _, _ in .closePrompt
        },
        KeyBinding([.function(1)], "this help", group: .prompt, place: .prompt) { _, _ in .toggleHelp },
        KeyBinding([.control("z")], "stop, back to the shell", group: .prompt, place: .prompt) { _, _ in .suspend },
    ]
}
