import Cells
import Equations
import Matrices
import Unrolling

/// One cell at one size, ready to be timed: random inputs, a random target at every step, weights within ±1/√H.
struct BenchmarkCase {
    let cell: Cell
    let hidden: Int
    let steps: Int
    private let unroller: Unroller
    private let sequence: InputSequence
    private let signals: [String]

    /// Numbers per input, and classes.
    static let width = 32

    /// - Throws: what is wrong with the cell at this size.
    init(_ cell: Cell, hidden: Int, steps: Int) throws(EquationErrors) {
        self.cell = cell
        self.hidden = hidden
        self.steps = steps
        let sizes = Sizes(input: Self.width, hidden: hidden, output: Self.width)
        let program = try Program(cell, sizes: sizes, activation: .tanh)
        signals = program.signals.map(\.name)
        var generator = SeededGenerator(seed: 7)
        let bound = 1 / Double(hidden).squareRoot()
        var parameters = ParameterSet(zeros: program.parameters)
        for shape in program.parameters {
            let entries = (0..<(shape.rows * shape.columns)).map { _ in bound * (2 * generator.nextUniform() - 1) }
            parameters[shape.name] = Matrix(rows: shape.rows, columns: shape.columns, entries: entries)
        }
        sequence = InputSequence(
            stepCount: steps, inputs: (0..<(steps * Self.width)).map { _ in generator.nextNormal() },
            targets: (0..<steps).map { _ in generator.nextInteger(below: Self.width) })
        unroller = Unroller(program, PackedParameters(parameters, for: program))
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
}
