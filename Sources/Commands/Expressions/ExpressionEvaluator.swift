import Experiments
import Matrices

/// Computes what an expression comes to.
struct ExpressionEvaluator {
    let context: ExpressionContext

    /// The value of a part.
    func value(of node: ExpressionNode) throws(ExpressionError) -> ExpressionValue {
        switch node.kind {
        case .literal(let value): return value
        case .name(let name, let reading): return try named(name, reading, at: node)
        case .indexed(let base, let places): return try indexed(base, places, at: node)
        case .call(let name, let arguments):
            var values: [ExpressionValue] = []
            for argument in arguments { values.append(try value(of: argument)) }
            let call = try ExpressionTable.function(name, values.count, at: node.column)
            return try located(node) { () throws(ExpressionError.Reason) in try call(scope, values) }
        case .negative(let node):
            let value = try value(of: node)
            return try located(node) { () throws(ExpressionError.Reason) in try ExpressionArithmetic.map(value, -) }
        case .not(let operand): return .truth(!(try truth(of: operand)))
        case .and(let left, let right):
            guard try truth(of: left) else { return .truth(false) }
            return .truth(try truth(of: right))
        case .or(let left, let right):
            guard !(try truth(of: left)) else { return .truth(true) }
            return .truth(try truth(of: right))
        case .arithmetic(let sign, let left, let right):
            let one = try value(of: left)
            let other = try value(of: right)
            return try located(node) { () throws(ExpressionError.Reason) in
                try ExpressionArithmetic.apply(sign, one, other)
            }
        case .comparison(let first, let rest):
            var left = try value(of: first)
            for comparison in rest {
                let right = try value(of: comparison.right)
                do throws(ExpressionError.Reason) {
                    guard try ExpressionArithmetic.holds(comparison.relation, left, right) else { return .truth(false) }
                } catch {
                    throw ExpressionError(error, column: comparison.column)
                }
                left = right
            }
            return .truth(true)
        case .with(let edits, let body):
            let other: ExpressionContext
            do {
                other = try context.with(edits)
            } catch {
                throw ExpressionError(error, column: node.column)
            }
            return try ExpressionEvaluator(context: other).value(of: body)
        }
    }

    var scope: ExpressionScope { ExpressionScope(context: context) }

    /// A failure of work gets the place of a part.
    func located(
        _ node: ExpressionNode, _ work: () throws(ExpressionError.Reason) -> ExpressionValue
    ) throws(ExpressionError) -> ExpressionValue {
        do {
            return try work()
        } catch {
            throw ExpressionError(error, column: node.column)
        }
    }

    private func truth(of node: ExpressionNode) throws(ExpressionError) -> Bool {
        let value = try value(of: node)
        guard case .truth(let isTrue) = value else {
            throw ExpressionError(
                .misfit("'and', 'or' and 'not' need a comparison, not \(value.kindInWords)."),
                column: node.column)
        }
        return isTrue
    }

    private func named(
        _ name: String, _ reading: Reading, at node: ExpressionNode
    ) throws(ExpressionError) -> ExpressionValue {
        // The network's own names come first, so that everything on the screen can be read.
        if let reader = context.run.map(NetworkReader.init) {
            if let signal = reader.signal(name) {
                return try located(node) { () throws(ExpressionError.Reason) in
                    .matrix(try reader.matrix(reading, of: signal))
                }
            }
            if let parameter = reader.parameterName(name) {
                return try located(node) { () throws(ExpressionError.Reason) in
                    try reader.parameter(parameter, reading)
                }
            }
        }
        guard reading == .value, let value = ExpressionTable.value(name) else { throw unknown(name, at: node) }
        return try located(node) { () throws(ExpressionError.Reason) in try value(scope) }
    }

    func unknown(_ name: String, at node: ExpressionNode) -> ExpressionError {
        let names = context.run.map { NetworkReader(run: $0).names } ?? []
        if context.run == nil, !ExpressionTable.entries.contains(where: { $0.name == name }) {
            return ExpressionError(.noRun(name), column: node.column)
        }
        if let entry = ExpressionTable.entries.first(where: { $0.name == name }) {
            return ExpressionError(.usage(entry.usage, example: entry.example), column: node.column)
        }
        return ExpressionError(
            .unknownName(name, known: names + ExpressionTable.valueNames), column: node.column)
    }
}
