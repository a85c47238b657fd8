import Cells
import Equations
import Matrices
import Unrolling

extension FormulaEvaluation {
    /// Adds what a gradient that arrives at a formula sends to one of the signals that the formula reads.
    func send(_ arriving: [Double], back formula: Formula, to read: SignalReading, into collected: inout [Double]) {
        if case .signal(let name, let lag) = formula.kind, name == read.name, lag == read.lag {
            for unit in arriving.indices { collected[unit] += arriving[unit] }
        }
        // Most parts of an equation have nothing to do with the signal.
        for (index, child) in formula.children.enumerated() where child.signalsRead.contains(read) {
            send(sent(arriving, from: formula, toChild: index), back: child, to: read, into: &collected)
        }
    }

    /// What a gradient that arrives at a formula sends to one of the formulas directly below its root.
    func sent(_ arriving: [Double], from formula: Formula, toChild index: Int) -> [Double] {
        let size = arriving.count
        switch formula.kind {
        case .number, .parameter, .clock, .signal: return arriving
        case .matrixProduct(let matrix, _): return transposedProduct(matrix, arriving)
        case .scaled(let factor, _): return arriving.map { factor * $0 }
        case .sum: return arriving
        case .difference: return index == 0 ? arriving : arriving.map { -$0 }
        case .negated: return arriving.map { -$0 }
        case .elementwiseProduct(let left, let right):
            return product(arriving, vector(index == 0 ? right : left, size: size))
        case .applied(let function, let argument): return through(function, arriving, argument)
        case .layerNormalization(let operand, let gain, _):
            return throughNormalization(product(arriving, trace.parameters[gain].entries), operand)
        case .batchNormalization(_, let gain, _):
            let scaled = product(arriving, trace.parameters[gain].entries)
            return product(scaled, standardization(gain, size: size).inverses)
        }
    }

    private func product(_ left: [Double], _ right: [Double]) -> [Double] {
        zip(left, right).map { $0 * $1 }
    }

    private func transposedProduct(_ matrix: MatrixFactor, _ arriving: [Double]) -> [Double] {
        let weights = trace.parameters[matrix.name]
        var sent = [Double](repeating: 0, count: weights.columns)
        weights.entries.withUnsafeBufferPointer { entries in
            for row in arriving.indices {
                let start = row * weights.columns
                for column in firstColumn(matrix, row: row)..<weights.columns {
                    sent[column] += entries[start + column] * arriving[row]
                }
            }
        }
        return sent
    }

    private func through(_ function: Function, _ arriving: [Double], _ argument: Formula) -> [Double] {
        let function = function.resolved(trace.program.activation.function)
        if function == .softmax {
            let values = vector(Formula(.applied(.softmax, argument), at: argument.span), size: arriving.count)
            let mean = product(arriving, values).reduce(0, +)
            return zip(arriving, values).map { $1 * ($0 - mean) }
        }
        return product(arriving, slopes(of: function, at: vector(argument, size: arriving.count)))
    }

    /// What a gradient that arrives at a signal sends to the argument of its function, from the argument as it was recorded; nil where
    /// the signal is no function of an argument, unit by unit.
    func sentToArgument(_ arriving: [Double], of signal: String) -> [Double]? {
        guard let function = trace.program.signal(signal)?.function?.resolved(trace.program.activation.function),
            function != .softmax, let arguments = trace.numbers(.preActivation, of: signal, at: step)
        else { return nil }
        return product(arriving, slopes(of: function, at: arguments))
    }

    private func slopes(of function: Function, at arguments: [Double]) -> [Double] {
        arguments.compactMap { function.slope(at: $0) }
    }

    private func throughNormalization(_ arriving: [Double], _ operand: Formula) -> [Double] {
        let numbers = vector(operand, size: arriving.count)
        let normal = normalized(numbers)
        let count = Double(numbers.count)
        let mean = arriving.reduce(0, +) / count
        let along = product(arriving, normal).reduce(0, +) / count
        let inverse = inverseDeviation(numbers)
        return zip(arriving, normal).map { inverse * ($0 - mean - $1 * along) }
    }
}
