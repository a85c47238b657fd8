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
            "write", [.init("FILE")], .session, help: "Writes the experiment as JSON, or its network as .safetensors.",
            example: "write experiment.json"
        ) { reader throws(CommandError) in .session(.write(try reader.text().text)) },
        CommandEntry(
            "save", [.init("cell", .words(["cell"])), .init("FILE.cell")], .session,
            help: "Writes the present cell's equations to a file.", example: "save cell mine.cell"
        ) { reader throws(CommandError) in
            _ = try reader.choice("thing to save", of: [("cell", ())])
            return .session(.saveCell(try reader.text().text))
        },
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
