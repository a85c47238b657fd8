import Glibc
import Matrices

/// Arithmetic on values of all kinds.
enum ExpressionArithmetic {
    /// What an operator makes of two values.
    static func apply(
        _ sign: ExpressionNode.Operator, _ left: ExpressionValue, _ right: ExpressionValue
    ) throws(ExpressionError.Reason) -> ExpressionValue {
        switch (sign, left, right) {
        case (.times, .matrix(let matrix), .vector(let vector)):
            guard matrix.columns == vector.count else { throw misfit(sign, left, right) }
            return .vector((matrix * Matrix(column: vector)).entries)
        case (.times, .matrix(let one), .matrix(let other)):
            guard one.columns == other.rows else { throw misfit(sign, left, right) }
            return .matrix(one * other)
        case (_, .word, _), (_, .truth, _):
            throw .wrongKind("'\(sign.rawValue)'", expected: "numbers", found: left.kindInWords)
        case (_, _, .word), (_, _, .truth):
            throw .wrongKind("'\(sign.rawValue)'", expected: "numbers", found: right.kindInWords)
        case (_, .number(let one), .number(let other)): return .number(sign.apply(one, other))
        case (_, .number(let one), _): return try map(right) { sign.apply(one, $0) }
        case (_, _, .number(let other)): return try map(left) { sign.apply($0, other) }
        case (_, .vector(let one), .vector(let other)):
            guard one.count == other.count else { throw misfit(sign, left, right) }
            return .vector(zip(one, other).map(sign.apply))
        case (_, .matrix(let one), .matrix(let other)):
            guard one.rows == other.rows, one.columns == other.columns else { throw misfit(sign, left, right) }
            return .matrix(
                Matrix(rows: one.rows, columns: one.columns, entries: zip(one.entries, other.entries).map(sign.apply)))
        case (_, .vector, .matrix), (_, .matrix, .vector): throw misfit(sign, left, right)
        }
    }

    /// A function of every number of a value.
    static func map(
        _ value: ExpressionValue, _ function: (Double) -> Double
    ) throws(ExpressionError.Reason) -> ExpressionValue {
        switch value {
        case .number(let number): return .number(function(number))
        case .vector(let numbers): return .vector(numbers.map(function))
        case .matrix(let matrix):
            return .matrix(Matrix(rows: matrix.rows, columns: matrix.columns, entries: matrix.entries.map(function)))
        case .word, .truth: throw .wrongKind("This", expected: "numbers", found: value.kindInWords)
        }
    }

    /// Whether a relation holds between two values.
    static func holds(
        _ relation: ExpressionNode.Relation, _ left: ExpressionValue, _ right: ExpressionValue
    ) throws(ExpressionError.Reason) -> Bool {
        switch (relation, left, right) {
        case (.equal, _, _) where left.isComparable(with: right): return left == right
        case (.different, _, _) where left.isComparable(with: right): return left != right
        case (.less, .number(let one), .number(let other)): return one < other
        case (.more, .number(let one), .number(let other)): return one > other
        case (.atMost, .number(let one), .number(let other)): return one <= other
        case (.atLeast, .number(let one), .number(let other)): return one >= other
        default:
            throw .misfit("'\(relation.rawValue)' cannot compare \(left.kindInWords) with \(right.kindInWords).")
        }
    }

    private static func misfit(
        _ sign: ExpressionNode.Operator, _ left: ExpressionValue, _ right: ExpressionValue
    ) -> ExpressionError.Reason {
        .misfit("'\(sign.rawValue)' cannot take \(left.kindInWords) and \(right.kindInWords).")
    }
}

extension ExpressionValue {
    fileprivate func isComparable(with other: ExpressionValue) -> Bool {
        switch (self, other) {
        case (.number, .number), (.vector, .vector), (.matrix, .matrix), (.word, .word), (.truth, .truth): true
        default: false
        }
    }
}

extension ExpressionNode.Operator {
    fileprivate func apply(_ left: Double, _ right: Double) -> Double {
        switch self {
        case .plus: left + right
        case .minus: left - right
        case .times, .elementwise: left * right
        case .divided: left / right
        case .power: pow(left, right)
        }
    }
}
