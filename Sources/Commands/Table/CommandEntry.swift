/// A command as the table has it: what is parsed, explained and completed follows from this.
public struct CommandEntry: Sendable {
    /// The name.
    public let name: String
    /// What follows the name.
    public let arguments: [Argument]
    /// What the command does, in one sentence.
    public let help: String
    /// A line that can be entered.
    public let example: String
    /// What the command is about.
    public let subject: Subject
    private let parse: @Sendable (inout ArgumentReader) throws(CommandError) -> Command

    /// What a command is about.
    public enum Subject: Sendable, Hashable, CaseIterable {
        /// What is run; such a command is also a key of `set`.
        case experiment
        /// What is looked at.
        case view
        /// The session.
        case session
    }

    /// A word that follows a command's name.
    public struct Argument: Sendable {
        /// What the help calls it: `UNITS`.
        public let name: String
        /// What can stand there.
        let values: ArgumentValues
        /// Whether more of the same may follow.
        let isRepeated: Bool

        init(_ name: String, _ values: ArgumentValues = .any, isRepeated: Bool = false) {
            self.name = name
            self.values = values
            self.isRepeated = isRepeated
        }
    }

    init(
        _ name: String, _ arguments: [Argument] = [], _ subject: Subject, help: String, example: String,
        parse: @escaping @Sendable (inout ArgumentReader) throws(CommandError) -> Command
    ) {
        self.name = name
        self.arguments = arguments
        self.subject = subject
        self.help = help
        self.example = example
        self.parse = parse
    }

    /// An entry that changes the experiment.
    static func edit(
        _ name: String, _ arguments: [Argument], help: String, example: String,
        parse: @escaping @Sendable (inout ArgumentReader) throws(CommandError) -> ExperimentEdit
    ) -> CommandEntry {
        CommandEntry(name, arguments, .experiment, help: help, example: example) { reader throws(CommandError) in
            .experiment(try parse(&reader))
        }
    }

    /// How the command is written: `hidden UNITS`.
    public var usage: String {
        ([name] + arguments.map(\.name)).joined(separator: " ")
    }

    /// What stands in a place behind the name, from 0; nil where nothing may.
    func argument(at place: Int) -> Argument? {
        if arguments.indices.contains(place) { return arguments[place] }
        return arguments.last.flatMap { $0.isRepeated ? $0 : nil }
    }

    /// Whether several words may follow the name.
    var takesWords: Bool { arguments.count > 1 || arguments.last?.isRepeated == true }

    /// Reads what follows the name.
    func read(_ reader: inout ArgumentReader, name: Word) throws(CommandError) -> Command {
        reader.begin(self)
        return try parse(&reader)
    }
}

/// What can stand in an argument's place, as far as it can be listed.
enum ArgumentValues: Sendable {
    /// Anything: a number, a text.
    case any
    /// One of these words.
    case words([String])
    /// A cell of the catalogue.
    case cells
    /// A signal of the present cell.
    case signals
    /// A parameter of the present cell, or a pattern for parameters.
    case parameters
    /// An entry of a parameter of the present cell.
    case entries
    /// An initialiser.
    case initializers
    /// A key of `set`, with its value behind it.
    case settings
    /// An expression: all that is left of the line.
    case expression
}
