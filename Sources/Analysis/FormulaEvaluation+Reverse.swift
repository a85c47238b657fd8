import Cells
import Equations
import Matrices
import Unrolling

extension FormulaEvaluation {
    /// Adds what a gradient that arrives at a formula sends to one of the signals that the formula reads.
    func send(_ arriving: [Double], back formula: Formula, to read: SignalReading, into collected: inout [Double]) {
        // Most parts of an equation have nothing to do with the signal.
        guard formula.signalsRead.contains(read) else { return }
        let size = arriving.count
        switch formula.kind {
        case .number, .parameter, .clock:
            return
        case .signal:
            for unit in arriving.indices { collected[unit] += arriving[unit] }
        case .matrixProduct(let matrix, let operand):
            send(transposedProduct(matrix, arriving), back: operand, to: read, into: &collected)
        case .scaled(let factor, let operand):
            send(arriving.map { factor * $0 }, back: operand, to: read, into: &collected)
        case .sum(let left, let right):
            send(arriving, back: left, to: read, into: &collected)
            send(arriving, back: right, to: read, into: &collected)
        case .difference(let left, let right):
            send(arriving, back: left, to: read, into: &collected)
            send(arriving.map { -$0 }, back: right, to: read, into: &collected)
        case .negated(let operand):
            send(arriving.map { -$0 }, back: operand, to: read, into: &collected)
        case .elementwiseProduct(let left, let right):
            send(product(arriving, vector(right, size: size)), back: left, to: read, into: &collected)
            send(product(arriving, vector(left, size: size)), back: right, to: read, into: &collected)
        case .applied(let function, let argument):
            send(through(function, arriving, argument), back: argument, to: read, into: &collected)
        case .layerNormalization(let operand, let gain, _):
            let scaled = product(arriving, trace.parameters[gain].entries)
            send(throughNormalization(scaled, operand), back: operand, to: read, into: &collected)
        }
    }

    private func product(_ left: [Double], _ right: [Double]) -> [Double] {
        zip(left, right).map { $0 * $1 }
    }

    private func transposedProduct(_ matrix: MatrixFactor, _ arriving: [Double]) -> [Double] {
        let weights = trace.parameters[matrix.name]
        var sent = [Double](repeating: 0, count: weights.columns)
        for row in arriving.indices {
            for column in firstColumn(matrix, row: row)..<weights.columns {
                sent[column] += weights[row, column] * arriving[row]
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
        let slopes = vector(argument, size: arriving.count).compactMap { function.slope(at: $0) }
        return product(arriving, slopes)
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
