import Commands
import Screen

/// All keys: what is not in this table means nothing, and the help lists all of it.
enum KeyTable {
    /// The bindings, in the order of the help.
    static let bindings: [KeyBinding] =
        lesson + time + look + knobs + training + lessonDoor + session + editorKeys + promptKeys + helpKeys
        + questionKeys + presentingKeys + offerKeys + answerKeys + returningKeys + lessonListKeys + reviewKeys

    /// The binding of a key at a place.
    static func binding(of key: Key, at place: KeyPlace) -> KeyBinding? {
        index[place]?[key].map { bindings[$0] }
    }

    /// The bindings of a place, in the order of the help.
    static func bindings(at place: KeyPlace) -> [KeyBinding] {
        bindings.filter { $0.place == place }
    }

    private static let index: [KeyPlace: [Key: Int]] = {
        var index: [KeyPlace: [Key: Int]] = [:]
        for (number, binding) in bindings.enumerated() {
            for key in binding.keys { index[binding.place, default: [:]][key] = number }
        }
        return index
    }()

    private static let session: [KeyBinding] = [
        KeyBinding([.character("u")], "undo the last change", hint: KeyHint(word: "undo", rank: 5), group: .session) {
            session in
            session.history.canUndo ? nil : "nothing was changed yet"
        } action: { _, _ in
            .command("undo")
        },
        KeyBinding([.control("r")], "redo what was undone", group: .session) { session in
            session.history.canRedo ? nil : "nothing was undone"
        } action: { _, _ in
            .command("redo")
        },
        KeyBinding(
            [.character("e")], "edit the equations of the cell", hint: KeyHint(word: "equations", rank: 4),
            group: .session
        ) { _, _ in .openEditor },
        KeyBinding(
            [.character(":")], "type a command, such as: set gain 1.2", hint: KeyHint(word: "command", rank: 2),
            group: .session
        ) {
            _, _ in .openPrompt("")
        },
        KeyBinding(
            [.character("w")], "write the panel as a figure, or its numbers: .svg, .png, .pdf, .csv", group: .session
        ) { session in
            session.obstacleToFigure
        } action: { session, _ in
            .openPrompt("write panel \(session.view.focus.rawValue).svg")
        },
        KeyBinding([.character("?"), .function(1)], "this help", hint: KeyHint(word: "help", rank: 0), group: .session)
        { _, _ in .toggleHelp },
        KeyBinding([.escape], "close what lies on top, or stop the networks of the seeds", group: .session) { _, _ in
            .close
        },
        KeyBinding([.control("l")], "draw everything anew", group: .session) { _, _ in .repaint },
        KeyBinding([.control("z")], "stop, back to the shell; fg comes back", group: .session) { _, _ in .suspend },
        KeyBinding([.character("q")], "quit", hint: KeyHint(word: "quit", rank: 0), group: .session) { _, _ in
            .command("quit")
        },
    ]

    private static let page = KeyHint(word: "page", rank: 1)

    private static let helpKeys: [KeyBinding] = [
        KeyBinding([.down, .character("j"), .enter], "a line down", group: .help, place: .help) {
            .scrollHelp(by: $1 ?? 1)
        },
        KeyBinding([.up, .character("k")], "a line up", group: .help, place: .help) { .scrollHelp(by: -($1 ?? 1)) },
        KeyBinding([.pageDown, .character(" ")], "a page down", hint: page, group: .help, place: .help) {
            session, count in
            .scrollHelp(by: (count ?? 1).clampedProduct(session.helpPageLength))
        },
        KeyBinding([.pageUp, .character("b")], "a page up", hint: page, group: .help, place: .help) { session, count in
            .scrollHelp(by: -(count ?? 1).clampedProduct(session.helpPageLength))
        },
        KeyBinding([.home, .character("g")], "the beginning", group: .help, place: .help) { _, _ in
            .scrollHelp(by: -1_000_000)
        },
        KeyBinding([.end, .character("G")], "the end", group: .help, place: .help) { _, _ in
            .scrollHelp(by: 1_000_000)
        },
        KeyBinding(
            [.escape, .character("q"), .character("?"), .function(1)], "close the help",
            hint: KeyHint(word: "close", rank: 0), group: .help, place: .help
        ) { _, _ in .toggleHelp },
        KeyBinding([.control("l")], "draw everything anew", group: .help, place: .help) { _, _ in .repaint },
        KeyBinding([.control("z")], "stop, back to the shell", group: .help, place: .help) { _, _ in .suspend },
    ]
}

extension Int {
    /// The product, held at the ends of the range of numbers.
    func clampedProduct(_ other: Int) -> Int {
        let (product, overflow) = multipliedReportingOverflow(by: other)
        return overflow ? ((self < 0) == (other < 0) ? .max : .min) : product
    }
}
