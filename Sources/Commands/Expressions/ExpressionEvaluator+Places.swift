import Experiments
import Matrices
import Unrolling

extension ExpressionEvaluator {
    /// Something at a place: a signal at a step, an entry of a parameter, a unit of a vector.
    func indexed(
        _ base: ExpressionNode, _ places: [ExpressionNode], at node: ExpressionNode
    ) throws(ExpressionError) -> ExpressionValue {
        var numbers: [Double] = []
        for place in places { numbers.append(try number(of: place)) }
        if case .name(let name, let reading) = base.kind,
            let value = try perStep(name, reading, numbers, at: places[0], base)
        {
            return value
        }
        let whole = try value(of: base)
        do throws(ExpressionError.Reason) {
            return try Self.entry(of: whole, numbers)
        } catch {
            throw ExpressionError(error, column: places[0].column)
        }
    }

    /// What a name has at a step; nil for names that have nothing to do with steps.
    private func perStep(
        _ name: String, _ reading: Reading, _ places: [Double], at place: ExpressionNode, _ base: ExpressionNode
    ) throws(ExpressionError) -> ExpressionValue? {
        let column = place.column
        if let run = context.run {
            let reader = NetworkReader(run: run)
            if let signal = reader.signal(name) {
                let step = try step(places, first: 0, of: run, "\(name)[STEP]", example: "\(name)[1]", column)
                return try located(base) { () throws(ExpressionError.Reason) in
                    .vector(try reader.numbers(reading, of: signal, at: step))
                }
            }
            if let parameter = reader.parameterName(name) {
                guard reading == .contribution else { return nil }
                let usage = "contribution \(name)[STEP]"
                let step = try step(places, first: 1, of: run, usage, example: "contribution \(name)[1]", column)
                return try located(base) { () throws(ExpressionError.Reason) in
                    try reader.contribution(parameter, at: step)
                }
            }
        }
        guard let entry = ExpressionTable.perStep(name), reading == .value else {
            if reading == .value, ExpressionTable.value(name) != nil { return nil }
            throw unknown(name, at: base)
        }
        guard let run = context.run else { throw ExpressionError(.noRun(name), column: base.column) }
        let step = try step(places, first: 1, of: run, "\(name)[STEP]", example: "\(name)[1]", column)
        return try located(base) { () throws(ExpressionError.Reason) in try entry(scope, step) }
    }

    private func step(
        _ places: [Double], first: Int, of run: Run, _ usage: String, example: String, _ column: Int
    ) throws(ExpressionError) -> Int {
        guard places.count == 1 else { throw ExpressionError(.usage(usage, example: example), column: column) }
        let last = run.trace.stepCount
        guard let step = Int(exactly: places[0]), (first...last).contains(step) else {
            throw ExpressionError(.noStep(places[0], first: first, last: last), column: column)
        }
        return step
    }

    private func number(of node: ExpressionNode) throws(ExpressionError) -> Double {
        let value = try value(of: node)
        guard case .number(let number) = value else {
            throw ExpressionError(
                .wrongKind("A place in brackets", expected: "a number", found: value.kindInWords), column: node.column)
        }
        return number
    }

    /// An entry of a vector or matrix, counted from 1; a matrix at one place is the row.
    private static func entry(
        of value: ExpressionValue, _ places: [Double]
    ) throws(ExpressionError.Reason) -> ExpressionValue {
        switch value {
        case .vector(let numbers):
            guard places.count == 1 else { throw .misfit("A vector has one place in brackets, not \(places.count).") }
            return .number(numbers[try index(places[0], "unit", numbers.count)])
        case .matrix(let matrix):
            let row = try index(places[0], "row", matrix.rows)
            guard places.count > 1 else { return .vector(matrix.row(row)) }
            guard places.count == 2 else { throw .misfit("A matrix has two places in brackets, not \(places.count).") }
            return .number(matrix[row, try index(places[1], "column", matrix.columns)])
        case .number, .word, .truth:
            throw .wrongKind(
                "A place in brackets", expected: "a vector or a matrix before it", found: value.kindInWords)
        }
    }

    private static func index(_ place: Double, _ what: String, _ count: Int) throws(ExpressionError.Reason) -> Int {
        guard let number = Int(exactly: place), (1...max(1, count)).contains(number), count > 0 else {
            throw .noPlace(place, what: what, count: count)
        }
        return number - 1
    }
}
