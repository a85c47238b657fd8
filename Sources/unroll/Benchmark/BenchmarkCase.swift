import Cells
import Equations
import Matrices
import Unrolling

/// One cell at one size, ready to be timed: random inputs, a random target at every step, weights within ±1/√H.
struct BenchmarkCase {
    let cell: Cell
    let hidden: Int
    let steps: Int
    /// Numbers per input.
    let inputs: Int
    private let unroller: Unroller
    private let sequence: InputSequence
    private let signals: [String]

    /// Classes, and numbers per input where the equations leave that open.
    static let width = 32

    /// - Throws: what is wrong with the cell at this size.
    init(_ cell: Cell, hidden: Int, steps: Int) throws(EquationErrors) {
        self.cell = cell
        self.hidden = hidden
        self.steps = steps
        let program = try Self.program(cell, hidden: hidden)
        let inputs = program.sizes.input
        self.inputs = inputs
        signals = program.signals.map(\.name)
        var generator = SeededGenerator(seed: 7)
        let parameters = Self.parameters(program.parameters, hidden: hidden, &generator)
        sequence = Self.sequence(steps: steps, inputs: inputs, &generator)
        unroller = Unroller(program, PackedParameters(parameters, for: program))
    }

    /// Weights within ±1/√H.
    static func parameters(
        _ shapes: [ParameterShape], hidden: Int, _ generator: inout SeededGenerator
    ) -> ParameterSet {
        let bound = 1 / Double(hidden).squareRoot()
        var parameters = ParameterSet(zeros: shapes)
        for shape in shapes {
            let entries = (0..<(shape.rows * shape.columns)).map { _ in bound * (2 * generator.nextUniform() - 1) }
            parameters[shape.name] = Matrix(rows: shape.rows, columns: shape.columns, entries: entries)
        }
        return parameters
    }

    /// Random inputs, and a random target at every step.
    static func sequence(steps: Int, inputs: Int, _ generator: inout SeededGenerator) -> InputSequence {
        InputSequence(
            stepCount: steps, inputs: (0..<(steps * inputs)).map { _ in generator.nextNormal() },
            targets: (0..<steps).map { _ in generator.nextInteger(below: width) })
    }

    /// The cell with inputs of the usual width, or of as many numbers as units where its equations tie the two.
    static func program(_ cell: Cell, hidden: Int) throws(EquationErrors) -> Program {
        let usual = Sizes(input: width, hidden: hidden, output: width)
        if let program = try? Program(cell, sizes: usual, activation: .tanh) { return program }
        return try Program(cell, sizes: Sizes(input: hidden, hidden: hidden, output: width), activation: .tanh)
    }

    /// One full trace: forward with everything recorded, all total gradients with their norms, all parameter gradients with their
    /// per-step norms.
    func trace() -> Trace {
        let trace = unroller.trace(sequence, contents: [])
        for signal in signals { _ = trace.norms(.gradient, of: signal) }
        return trace
    }

    /// The spectral norms of all step Jacobians of a trace and of their products.
    func jacobians(of trace: Trace) -> StepJacobians { StepJacobians(of: trace) }

    /// The bytes that a trace keeps, over the bytes of the numbers that it records.
    func memory(of trace: Trace) -> Double { Double(trace.keptBytes) / Double(trace.recordedBytes) }
}
