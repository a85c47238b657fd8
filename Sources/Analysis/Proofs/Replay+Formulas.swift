import Cells
import Equations
import Matrices

/// A frame of a program, and the signal whose equation is walked there.
struct ReplayPoint {
    let program: ReplayProgram
    /// The program's place in the order of `NetworkReplay.programs`.
    let index: Int
    let frame: Int
    let signal: Int
}

extension Replay {
    /// The values of the signal of the equation at `point`.
    mutating func root(_ formula: ReplayFormula) -> [Number] {
        let size = point.program.signals[point.signal].size
        guard case .applied(let function, let argument) = formula, function != .softmax else {
            return vector(formula, size: size)
        }
        let start = point.frame * point.program.frameSize + point.program.offsets[point.signal]
        return apply(function, vector(argument, size: size), recorded: point.program.recorded[start..<(start + size)])
    }

    private mutating func vector(_ formula: ReplayFormula, size: Int) -> [Number] {
        switch formula {
        case .number(let number): return Array(repeating: Number(number), count: size)
        case .signal(let signal, let lag): return read(signal, of: point.index, at: point.frame - lag)
        case .vectorParameter(let parameter): return vector(ofParameter: parameter)
        case .product(let matrix, let firstColumns, let operand):
            let columns = point.program.parameters[matrix].columns
            return product(matrix, firstColumns, vector(operand, size: columns))
        case .scaled(let factor, let operand):
            let factor = Number(factor)
            return vector(operand, size: size).map { factor * $0 }
        case .sum(let left, let right): return pairs(left, right, size, +)
        case .difference(let left, let right): return pairs(left, right, size, -)
        case .elementwiseProduct(let left, let right): return pairs(left, right, size, *)
        case .applied(.softmax, let argument): return softmax(vector(argument, size: size))
        case .applied(let function, let argument):
            return apply(function, vector(argument, size: size), recorded: nil)
        case .clock(let periods): return periods.map { Number(point.frame % Int($0) == 0 ? 1 : 0) }
        case .normalized(let operand, let gain, let shift):
            return normalized(vector(operand, size: size), gain: gain, shift: shift)
        case .standardized(let operand, let gain, let shift):
            return standardized(vector(operand, size: size), gain: gain, shift: shift, at: point)
        case .preActivation(let owner, let operand):
            var values = vector(operand, size: size)
            if isMoved(.preActivation(owner)), movement.step.map(point.program.frame) == point.frame {
                move(&values)
            }
            return values
        }
    }

    private func isMoved(_ target: Movement.Target) -> Bool {
        movement.program == point.index && movement.target == target
    }

    private mutating func pairs(
        _ left: ReplayFormula, _ right: ReplayFormula, _ size: Int, _ operation: (Number, Number) -> Number
    ) -> [Number] {
        var values = vector(left, size: size)
        let others = vector(right, size: size)
        for unit in values.indices { values[unit] = operation(values[unit], others[unit]) }
        return values
    }

    private func vector(ofParameter parameter: Int) -> [Number] {
        var values = point.program.parameters[parameter].entries.map { Number($0) }
        if isMoved(.parameter(parameter)) { move(&values) }
        return values
    }

    private func product(_ parameter: Int, _ firstColumns: [Int]?, _ operand: [Number]) -> [Number] {
        let matrix = point.program.parameters[parameter]
        let columns = matrix.columns
        var sums = Array(repeating: Number(0), count: matrix.rows)
        matrix.entries.withUnsafeBufferPointer { entries in
            operand.withUnsafeBufferPointer { operand in
                for row in 0..<matrix.rows {
                    var sum = Number(0)
                    for column in (firstColumns?[row] ?? 0)..<columns {
                        sum.add(entries[row * columns + column], times: operand[column])
                    }
                    sums[row] = sum
                }
            }
        }
        guard isMoved(.parameter(parameter)) else { return sums }
        for entry in movement.entries {
            let row = entry.index / columns
            let column = entry.index % columns
            if column < firstColumns?[row] ?? 0 { continue }
            sums[row].add(movedWeight: entry.moves, times: operand[column])
        }
        return sums
    }

    private mutating func apply(
        _ function: Function, _ arguments: [Number], recorded: ArraySlice<Double>?
    ) -> [Number] {
        let step = point.program.step(ofFrame: point.frame)
        return arguments.indices.map { unit in
            let known = recorded.map { $0[$0.startIndex + unit] }
            let result = arguments[unit].through(function, recorded: known)
            let place = ReplayPlace(program: point.index, signal: point.signal, unit: unit, step: step)
            arguments[unit].note(function, result: result, at: place, in: &notes)
            return result
        }
    }

    private func softmax(_ values: [Number]) -> [Number] {
        let top = values.dropFirst().reduce(values[0].largerConstant(values[0])) { $0.largerConstant($1) }
        let powers = values.map { ($0 - top).through(.exponential, recorded: nil) }
        let sum = powers.reduce(Number(0), +)
        return powers.map { $0 / sum }
    }

    private func standardized(
        _ values: [Number], gain: Int, shift: Int?, at point: ReplayPoint
    ) -> [Number] {
        let statistics = point.program.statistics[gain] ?? RunningStatistics(units: values.count)
        let standardization = Standardization(statistics, frame: point.frame)
        let gains = vector(ofParameter: gain)
        let shifts = shift.map { vector(ofParameter: $0) }
        return values.indices.map { unit in
            let normal = (values[unit] - Number(standardization.means[unit])) * Number(standardization.inverses[unit])
            return gains[unit] * normal + (shifts?[unit] ?? Number(0))
        }
    }

    private func normalized(_ values: [Number], gain: Int, shift: Int) -> [Number] {
        let count = Number(Double(values.count))
        let mean = values.reduce(Number(0), +) / count
        let centred = values.map { $0 - mean }
        let variance = centred.reduce(Number(0)) { $0 + $1 * $1 } / count
        // The epsilon of the kernels, which keeps a vector of equal numbers from being divided by 0.
        let deviation = (variance + Number(1e-5)).squareRoot
        let gains = vector(ofParameter: gain)
        let shifts = vector(ofParameter: shift)
        return centred.indices.map { gains[$0] * centred[$0] / deviation + shifts[$0] }
    }
}
