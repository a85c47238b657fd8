/// One of the things that a goal asks for.
public struct GoalCondition: Sendable, Equatable {
    /// The text of it.
    public let source: String
    /// Whether it holds.
    public let isTrue: Bool
    /// What stands on the left of its comparison now; nil where it is no comparison with a number.
    public let present: Double?
}

extension Expression {
    /// What a goal asks for, one thing after another: `a and b` are two.
    ///
    /// - Throws: why one of them comes to nothing in this run.
    public func conditions(in context: ExpressionContext) throws(ExpressionError) -> [GoalCondition] {
        var conditions: [GoalCondition] = []
        for part in parts {
            var present: Double?
            if case .comparison(let first, _) = part.root.kind,
                case .number(let number) = try ExpressionEvaluator(context: context).value(of: first)
            {
                present = number
            }
            let isTrue = try part.isTrue(in: context)
            conditions.append(GoalCondition(source: part.source, isTrue: isTrue, present: present))
        }
        return conditions
    }

    /// The parts between the outermost `and`; the whole where it has none.
    private var parts: [Expression] {
        guard case .and = root.kind else { return [self] }
        let pieces = source.piecesBetweenAnd
        let parts = pieces.compactMap { try? Expression.parse($0) }
        return parts.count == pieces.count ? parts : [self]
    }
}

extension String {
    /// What stands between the word `and`, brackets and quoted texts kept whole.
    fileprivate var piecesBetweenAnd: [String] {
        var pieces = [""]
        var depth = 0
        var isQuoted = false
        for word in split(separator: " ", omittingEmptySubsequences: false) {
            if word == "and", depth == 0, !isQuoted {
                pieces.append("")
                continue
            }
            for character in word {
                if character == "\"" { isQuoted.toggle() }
                guard !isQuoted else { continue }
                if "([".contains(character) { depth += 1 }
                if ")]".contains(character) { depth -= 1 }
            }
            pieces[pieces.count - 1] += (pieces[pieces.count - 1].isEmpty ? "" : " ") + word
        }
        return pieces
    }
}
