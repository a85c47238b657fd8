extension CommandTable {
    /// The commands about the session.
    static let sessionEntries: [CommandEntry] = [
        CommandEntry("undo", .session, help: "Takes the last change back.", example: "undo", .session(.undo)),
        CommandEntry("redo", .session, help: "Makes the change again.", example: "redo", .session(.redo)),
        CommandEntry(
            "open", [.init("FILE")], .session, help: "Reads an experiment or a trained model (.safetensors).",
            example: "open experiment.json"
        ) { reader throws(CommandError) in .session(.open(try reader.text().text)) },
        CommandEntry(
            "text-file", [.init("FILE")], .session, help: "Reads a text of any length in windows.",
            example: "text-file book.txt"
        ) { reader throws(CommandError) in .session(.openText(try reader.text().text)) },
        CommandEntry(
            "write", [.init("[panel]", .words(["panel"])), .init("FILE")], .session,
            help:
                "Writes the experiment as JSON, or the panel (.svg, .png, .pdf; in numbers .csv, .json).",
            example: "write experiment.json"
        ) { reader throws(CommandError) in
            let isPanel = reader.skip("panel")
            let path = try reader.text().text
            return .session(isPanel ? .writePanel(path) : .write(path))
        },
        CommandEntry(
            "save", [.init("cell|model", .words(["cell", "model"])), .init("FILE")], .session,
            help: "Writes the present cell's equations, or the network for PyTorch (.safetensors).",
            example: "save cell mine.cell"
        ) { reader throws(CommandError) in
            let isModel = try reader.choice("thing to save", of: [("cell", false), ("model", true)])
            let path = try reader.text().text
            return .session(isModel ? .saveModel(path) : .saveCell(path))
        },
        CommandEntry(
            "lesson", [.init("[NAME]")], .session, help: "Opens a lesson by its name, number or file, or lists them.",
            example: "lesson 1"
        ) { reader throws(CommandError) in .session(.lesson(reader.isAtEnd ? nil : try reader.text().text)) },
        CommandEntry(
            "present", .session, help: "Shows the lesson as to a class, or as to one reader again.", example: "present",
            .session(.present)),
        CommandEntry("help", .session, help: "Shows the help.", example: "help", .session(.help)),
        CommandEntry("quit", .session, help: "Leaves.", example: "quit", .session(.quit)),
    ]
}

extension CommandEntry {
    /// A command without arguments.
    init(_ name: String, _ subject: Subject, help: String, example: String, _ command: Command) {
        self.init(name, [], subject, help: help, example: example) { _ throws(CommandError) in command }
    }
}
