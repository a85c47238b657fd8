/// A question about a run, as lessons and the prompt write it: `norm(grad h[1]) / norm(grad h[6])`.
///
/// It reads what is on the screen and changes nothing.
public struct Expression: Sendable, Equatable {
    /// The text that was parsed.
    public let source: String
    let root: ExpressionNode

    /// The most characters.
    static let longest = 500
    /// The most brackets inside each other.
    static let deepest = 40

    /// Reads an expression.
    ///
    /// - Throws: what is wrong with it, and in which column.
    public static func parse(_ text: String) throws(ExpressionError) -> Expression {
        var parser = try ExpressionParser(text)
        return Expression(source: text, root: try parser.whole())
    }

    /// What the expression comes to.
    ///
    /// - Throws: why it comes to nothing in this run, and in which column.
    public func value(in context: ExpressionContext) throws(ExpressionError) -> ExpressionValue {
        try ExpressionEvaluator(context: context).value(of: root)
    }

    /// Whether what the expression says is true.
    ///
    /// - Throws: an error too where it is neither true nor false.
    public func isTrue(in context: ExpressionContext) throws(ExpressionError) -> Bool {
        let value = try value(in: context)
        guard case .truth(let isTrue) = value else {
            throw ExpressionError(
                .wrongKind("A goal", expected: "a comparison, such as loss < 1", found: value.kindInWords),
                column: 1)
        }
        return isTrue
    }
}

/// A part of an expression.
struct ExpressionNode: Sendable, Equatable {
    let kind: Kind
    /// The column of its first character, or of its operator.
    let column: Int

    /// The kinds of parts.
    indirect enum Kind: Sendable, Equatable {
        case literal(ExpressionValue)
        /// A name of the network or of the table, and which of its numbers.
        case name(String, Reading)
        /// Something with places in brackets behind it: a step, an entry.
        case indexed(ExpressionNode, [ExpressionNode])
        case call(String, [ExpressionNode])
        case negative(ExpressionNode)
        case not(ExpressionNode)
        case arithmetic(Operator, ExpressionNode, ExpressionNode)
        case comparison(first: ExpressionNode, rest: [Comparison])
        case and(ExpressionNode, ExpressionNode)
        case or(ExpressionNode, ExpressionNode)
        /// The same in an experiment with other settings.
        case with([ExperimentEdit], ExpressionNode)
    }

    /// The operators of arithmetic.
    enum Operator: String, Sendable {
        case plus = "+"
        case minus = "-"
        case times = "*"
        case elementwise = "⊙"
        case divided = "/"
        case power = "^"
    }

    /// One of the comparisons in a chain such as `0 < x < 1`.
    struct Comparison: Sendable, Equatable {
        let relation: Relation
        let column: Int
        let right: ExpressionNode
    }

    /// The comparisons.
    enum Relation: String, Sendable {
        case equal = "=="
        case different = "!="
        case less = "<"
        case more = ">"
        case atMost = "<="
        case atLeast = ">="
    }
}

/// Which of the numbers of a signal or parameter are read.
enum Reading: String, Sendable, CaseIterable {
    /// Its values.
    case value
    /// The total gradient of the loss.
    case gradient = "grad"
    /// The part of it that comes from the step's own loss.
    case directGradient = "direct"
    /// The argument of the function whose value it is.
    case preActivation = "pre"
    /// The total gradient with respect to that argument.
    case preActivationGradient = "grad pre"
    /// The gradient of a parameter after clipping, truncation and penalties.
    case cured
    /// What a step contributes to the gradient of a parameter.
    case contribution
}
