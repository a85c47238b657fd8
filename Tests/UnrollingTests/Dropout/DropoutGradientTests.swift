import Cells
import Equations
import Matrices
import Testing
import Unrolling

/// Runs that leave out outputs between their layers, the mask being held: against the naive walk, and against finite differences.
@Suite struct DropoutGradientTests {
    private static let both: [Direction] = [.forward, .backward]

    /// Four units each, because a highway needs as many as inputs.
    private func plans(_ names: [String], _ directions: [Direction] = [.forward]) throws -> [LayerPlan] {
        try names.map { LayerPlan(try #require(Cell.named($0)), hidden: 4, directions: directions) }
    }

    private func random(_ plans: [LayerPlan], steps: Int = 3) throws -> NetworkCase {
        let random = try NetworkCase(plans, input: 4, output: 3, steps: steps, seed: 71, dropout: 0.4)
        let factors = try #require(random.sequence.dropout?.factors(ofLayer: 1))
        #expect(factors.contains(0) && factors.contains { $0 > 1 })
        return random
    }

    @Test(arguments: Cell.catalogue.map(\.name))
    func everyParameterBelowAndAboveHasTheGradientOfTheNaiveWalk(name: String) throws {
        let random = try random(try plans([name, name]))
        let trace = random.trace()
        #expect(relativeError([trace.totalLoss], [random.walk().loss]) < 1e-11)
        var generator = SeededGenerator(seed: 72)
        for shape in random.network.parameters {
            let way = (0..<(shape.rows * shape.columns)).map { _ in generator.nextNormal() }
            func loss(_ amount: Double) -> Double {
                var moved = random
                for (entry, part) in way.enumerated() { moved.parameters[shape.name].entries[entry] += amount * part }
                return moved.walk().loss
            }
            let gradient = try #require(trace.gradient(ofParameter: shape.name)).entries
            let found = zip(gradient, way).reduce(0) { $0 + $1.0 * $1.1 }
            let difference = (4 * (loss(1e-4) - loss(-1e-4)) / 2e-4 - (loss(2e-4) - loss(-2e-4)) / 4e-4) / 3
            #expect(abs(found - difference) < 1e-7 * (1 + abs(difference)), "2 × \(name): ∂L/∂\(shape.name)")
        }
    }

    @Test func everyNumberOfMixedLayersAgreesWithFiniteDifferences() throws {
        let cells = try ["lstm", "gru", "jordan"].map { try #require(Cell.named($0)) }
        let plans = [
            LayerPlan(cells[0], hidden: 2, directions: Self.both),
            LayerPlan(cells[1], hidden: 2, directions: [.backward]),
            LayerPlan(cells[2], hidden: 2),
        ]
        NetworkCheck(try random(plans), label: "three layers").expectAll()
        let both = [plans[0], LayerPlan(cells[1], hidden: 1, directions: Self.both)]
        NetworkCheck(try random(both), label: "both directions").expectAll()
    }

    @Test(arguments: Cell.catalogue.filter { !$0.normalizesBatches }.map(\.name))
    func aBatchIsTheMeanOfItsSequences(name: String) throws {
        let lengths = BatchCase.lengths(11)
        try BatchCase(plans([name, name]), lengths: lengths, dropout: 0.4).expectMean("2 × \(name)")
    }

    @Test func aBatchInBothDirectionsIsTheMeanOfItsSequences() throws {
        let lengths = BatchCase.lengths(11)
        try BatchCase(plans(["lstm", "gru"], Self.both), lengths: lengths, dropout: 0.4).expectMean("both directions")
        try BatchCase(plans(["gru"], Self.both) + plans(["gru"]), lengths: lengths, dropout: 0.4)
            .expectMean("both directions below")
    }

    @Test func aBatchThatIsNormalizedHasTheGradientsOfFiniteDifferences() throws {
        let batch = try BatchCase(plans(["rnn", "lstm-batchnorm"]), lengths: [3, 2, 4, 3], dropout: 0.4)
        let gradient = batch.run().gradient
        for shape in batch.network.parameters {
            // All entries at once, each by as much as any other.
            func mean(_ amount: Double) -> Double {
                var moved = batch
                for entry in moved.parameters[shape.name].entries.indices {
                    moved.parameters[shape.name].entries[entry] += entry.isMultiple(of: 2) ? amount : -amount
                }
                return moved.run().losses.reduce(0, +) / 4
            }
            let found = gradient[shape.name].entries.enumerated().reduce(0) {
                $0 + ($1.offset.isMultiple(of: 2) ? $1.element : -$1.element)
            }
            let difference = (4 * (mean(1e-4) - mean(-1e-4)) / 2e-4 - (mean(2e-4) - mean(-2e-4)) / 4e-4) / 3
            #expect(abs(found - difference) < 1e-6 * (1 + abs(difference)), "∂L/∂\(shape.name)")
        }
    }

    @Test func aMaskThatLeavesNothingOutChangesNoBit() throws {
        let batch = try BatchCase(plans(["lstm", "gru"], Self.both), lengths: BatchCase.lengths(9))
        let masked = batch.sequences.map {
            $0.droppingOut(.random(batch.network, steps: $0.stepCount, probability: 0, seed: 1))
        }
        let run = BatchUnroller(batch.network, batch.parameters).run(masked)
        #expect(run.gradient == batch.run().gradient && run.losses == batch.run().losses)
        let unroller = NetworkUnroller(batch.network, batch.parameters)
        for (sequence, plain) in zip(masked, batch.traces()) {
            #expect(unroller.trace(sequence).parameterGradient == plain.parameterGradient)
        }
    }

    @Test(arguments: Truncation.Form.allCases)
    func windowsLetTheSameThrough(form: Truncation.Form) throws {
        // Windows that meet nothing but their own loss: the sum over the losses alone, each through its window.
        let random = try random(try plans(["lstm", "gru"]), steps: 5)
        let unroller = NetworkUnroller(random.network, random.parameters)
        let truncation = Truncation(window: 2, form: form)
        let found = unroller.trace(random.sequence, truncation: truncation).parameterGradient
        var expected = ParameterSet(zeros: random.network.parameters)
        for t in 1...5 {
            let alone = unroller.trace(random.sequence.keepingLosses { $0 == t })
            for step in truncation.steps(reachedFrom: t, of: 5) {
                let own = alone.contribution(at: step)
                for shape in expected.shapes { expected[shape.name] = expected[shape.name] + own[shape.name] }
            }
        }
        #expect(relativeError(found.entries, expected.entries) < 1e-10)
    }

    @Test func singleLossesAndLogitsGoTheSameWay() throws {
        let random = try random(try plans(["lstm", "gru"], Self.both), steps: 4)
        let trace = random.trace()
        let alone = random.trace([nil, nil, nil, random.sequence.targets[3]])
        for (index, layer) in trace.layers.enumerated() {
            let lanes = try #require(LossLanes(layer).gradients(of: "h", loss: 4)).signalGradients
            for t in 1...4 {
                let expected = try #require(alone.layers[index].numbers(.gradient, of: "h", at: t))
                #expect(relativeError(lanes[t - 1], expected) < 1e-12)
            }
        }
        let gradient = try #require(alone.readout.numbers(.gradient, of: "y", at: 4))
        let derivatives = alone.inputDerivatives(ofLogits: gradient, at: 4)
        for t in 1...4 { #expect(relativeError(derivatives.row(t - 1), alone.inputGradient(at: t)) < 1e-12) }
    }

    @Test func whatComesFromAboveIsTheGradientOfAStateThatNothingElseReads() throws {
        let trace = try random(try plans(["sru"], Self.both) + plans(["gru"])).trace()
        for index in 0..<2 {
            for t in 1...trace.stepCount {
                let sent = try #require(trace.layers[index].gradientFromAbove(at: t))
                let gradient = try #require(trace.layers[index].numbers(.gradient, of: "h", at: t))
                #expect(relativeError(sent, gradient) < 1e-15)
            }
        }
    }
}
