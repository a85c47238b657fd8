import Cells
import Equations
import Matrices
import Testing
import Unrolling

/// What holds for every batch: it is the mean of its sequences.
@Suite struct BatchUnrollerTests {
    static let both: [Direction] = [.forward, .backward]

    /// Cells whose sequences have nothing to do with each other.
    static let separate = Cell.catalogue.filter { !$0.normalizesBatches }.map(\.name)

    private func plan(_ name: String, hidden: Int = 4, _ directions: [Direction] = [.forward]) throws -> LayerPlan {
        LayerPlan(try #require(Cell.named(name)), hidden: hidden, directions: directions)
    }

    @Test(arguments: separate, [1, 3, 8, 32])
    func aBatchIsTheMeanOfItsSequences(name: String, count: Int) throws {
        try BatchCase([try plan(name)], lengths: BatchCase.lengths(count)).expectMean("\(name), \(count)")
    }

    @Test(arguments: Activation.allCases) func theActivationIsThatOfTheNetwork(activation: Activation) throws {
        let plan = LayerPlan(try #require(Cell.named("rnn")), hidden: 5, activation: activation)
        try BatchCase([plan], lengths: BatchCase.lengths(9)).expectMean("\(activation)")
    }

    @Test(arguments: separate)
    func aBatchInBothDirectionsIsTheMeanOfItsSequences(name: String) throws {
        // A highway needs as many units as inputs.
        let top = try plan("gru", hidden: 3, Self.both)
        try BatchCase([try plan(name, hidden: 4, Self.both), top], lengths: BatchCase.lengths(11))
            .expectMean("\(name) in both directions")
    }

    @Test(arguments: [["lstm", "gru", "rnn"], ["qrnn", "jordan"], ["lstm-layernorm", "cw-rnn"]])
    func aBatchThroughLayersIsTheMeanOfItsSequences(names: [String]) throws {
        try BatchCase(try names.map { try plan($0) }, lengths: BatchCase.lengths(10)).expectMean("\(names)")
    }

    @Test func aLayerMayGoBackwardAlone() throws {
        let plans = [try plan("lstm", [.backward]), try plan("gru", [.forward])]
        try BatchCase(plans, lengths: BatchCase.lengths(9)).expectMean("backward below forward")
        try BatchCase(plans.reversed(), lengths: BatchCase.lengths(9)).expectMean("backward above forward")
        try BatchCase([plans[0]], lengths: BatchCase.lengths(9)).expectMean("backward with the readout")
    }

    @Test(arguments: ["lstm", "jordan"]) func aSquaredErrorIsTheMeanOfItsSequences(name: String) throws {
        try BatchCase([try plan(name)], lengths: BatchCase.lengths(9), loss: .squaredError).expectMean(name)
        try BatchCase([try plan("gru", Self.both)], lengths: BatchCase.lengths(9), loss: .squaredError)
            .expectMean("both directions")
    }

    @Test func theBatchOfAnOddCellIsTheMeanOfItsSequences() throws {
        for cell in try OddCells.cells() where !cell.normalizesBatches {
            let plan = LayerPlan(cell, hidden: 4)
            try BatchCase([plan], lengths: BatchCase.lengths(9)).expectMean("\(cell.text.equations)")
        }
    }

    @Test(arguments: ["lstm", "sru"]) func gradientsAreThoseOfFiniteDifferences(name: String) throws {
        let batch = try BatchCase([try plan(name, hidden: 4, Self.both)], lengths: [3, 5, 2])
        let gradient = batch.run().gradient
        for shape in batch.network.parameters {
            let differences = (0..<(shape.rows * shape.columns)).map { entry -> Double in
                let losses = [1e-5, -1e-5].map { amount -> Double in
                    var moved = batch
                    moved.parameters[shape.name].entries[entry] += amount
                    return moved.run().losses.reduce(0, +) / 3
                }
                return (losses[0] - losses[1]) / 2e-5
            }
            #expect(relativeError(gradient[shape.name].entries, differences) < 1e-6, "\(name): ∂L/∂\(shape.name)")
        }
    }

    @Test func aSequenceThatHasEndedSaysNoMore() throws {
        // Beyond its end the first sequence would grow beyond all numbers; the others stay at zero.
        let cell = try #require(Cell.named("rnn"))
        let network = try Network([LayerPlan(cell, hidden: 1, activation: .relu)], input: 1, output: 2)
        var parameters = ParameterSet(zeros: network.parameters)
        parameters["W_xh"] = Matrix(rows: 1, columns: 1, entries: [1])
        parameters["W_hh"] = Matrix(rows: 1, columns: 1, entries: [1e30])
        let short = InputSequence(stepCount: 5, inputs: [1, 1, 1, 1, 1], targets: [0, nil, nil, nil, nil])
        let long = InputSequence(
            stepCount: 40, inputs: Array(repeating: 0, count: 40), targets: Array(repeating: 1, count: 40))
        let run = BatchUnroller(network, parameters).run([short, long])
        let unroller = NetworkUnroller(network, parameters)
        let traces = [short, long].map { unroller.trace($0) }
        #expect(run.losses.allSatisfy(\.isFinite) && relativeError(run.losses, traces.map(\.totalLoss)) < 1e-12)
        for shape in network.parameters {
            let entries = traces.map { $0.parameterGradient[shape.name].entries }
            let mean = zip(entries[0], entries[1]).map { ($0 + $1) / 2 }
            #expect(relativeError(run.gradient[shape.name].entries, mean) < 1e-12, "\(shape.name)")
        }
    }

    @Test func threadsChangeNoBit() throws {
        let batch = try BatchCase([try plan("lstm"), try plan("gru", Self.both)], lengths: BatchCase.lengths(43))
        let alone = batch.run(threads: 1)
        for threads in 2...4 {
            let run = batch.run(threads: threads)
            #expect(run.losses == alone.losses && run.gradient == alone.gradient)
            #expect(run.finalStates == alone.finalStates)
        }
    }
}

extension Cell {
    /// Whether batch normalisation is in its equations.
    var normalizesBatches: Bool {
        var found = false
        for equation in text.equations {
            equation.formula.forEachFormula { if case .batchNormalization = $0.kind { found = true } }
        }
        return found
    }
}
