/// A word of the expression language as the table has it: what is parsed, computed, explained and completed follows from this.
public struct ExpressionEntry: Sendable {
    /// The name.
    public let name: String
    /// Other spellings of it.
    public let aliases: [String]
    /// How it is written: `norm(V)`.
    public let usage: String
    /// What it comes to, in one sentence.
    public let help: String
    /// An expression that can be entered.
    public let example: String
    /// What it is about.
    public let subject: Subject
    let forms: [Form]

    /// What a word is about.
    public enum Subject: Sendable, Hashable, CaseIterable {
        /// What the network computed, and the gradients.
        case reading
        /// The loss and what is predicted.
        case loss
        /// How gradients fare on their way back.
        case flow
        /// The experiment and what is looked at.
        case experiment
        /// Functions of numbers, vectors and matrices.
        case function
        /// Operators and how they are written.
        case grammar
    }

    /// The ways in which a word can be used.
    enum Form: Sendable {
        /// Alone.
        case value(@Sendable (ExpressionScope) throws(ExpressionError.Reason) -> ExpressionValue)
        /// With a step in brackets.
        case perStep(@Sendable (ExpressionScope, Int) throws(ExpressionError.Reason) -> ExpressionValue)
        /// With so many arguments.
        case function(
            ClosedRange<Int>,
            @Sendable (ExpressionScope, [ExpressionValue]) throws(ExpressionError.Reason) -> ExpressionValue)
    }

    init(
        _ name: String, _ subject: Subject, aliases: [String] = [], usage: String? = nil, help: String,
        example: String, _ forms: Form...
    ) {
        self.name = name
        self.subject = subject
        self.aliases = aliases
        self.usage = usage ?? name
        self.help = help
        self.example = example
        self.forms = forms
    }
}
