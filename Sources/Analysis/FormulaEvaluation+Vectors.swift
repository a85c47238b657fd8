import Cells
import Equations
import Matrices
import Unrolling

extension FormulaEvaluation {
    /// The whole vector of a formula that has so many numbers.
    func vector(_ formula: Formula, size: Int) -> [Double] {
        switch formula.kind {
        case .number(let value): return Array(repeating: value, count: size)
        case .signal(let name, let lag): return signal(name, lag: lag)
        case .parameter(let name): return trace.parameters[name].entries
        case .matrixProduct(let matrix, let operand): return product(matrix, operand, size: size)
        case .scaled(let factor, let operand): return vector(operand, size: size).map { factor * $0 }
        case .sum(let left, let right): return combined(left, right, size: size, by: +)
        case .difference(let left, let right): return combined(left, right, size: size, by: -)
        case .elementwiseProduct(let left, let right): return combined(left, right, size: size, by: *)
        case .negated(let operand): return vector(operand, size: size).map { -$0 }
        case .applied(.softmax, let argument): return softmax(vector(argument, size: size))
        case .applied(let function, let argument):
            let function = function.resolved(trace.program.activation.function)
            return vector(argument, size: size).compactMap { function.value(at: $0) }
        case .clock: return (0..<size).map { number(formula, unit: $0, size: size) }
        case .batchNormalization(let operand, let gain, let shift):
            return standardized(vector(operand, size: size), gain: gain, shift: shift)
        case .layerNormalization(let operand, let gain, let shift):
            let scaled = zip(trace.parameters[gain].entries, normalized(vector(operand, size: size))).map { $0 * $1 }
            return zip(scaled, trace.parameters[shift].entries).map { $0 + $1 }
        }
    }

    private func standardized(_ numbers: [Double], gain: String, shift: String?) -> [Double] {
        let standardization = standardization(gain, size: numbers.count)
        let gains = trace.parameters[gain].entries
        let shifts = shift.map { trace.parameters[$0].entries }
        return numbers.indices.map {
            gains[$0] * standardization.value(of: numbers[$0], unit: $0) + (shifts?[$0] ?? 0)
        }
    }

    private func combined(
        _ left: Formula, _ right: Formula, size: Int, by operation: (Double, Double) -> Double
    ) -> [Double] {
        zip(vector(left, size: size), vector(right, size: size)).map { operation($0, $1) }
    }

    private func product(_ matrix: MatrixFactor, _ operand: Formula, size: Int) -> [Double] {
        let weights = trace.parameters[matrix.name]
        let numbers = vector(operand, size: weights.columns)
        return weights.entries.withUnsafeBufferPointer { entries in
            (0..<size).map { row in
                let start = row * weights.columns
                return (firstColumn(matrix, row: row)..<weights.columns).reduce(0) { sum, column in
                    sum + entries[start + column] * numbers[column]
                }
            }
        }
    }
}
