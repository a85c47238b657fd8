import Screen

extension KeyTable {
    /// The keys of the prompt beside those that edit its line, which `LineEditor` knows.
    static let promptKeys: [KeyBinding] = [
        KeyBinding([.enter], "carry out the command", group: .prompt, place: .prompt) { _, _ in .submitPrompt },
        KeyBinding([.tab], "complete; again: the next possibility", group: .prompt, place: .prompt) { _, _ in
            .completePrompt(by: 1)
        },
        KeyBinding([.backTab], "the possibility before", group: .prompt, place: .prompt) { _, _ in
            .completePrompt(by: -1)
        },
        KeyBinding([.up, .control("p")], "the command entered before", group: .prompt, place: .prompt) { _, _ in
            .recallCommand(by: -1)
        },
        KeyBinding([.down, .control("n")], "the command entered after", group: .prompt, place: .prompt) { _, _ in
            .recallCommand(by: 1)
        },
        KeyBinding([.escape, .control("c"), .control("g")], "close the prompt", group: .prompt, place: .prompt) {
            _, _ in .closePrompt
        },
        KeyBinding([.function(1)], "this help", group: .prompt, place: .prompt) { _, _ in .toggleHelp },
        KeyBinding([.control("z")], "stop, back to the shell", group: .prompt, place: .prompt) { _, _ in .suspend },
    ]
}
