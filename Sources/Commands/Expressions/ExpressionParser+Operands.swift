extension ExpressionParser {
    /// An operand with what stands behind it: a step or a place in brackets, a unit, a per cent sign.
    mutating func postfix() throws(ExpressionError) -> ExpressionNode {
        var node = try operand()
        while true {
            let column = token.column
            if skip("[") {
                var places = [try disjunction()]
                while skip(",") { places.append(try disjunction()) }
                try expect("]")
                node = ExpressionNode(kind: .indexed(node, places), column: node.column)
            } else if case .unit(let unit) = token.kind {
                index += 1
                let place = ExpressionNode(kind: .literal(.number(Double(unit))), column: column)
                node = ExpressionNode(kind: .indexed(node, [place]), column: node.column)
            } else if skip("%") {
                let hundred = ExpressionNode(kind: .literal(.number(100)), column: column)
                node = ExpressionNode(kind: .arithmetic(.divided, node, hundred), column: column)
            } else {
                return node
            }
        }
    }

    private mutating func operand() throws(ExpressionError) -> ExpressionNode {
        let column = token.column
        switch token.kind {
        case .number(let number):
            index += 1
            return ExpressionNode(kind: .literal(.number(number)), column: column)
        case .word(let word):
            index += 1
            return ExpressionNode(kind: .literal(.word(word)), column: column)
        case .symbol("("):
            index += 1
            let node = try disjunction()
            try expect(")")
            return node
        case .symbol("‖"):
            index += 1
            let node = try disjunction()
            try expect("‖")
            return ExpressionNode(kind: .call("norm", [node]), column: column)
        case .name(let name):
            return try named(ExpressionTable.standardName(name), column: column)
        case .symbol, .unit, .with, .end:
            throw unexpected("a number, a name or '('")
        }
    }

    private mutating func named(_ name: String, column: Int) throws(ExpressionError) -> ExpressionNode {
        index += 1
        if let reading = Reading(rawValue: name), reading != .value { return try read(reading, column: column) }
        guard ExpressionTable.isFunction(name) else {
            if token.kind == .symbol("(") {
                throw ExpressionError(
                    .unknownFunction(name, known: ExpressionTable.functionNames), column: column)
            }
            return ExpressionNode(kind: .name(name, .value), column: column)
        }
        if skip("(") {
            var arguments: [ExpressionNode] = []
            if token.kind != .symbol(")") {
                arguments.append(try disjunction())
                while skip(",") { arguments.append(try disjunction()) }
            }
            try expect(")")
            return ExpressionNode(kind: .call(name, arguments), column: column)
        }
        switch token.kind {
        case .number, .word, .name: break
        // A name that is a function's can be that of a value too: `growth`.
        default: return ExpressionNode(kind: .name(name, .value), column: column)
        }
        if case .name(let next) = token.kind, ["and", "or"].contains(next) {
            return ExpressionNode(kind: .name(name, .value), column: column)
        }
        return ExpressionNode(kind: .call(name, [try postfix()]), column: column)
    }

    /// What stands behind `grad`, `direct`, `pre` or `contribution`: a name, which may stand in parentheses.
    private mutating func read(_ reading: Reading, column: Int) throws(ExpressionError) -> ExpressionNode {
        if reading == .gradient, skip(name: "pre") { return try read(.preActivationGradient, column: column) }
        guard case .name(let name) = token.kind else {
            throw unexpected("the name of a signal or parameter behind '\(reading.rawValue)'")
        }
        index += 1
        return ExpressionNode(kind: .name(name, reading), column: column)
    }
}
