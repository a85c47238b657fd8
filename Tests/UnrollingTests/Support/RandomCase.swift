import Cells
import Equations
import Matrices
import Unrolling

/// A cell with random parameters on a random sequence, ready to be run and to be checked.
struct RandomCase {
    let program: Program
    let sequence: InputSequence
    let walk: NaiveWalk

    /// All sizes but the output are the same where the equations ask for it (the SRU's highway).
    init(_ cell: Cell, activation: Activation = .tanh, sizes: Sizes, steps: Int, seed: UInt64) throws {
        program = try Program(cell, sizes: sizes, activation: activation)
        var generator = SeededGenerator(seed: seed)
        var parameters = ParameterSet(zeros: program.parameters)
        for shape in program.parameters {
            let numbers = (0..<(shape.rows * shape.columns)).map { _ in 0.6 * generator.nextNormal() }
            parameters[shape.name] = Matrix(rows: shape.rows, columns: shape.columns, entries: numbers)
        }
        for use in program.batchNormalizations {
            parameters.statistics[use.gain] = .random(units: use.size, &generator)
        }
        var initial: [String: [Double]] = [:]
        for state in program.states where state.delay == 0 {
            initial[state.signal] = (0..<state.size).map { _ in 0.3 * generator.nextNormal() }
        }
        sequence = InputSequence(
            stepCount: steps, inputs: (0..<(steps * sizes.input)).map { _ in generator.nextNormal() },
            targets: (0..<steps).map { $0 == 1 ? nil : generator.nextInteger(below: sizes.output) },
            initial: initial)
        walk = NaiveWalk(
            equations: program.equations, activation: activation, parameters: parameters,
            shapes: try Shapes.infer(of: program.equations, sizes: sizes),
            clockPeriods: cell.text.clockPeriods ?? [])
    }

    /// The recording of the planned program.
    func trace() -> Trace {
        Unroller(program, PackedParameters(walk.parameters, for: program)).trace(sequence)
    }

    /// The central finite difference of the loss with respect to one unit of a signal at one step.
    func difference(_ signal: String, t: Int, unit: Int, step: Double = 1e-5) -> Double {
        func loss(_ amount: Double) -> Double {
            walk.run(sequence, nudge: .init(signal: signal, t: t, unit: unit, amount: amount)).loss
        }
        return (loss(step) - loss(-step)) / (2 * step)
    }

    /// The central finite difference of the loss with respect to one entry of a parameter.
    func difference(parameter: String, entry: Int, step: Double = 1e-5) -> Double {
        func loss(_ amount: Double) -> Double {
            var parameters = walk.parameters
            parameters[parameter].entries[entry] += amount
            let moved = NaiveWalk(
                equations: walk.equations, activation: walk.activation, parameters: parameters, shapes: walk.shapes,
                clockPeriods: walk.clockPeriods)
            return moved.run(sequence).loss
        }
        return (loss(step) - loss(-step)) / (2 * step)
    }
}

extension RunningStatistics {
    /// Statistics of fewer steps than most sequences have.
    static func random(units: Int, _ generator: inout SeededGenerator) -> RunningStatistics {
        var means = Matrix(rows: 3, columns: units)
        var variances = means
        for i in means.entries.indices {
            means.entries[i] = 0.3 * generator.nextNormal()
            variances.entries[i] = 0.2 + generator.nextUniform()
        }
        return RunningStatistics(means: means, variances: variances)
    }
}

/// The largest difference of two vectors, relative to the largest number in them.
func relativeError(_ left: [Double], _ right: [Double]) -> Double {
    guard left.count == right.count else { return .infinity }
    let scale = (left + right).map(abs).max() ?? 0
    let error = zip(left, right).map { abs($0 - $1) }.max() ?? 0
    return error.isNaN ? .infinity : error / max(scale, 1e-4)
}
