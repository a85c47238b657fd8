import Equations
import Matrices

/// What is wrong with a line of the command language, and where.
public struct CommandError: Error, Sendable, Equatable, CustomStringConvertible {
    /// What is wrong.
    public let reason: Reason
    /// The column of the first character that is wrong, counted from 1.
    public let column: Int

    /// A fault in a column.
    public init(_ reason: Reason, column: Int) {
        self.reason = reason
        self.column = column
    }

    /// The fault in one sentence, without the column.
    public var description: String { reason.description }

    /// The kinds of faults.
    public indirect enum Reason: Sendable, Equatable {
        /// The line is empty.
        case empty
        /// No command is called so.
        case unknownCommand(String)
        /// `set` knows no such key.
        case unknownSetting(String)
        /// A name that stands for nothing; `what` says of what kind it should be.
        case unknownName(String, what: String, known: [String])
        /// An argument is missing.
        case missing(usage: String, example: String)
        /// There are more words than the command takes.
        case tooMuch(String, usage: String)
        /// A word is no number where one is expected.
        case notANumber(String, expected: String)
        /// A number is outside what is possible.
        case outOfRange(String, expected: String)
        /// A text without its closing quote.
        case openQuote
        /// A backslash before a character that it means nothing for.
        case unknownEscape(Character)
        /// Something directly behind a closing quote.
        case behindQuote
        /// A text without a character.
        case emptyText
        /// An initialiser that cannot be read.
        case initializer(InitializerError)
        /// An expression that cannot be read or computed.
        case expression(ExpressionError.Reason)
        /// A change that the experiment has no place for; the sentence says why.
        case notApplicable(String)
        /// A command that has no place in a file.
        case notForFiles(String)
    }
}

extension CommandError.Reason: CustomStringConvertible {
    /// The fault in one sentence.
    public var description: String {
        switch self {
        case .empty: "There is no command."
        case .unknownCommand(let name):
            "Unknown command '\(name)'." + (CommandTable.suggestion(for: name) ?? " The command help lists them all.")
        case .unknownSetting(let name):
            "Unknown setting '\(name)'." + suggestion(for: name, among: CommandTable.settingNames)
        case .unknownName(let name, let what, let known):
            "Unknown \(what) '\(name)'." + suggestion(for: name, among: known)
        case .missing(let usage, let example): "Something is missing: \(usage), such as: \(example)"
        case .tooMuch(let words, let usage): "'\(words)' is too much: \(usage)"
        case .notANumber(let word, let expected): "'\(word)' is not \(expected)."
        case .outOfRange(let word, let expected): "\(word) is out of range: it must be \(expected)."
        case .openQuote: "The text that begins here has no closing quote."
        case .unknownEscape(let character):
            "Unknown escape '\\\(character)'. Known are: \\\" \\\\ \\n \\t."
        case .behindQuote: "A space must follow the closing quote; a quote inside a text is written \\\"."
        case .emptyText: "The text is empty."
        case .initializer(let error): error.description
        case .expression(let reason): reason.description
        case .notApplicable(let sentence): sentence
        case .notForFiles(let name): "The command '\(name)' has no place in a file; it is for the prompt."
        }
    }
}

/// What to offer instead of an unknown name: the nearest known one, or else all.
func suggestion(for name: String, among known: [String]) -> String {
    // A name of one or two letters is near to every other one.
    if name.count > 2, let nearest = nearestName(to: name, in: known) { return " Did you mean '\(nearest)'?" }
    return known.isEmpty ? "" : " Known are: " + known.joined(separator: ", ") + "."
}
