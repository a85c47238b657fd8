import Cells

/// The one table of commands: parsing, help and completion all follow from it.
public enum CommandTable {
    /// Every command, in the order of the help.
    public static let entries: [CommandEntry] = settings + [setEntry] + viewEntries + trainingEntries + sessionEntries

    /// The names of the commands that change the experiment, which are also the keys of `set`.
    public static let settingNames: [String] = settings.map(\.name)

    /// The command of a name.
    ///
    /// - Throws: an error that names the nearest command.
    static func entry(named name: Word) throws(CommandError) -> CommandEntry {
        guard let entry = entries.first(where: { $0.name == name.text }) else {
            throw CommandError(.unknownCommand(name.text), column: name.column)
        }
        return entry
    }

    /// The setting of a name.
    ///
    /// - Throws: an error that names the nearest setting.
    static func setting(named name: Word) throws(CommandError) -> CommandEntry {
        guard let entry = settings.first(where: { $0.name == name.text }) else {
            throw CommandError(.unknownSetting(name.text), column: name.column)
        }
        return entry
    }

    /// What to offer instead of an unknown command, if anything is near.
    static func suggestion(for name: String) -> String? {
        if Cell.named(name) != nil { return " Did you mean 'cell \(name)'?" }
        let names = entries.map(\.name)
        let offer = Commands.suggestion(for: name, among: names)
        return offer.contains("Did you mean") ? offer : nil
    }

    private static let setEntry = CommandEntry(
        "set", [.init("KEY", .settings), .init("VALUE")], .experiment,
        help: "Sets a key to a value; the keys are the commands that change the experiment.", example: "set hidden=16"
    ) { reader throws(CommandError) in
        let name = try reader.commandName()
        return try setting(named: name).read(&reader, name: name)
    }
}
