import Cells
import Equations
import Matrices
import Unrolling

/// Small networks with known numbers.
enum Networks {
    /// A trace of a cell of the catalogue with random parameters.
    static func random(
        _ name: String, activation: Activation = .tanh, steps: Int = 6, scale: Double = 0.6, lastLossOnly: Bool = false
    ) throws -> Trace {
        guard let cell = Cell.named(name) else { throw MissingCell(name: name) }
        let program = try Program(cell, sizes: Sizes(input: 3, hidden: 3, output: 4), activation: activation)
        var generator = SeededGenerator(seed: 5)
        var parameters = ParameterSet(zeros: program.parameters)
        for shape in program.parameters {
            let numbers = (0..<(shape.rows * shape.columns)).map { _ in scale * generator.nextNormal() }
            parameters[shape.name] = Matrix(rows: shape.rows, columns: shape.columns, entries: numbers)
        }
        let inputs = (0..<(steps * 3)).map { _ in generator.nextNormal() }
        let targets: [Int?] = (1...steps).map { lastLossOnly && $0 < steps ? nil : generator.nextInteger(below: 4) }
        let sequence = InputSequence(stepCount: steps, inputs: inputs, targets: targets, initial: [:])
        return Unroller(program, PackedParameters(parameters, for: program)).trace(sequence)
    }

    /// `h[t] = W h[t-1] + W_xh x[t]` after a pulse, with a loss at the last step alone.
    static func linear(_ matrix: Matrix, function: String = "", steps: Int) throws -> Trace {
        let cell = Cell(try CellText.parse("h[t] = \(function)(W_xh x[t] + W_hh h[t-1])"))
        let sizes = Sizes(input: 1, hidden: matrix.rows, output: 2)
        let program = try Program(cell, sizes: sizes, activation: .tanh)
        var parameters = ParameterSet(zeros: program.parameters)
        parameters["W_hh"] = matrix
        parameters["W_hy"] = Matrix(
            rows: 2, columns: matrix.rows, entries: (0..<2 * matrix.rows).map { $0 < matrix.rows ? 1 : -0.5 })
        let targets: [Int?] = (1...steps).map { $0 == steps ? 0 : nil }
        let sequence = InputSequence(
            stepCount: steps, inputs: Array(repeating: 0, count: steps), targets: targets, initial: [:])
        return Unroller(program, PackedParameters(parameters, for: program)).trace(sequence)
    }

    /// A network of layers with random parameters, with all directions in each, over six steps.
    static func layered(_ names: [String], _ directions: [Direction]) throws -> NetworkTrace {
        let plans = try names.map { name in
            guard let cell = Cell.named(name) else { throw MissingCell(name: name) }
            // The simple recurrent unit needs as many units as inputs.
            return LayerPlan(cell, hidden: 3, directions: directions)
        }
        let network = try Network(plans, input: 3, output: 4)
        var generator = SeededGenerator(seed: 5)
        var parameters = ParameterSet(zeros: network.parameters)
        for shape in network.parameters {
            let numbers = (0..<(shape.rows * shape.columns)).map { _ in 0.6 * generator.nextNormal() }
            parameters[shape.name] = Matrix(rows: shape.rows, columns: shape.columns, entries: numbers)
        }
        let sequence = InputSequence(
            stepCount: 6, inputs: (0..<18).map { _ in generator.nextNormal() }, targets: [0, 2, 3, 1, 2, 0])
        return NetworkUnroller(network, parameters).trace(sequence)
    }

    /// A diagonal matrix.
    static func diagonal(_ entries: [Double]) -> Matrix {
        var matrix = Matrix(rows: entries.count, columns: entries.count)
        for (index, entry) in entries.enumerated() { matrix[index, index] = entry }
        return matrix
    }

    struct MissingCell: Error {
        let name: String
    }
}
