import Cells
import Equations
import Matrices
import Training
import Unrolling

/// The training of one cell at one size from a batch that stays the same, ready to be timed.
final class TrainingBenchmark {
    /// Numbers per input.
    let inputs: Int
    private let network: Network
    private let sequences: [InputSequence]
    private let workspace = Workspace()
    private let optimiser = Optimiser(.adam)
    private var state: TrainingState

    /// - Throws: what is wrong with the cell at this size.
    init(_ cell: Cell, hidden: Int, steps: Int, batch: Int) throws(EquationErrors) {
        let inputs = try BenchmarkCase.program(cell, hidden: hidden).sizes.input
        self.inputs = inputs
        network = try Network([LayerPlan(cell, hidden: hidden)], input: inputs, output: BenchmarkCase.width)
        var generator = SeededGenerator(seed: 7)
        state = optimiser.start(from: BenchmarkCase.parameters(network.parameters, hidden: hidden, &generator))
        sequences = (0..<batch).map { _ in BenchmarkCase.sequence(steps: steps, inputs: inputs, &generator) }
    }

    /// One update: the mean gradient of the batch, and Adam.
    func update(threads: Int?) {
        let run = BatchUnroller(network, state.parameters, workspace: workspace).run(sequences, threads: threads)
        optimiser.update(&state, by: run.gradient, rate: 0.001)
    }
}

/// What was measured; times in microseconds.
struct TrainingBenchmarkResult {
    let cell: String
    let size: BenchmarkSize
    let inputs: Int
    let batch: Int
    let oneThread: Double
    let allCores: Double
}
