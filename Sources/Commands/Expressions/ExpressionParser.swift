/// Reads an expression by recursive descent: a method for each level of precedence, the loosest first.
struct ExpressionParser {
    private let tokens: [ExpressionToken]
    var index = 0
    private var depth = 0

    init(_ text: String) throws(ExpressionError) {
        tokens = try ExpressionLexer.tokens(text)
    }

    var token: ExpressionToken { tokens[index] }

    /// The whole text.
    mutating func whole() throws(ExpressionError) -> ExpressionNode {
        guard token.kind != .end else { throw ExpressionError(.empty, column: token.column) }
        let node = try disjunction()
        guard token.kind == .end else { throw unexpected("an operator or the end") }
        return node
    }

    func unexpected(_ expected: String) -> ExpressionError {
        ExpressionError(.unexpected(found: token.inWords, expected: expected), column: token.column)
    }

    mutating func skip(_ symbol: String) -> Bool {
        guard token.kind == .symbol(symbol) else { return false }
        index += 1
        return true
    }

    mutating func skip(name: String) -> Bool {
        guard token.kind == .name(name) else { return false }
        index += 1
        return true
    }

    mutating func expect(_ symbol: String) throws(ExpressionError) {
        guard skip(symbol) else { throw unexpected("'\(symbol)'") }
    }

    mutating func disjunction() throws(ExpressionError) -> ExpressionNode {
        depth += 1
        defer { depth -= 1 }
        guard depth <= Expression.deepest else { throw ExpressionError(.tooLong, column: token.column) }
        if case .with(let clause) = token.kind {
            let column = token.column
            index += 1
            return ExpressionNode(kind: .with(clause.edits, try disjunction()), column: column)
        }
        var left = try conjunction()
        while case let column = token.column, skip(name: "or") {
            left = ExpressionNode(kind: .or(left, try conjunction()), column: column)
        }
        return left
    }

    private mutating func conjunction() throws(ExpressionError) -> ExpressionNode {
        var left = try negation()
        while case let column = token.column, skip(name: "and") {
            left = ExpressionNode(kind: .and(left, try negation()), column: column)
        }
        return left
    }

    private mutating func negation() throws(ExpressionError) -> ExpressionNode {
        let column = token.column
        var isNegative = false
        while skip(name: "not") { isNegative.toggle() }
        let node = try comparison()
        return isNegative ? ExpressionNode(kind: .not(node), column: column) : node
    }

    private mutating func comparison() throws(ExpressionError) -> ExpressionNode {
        let first = try sum()
        var rest: [ExpressionNode.Comparison] = []
        while case .symbol(let symbol) = token.kind, let relation = ExpressionNode.Relation(rawValue: symbol) {
            let column = token.column
            index += 1
            rest.append(ExpressionNode.Comparison(relation: relation, column: column, right: try sum()))
        }
        return rest.isEmpty ? first : ExpressionNode(kind: .comparison(first: first, rest: rest), column: first.column)
    }

    private mutating func sum() throws(ExpressionError) -> ExpressionNode {
        var left = try product()
        while let (sign, column) = skipOperator(among: [.plus, .minus]) {
            left = ExpressionNode(kind: .arithmetic(sign, left, try product()), column: column)
        }
        return left
    }

    private mutating func product() throws(ExpressionError) -> ExpressionNode {
        var left = try signed()
        while let (sign, column) = skipOperator(among: [.times, .elementwise, .divided]) {
            left = ExpressionNode(kind: .arithmetic(sign, left, try signed()), column: column)
        }
        return left
    }

    mutating func signed() throws(ExpressionError) -> ExpressionNode {
        let column = token.column
        var isNegative = false
        while let (sign, _) = skipOperator(among: [.plus, .minus]) {
            if sign == .minus { isNegative.toggle() }
        }
        let node = try power()
        return isNegative ? ExpressionNode(kind: .negative(node), column: column) : node
    }

    /// A power binds to the right, and stronger than a sign before it: -2^2 is -4.
    private mutating func power() throws(ExpressionError) -> ExpressionNode {
        let base = try postfix()
        guard let (sign, column) = skipOperator(among: [.power]) else { return base }
        depth += 1
        defer { depth -= 1 }
        guard depth <= Expression.deepest else { throw ExpressionError(.tooLong, column: column) }
        return ExpressionNode(kind: .arithmetic(sign, base, try signed()), column: column)
    }

    private mutating func skipOperator(
        among operators: [ExpressionNode.Operator]
    ) -> (ExpressionNode.Operator, column: Int)? {
        guard case .symbol(let symbol) = token.kind, let sign = ExpressionNode.Operator(rawValue: symbol),
            operators.contains(sign)
        else { return nil }
        index += 1
        return (sign, tokens[index - 1].column)
    }
}
