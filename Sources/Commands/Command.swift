// The command language: what the prompt, experiment files, lessons and the command line have in common. It carries out
// nothing but the changes of an experiment; what is shown, and how, is not its business.

/// A line of the command language.
public enum Command: Sendable, Equatable {
    /// Changes what is run.
    case experiment(ExperimentEdit)
    /// Changes what is looked at.
    case view(ViewCommand)
    /// Is about the session: its history, its files, its end.
    case session(SessionCommand)

    /// Reads a line.
    ///
    /// - Throws: what is wrong with the line, and in which column.
    public static func parse(_ line: String) throws(CommandError) -> Command {
        if let assignment = Assignment(line) { return .experiment(try assignment.edit()) }
        if let expression = try printed(line) { return .view(.print(expression)) }
        var reader = ArgumentReader(line)
        let name = try reader.commandName()
        let entry = try CommandTable.entry(named: name)
        let command = try entry.read(&reader, name: name)
        try reader.end(entry)
        return command
    }

    /// The expression of a line that begins with `=`.
    private static func printed(_ line: String) throws(CommandError) -> Expression? {
        let space = line.prefix(while: \.isWhitespace).count
        let rest = line.dropFirst(space)
        guard rest.first == "=" else { return nil }
        return try ArgumentReader.expression(String(rest.dropFirst()), from: space + 2)
    }

    /// Whether a line holds nothing to be done: it is empty or a comment.
    public static func isBlank(_ line: String) -> Bool {
        line.first { !$0.isWhitespace }.map { $0 == "#" } ?? true
    }
}
