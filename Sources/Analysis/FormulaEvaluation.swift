import Cells
import Equations
import Matrices
import Unrolling

/// Evaluates parts of equations with the numbers that a trace recorded around one step.
struct FormulaEvaluation {
    let trace: Trace
    /// t.
    let step: Int

    /// The numbers of a signal some steps before; before the first step those of the initial state, zero for the input.
    func signal(_ name: String, lag: Int) -> [Double] {
        if let step = trace.step(step, movedBy: -lag) { return trace.numbers(.value, of: name, at: step) ?? [] }
        let size = trace.program.signal(name)?.size ?? 0
        return trace.sequence.initial[name] ?? Array(repeating: 0, count: size)
    }

    /// The number of one unit of a formula that has so many.
    func number(_ formula: Formula, unit: Int, size: Int) -> Double {
        switch formula.kind {
        case .number(let value): value
        case .signal(let name, let lag): signal(name, lag: lag)[unit]
        case .parameter(let name): trace.parameters[name].entries[unit]
        case .matrixProduct(let matrix, let operand): product(matrix, operand, row: unit)
        case .scaled(let factor, let operand): factor * number(operand, unit: unit, size: size)
        case .sum(let left, let right):
            number(left, unit: unit, size: size) + number(right, unit: unit, size: size)
        case .difference(let left, let right):
            number(left, unit: unit, size: size) - number(right, unit: unit, size: size)
        case .elementwiseProduct(let left, let right):
            number(left, unit: unit, size: size) * number(right, unit: unit, size: size)
        case .negated(let operand): -number(operand, unit: unit, size: size)
        case .applied(let function, let argument):
            function.resolved(trace.program.activation.function).value(at: number(argument, unit: unit, size: size))
                ?? vector(formula, size: size)[unit]
        case .clock(let periods):
            ClockModules(periods: periods).isActive(unit: unit, of: size, step: trace.place(ofStep: step)) ? 1 : 0
        case .layerNormalization(let operand, let gain, let shift):
            trace.parameters[gain].entries[unit] * normalized(vector(operand, size: size))[unit]
                + trace.parameters[shift].entries[unit]
        case .batchNormalization(let operand, let gain, let shift):
            trace.parameters[gain].entries[unit]
                * standardization(gain, size: size).value(of: number(operand, unit: unit, size: size), unit: unit)
                + (shift.map { trace.parameters[$0].entries[unit] } ?? 0)
        }
    }

    /// What a batch normalisation does at the step, by the name of its gain.
    func standardization(_ gain: String, size: Int) -> Standardization {
        Standardization(
            trace.parameters.statistics[gain] ?? RunningStatistics(units: size), frame: trace.place(ofStep: step) - 1)
    }

    /// The first column that acts in a row of a matrix.
    func firstColumn(_ matrix: MatrixFactor, row: Int) -> Int {
        trace.program.firstColumn(of: matrix, row: row)
    }

    private func product(_ matrix: MatrixFactor, _ operand: Formula, row: Int) -> Double {
        let entries = trace.parameters[matrix.name].row(row)
        let numbers = vector(operand, size: entries.count)
        return (firstColumn(matrix, row: row)..<entries.count).reduce(0) { $0 + entries[$1] * numbers[$1] }
    }

    /// The probabilities of logits.
    func softmax(_ vector: [Double]) -> [Double] {
        let largest = vector.max() ?? 0
        let powers = vector.map { exponential($0 - largest) }
        let sum = powers.reduce(0, +)
        return powers.map { $0 / sum }
    }

    /// A vector with mean 0 and deviation 1.
    func normalized(_ vector: [Double]) -> [Double] {
        let mean = vector.reduce(0, +) / Double(vector.count)
        let inverse = inverseDeviation(vector)
        return vector.map { ($0 - mean) * inverse }
    }

    /// One divided by the standard deviation of a vector.
    func inverseDeviation(_ vector: [Double]) -> Double {
        let count = Double(vector.count)
        let mean = vector.reduce(0, +) / count
        let variance = vector.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / count
        // The epsilon of the kernels, which keeps a vector of equal numbers from being divided by 0.
        return 1 / (variance + 1e-5).squareRoot()
    }
}
