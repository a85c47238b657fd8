/// What is wrong with an expression, and where.
public struct ExpressionError: Error, Sendable, Equatable, CustomStringConvertible {
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
    public enum Reason: Error, Sendable, Equatable {
        /// There is nothing to compute.
        case empty
        /// The text is longer, or deeper in parentheses, than anybody writes.
        case tooLong
        /// A character that no expression has.
        case unknownCharacter(Character)
        /// A word in quotes without its closing quote.
        case openQuote
        /// Something else was expected.
        case unexpected(found: String, expected: String)
        /// A name that stands for nothing here.
        case unknownName(String, known: [String])
        /// A function that there is not.
        case unknownFunction(String, known: [String])
        /// A function has too few or too many arguments, or a value is read at a step where it has none.
        case usage(String, example: String)
        /// A value of another kind is needed.
        case wrongKind(String, expected: String, found: String)
        /// Two values do not fit each other.
        case misfit(String)
        /// There is no such step.
        case noStep(Double, first: Int, last: Int)
        /// There is no such place in a vector or matrix.
        case noPlace(Double, what: String, count: Int)
        /// There is no such number in this run; the sentence says why.
        case notThere(String)
        /// There is no run to read from.
        case noRun(String)
        /// A setting of `with` is wrong.
        case setting(CommandError.Reason)
        /// The experiment with the settings of `with` cannot be run.
        case run(BudgetError)
    }
}

extension ExpressionError.Reason: CustomStringConvertible {
    /// The fault in one sentence.
    public var description: String {
        switch self {
        case .empty: "There is no expression."
        case .tooLong:
            "The expression is too long: \(Expression.longest) characters and \(Expression.deepest) levels are the most."
        case .unknownCharacter(let character): "An expression has no '\(character)'."
        case .openQuote: "The word that begins here has no closing quote."
        case .unexpected(let found, let expected): "Expected \(expected), but found \(found)."
        case .unknownName(let name, let known): "Unknown name '\(name)'." + suggestion(for: name, among: known)
        case .unknownFunction(let name, let known): "Unknown function '\(name)'." + suggestion(for: name, among: known)
        case .usage(let usage, let example): "It is written \(usage), such as: \(example)"
        case .wrongKind(let what, let expected, let found): "\(what) needs \(expected), not \(found)."
        case .misfit(let sentence): sentence
        case .noStep(let step, let first, let last):
            "There is no step \(NumberNotation.short(step)): the steps are \(first) to \(last)."
        case .noPlace(let place, let what, let count):
            "There is no \(what) \(NumberNotation.short(place)): there are 1 to \(count)."
        case .notThere(let sentence): sentence
        case .noRun(let name): "'\(name)' is read from a network, and there is none here."
        case .setting(let reason): reason.description
        case .run(let error): error.description
        }
    }
}
