import Cells
import Equations
import Matrices
import Unrolling

/// Networks with random parameters, inputs, initial states and targets, to be proved.
enum ProofCase {
    static func network(
        _ plans: [LayerPlan], input: Int = 3, output: Int = 4, steps: Int = 5, scale: Double = 0.6, seed: UInt64 = 5,
        changing: (inout ParameterSet) -> Void = { _ in }
    ) throws -> NetworkTrace {
        let network = try Network(plans, input: input, output: output)
        var generator = SeededGenerator(seed: seed)
        var parameters = ParameterSet(zeros: network.parameters)
        for shape in network.parameters {
            let numbers = (0..<(shape.rows * shape.columns)).map { _ in scale * generator.nextNormal() }
            parameters[shape.name] = Matrix(rows: shape.rows, columns: shape.columns, entries: numbers)
        }
        changing(&parameters)
        var initial: [String: [Double]] = [:]
        for layer in network.layers {
            for state in layer.program.states where state.delay == 0 {
                initial[layer.name(of: state.signal)] = (0..<state.size).map { _ in 0.3 * generator.nextNormal() }
            }
        }
        let sequence = InputSequence(
            stepCount: steps, inputs: (0..<(steps * input)).map { _ in generator.nextNormal() },
            targets: (0..<steps).map { $0 == 1 ? nil : generator.nextInteger(below: output) }, initial: initial)
        return NetworkUnroller(network, parameters).trace(sequence)
    }

    /// A network of one layer of a cell that is written out.
    static func network(
        _ equations: String, hidden: Int = 3, steps: Int = 5, scale: Double = 0.6,
        changing: (inout ParameterSet) -> Void = { _ in }
    ) throws -> NetworkTrace {
        let plan = LayerPlan(Cell(try CellText.parse(equations)), hidden: hidden)
        return try network([plan], input: hidden, steps: steps, scale: scale, changing: changing)
    }

    /// One unit that nothing but its own state enters, with a loss at the last step.
    static func unit(
        _ equation: String, weight: Double, initial: Double, bias: Double = 0, steps: Int
    ) throws -> NetworkTrace {
        let network = try Network([LayerPlan(Cell(try CellText.parse(equation)), hidden: 1)], input: 1, output: 2)
        var parameters = ParameterSet(zeros: network.parameters)
        parameters["W_hh"] = Matrix(column: [weight])
        parameters["W_hy"] = Matrix(column: [1, -0.5])
        if parameters.contains("b_h") { parameters["b_h"] = Matrix(column: [bias]) }
        let sequence = InputSequence(
            stepCount: steps, inputs: Array(repeating: 0, count: steps),
            targets: (1...steps).map { $0 == steps ? 0 : nil }, initial: ["h": [initial]])
        return NetworkUnroller(network, parameters).trace(sequence)
    }
}
