import Analysis
import Cells
import Equations
import Matrices
import Testing
import Unrolling

/// The questions about a trace, asked of the layers of a network.
@Suite struct LayerAnalysisTests {
    private func network(_ names: [String], _ directions: [Direction]) throws -> NetworkTrace {
        let plans = try names.map {
            LayerPlan(try #require(Cell.named($0)), hidden: 3, directions: directions)
        }
        let network = try Network(plans, input: 3, output: 4)
        var generator = SeededGenerator(seed: 5)
        var parameters = ParameterSet(zeros: network.parameters)
        for shape in network.parameters {
            let numbers = (0..<(shape.rows * shape.columns)).map { _ in 0.6 * generator.nextNormal() }
            parameters[shape.name] = Matrix(rows: shape.rows, columns: shape.columns, entries: numbers)
        }
        let sequence = InputSequence(
            stepCount: 6, inputs: (0..<18).map { _ in generator.nextNormal() }, targets: [0, nil, 3, 1, 2, 0],
            initial: ["layer1.reverse.h": [0.3, -0.2, 0.1]])
        return NetworkUnroller(network, parameters).trace(sequence)
    }

    @Test(arguments: ["lstm", "gru", "rnn", "cw-rnn", "qrnn"])
    func thePathsOfAUnitAddUpToItsGradientInEveryLayer(name: String) throws {
        for trace in try network([name, name], [.forward, .backward]).layers {
            for signal in trace.program.signals.map(\.name) {
                for t in 1...trace.stepCount {
                    let found = try #require(GradientPaths(trace, signal: signal, unit: 1, at: t))
                    let sum = found.paths.reduce(0) { $0 + $1.value }
                    #expect(abs(sum - found.total) < 1e-12 * max(1, abs(found.total)), "\(signal)[\(t)]")
                }
            }
        }
    }

    @Test(arguments: ["lstm", "gru", "jordan", "qrnn", "lstm-peephole"])
    func theLedgerOfALayerAddsUpInEveryLayerAndDirection(name: String) throws {
        for trace in try network([name, name], [.forward, .backward]).layers {
            for signal in GateLedger.signals(of: trace) {
                let ledger = try #require(GateLedger(trace, signal: signal))
                for step in ledger.steps { try GateLedgerTests.expectTheRest(of: trace, signal, step) }
            }
        }
    }

    @Test func whatTheNextLayerSendsBackFromLaterStepsIsAPath() throws {
        let layers = try network(["gru", "gru"], [.forward]).layers
        let ledger = try #require(GateLedger(layers[0], signal: "h"))
        #expect(ledger.paths.last?.kind == .nextLayer)
        #expect((ledger.run.last?.norm ?? 0) > 0)
        #expect(GateLedger(layers[1], signal: "h")?.paths.contains { $0.kind == .nextLayer } == false)
    }

    @Test func aHiddenStateBelowAnotherLayerGetsGradientFromThatLayer() throws {
        let trace = try network(["rnn", "rnn"], [.forward, .backward]).layers[1]
        let found = try #require(GradientPaths(trace, signal: "h", unit: 0, at: 3))
        #expect(found.paths.map(\.signal) == ["h", GradientPaths.layerAbove])
        #expect(found.paths.map(\.step) == [2, 3])
    }

    @Test(arguments: ["lstm", "rnn", "qrnn"])
    func theArithmeticOfAUnitGivesWhatWasRecordedInEitherDirection(name: String) throws {
        for trace in try network([name], [.forward, .backward]).layers {
            for signal in trace.program.signals where signal.preActivationFrameOffset != nil {
                for t in 1...trace.stepCount {
                    let worked = try #require(UnitArithmetic(trace, signal: signal.name, unit: 2, at: t)?.preActivation)
                    let recorded = try #require(trace.numbers(.preActivation, of: signal.name, at: t))[2]
                    #expect(abs(worked - recorded) < 1e-12, "\(signal.name)[\(t)]")
                }
            }
        }
    }

    @Test func aClockCountsTheStepsAsTheyAreTaken() throws {
        let trace = try network(["cw-rnn"], [.forward, .backward]).layers[1]
        // The first of three units ticks always, the last at every fourth step, beginning with the last of the sequence.
        for (t, ticks) in zip(1...6, [0.0, 1, 0, 0, 0, 1]) {
            #expect(trace.numbers(.value, of: "k", at: t)?.last == ticks)
            #expect(UnitArithmetic(trace, signal: "k", unit: 2, at: t)?.terms.map(\.value) == [ticks])
        }
    }

    @Test func theBoundOfALowerLayerHoldsInEitherDirection() throws {
        for trace in try network(["rnn", "rnn"], [.forward, .backward]).layers {
            let bound = try PascanuBound(trace)
            let norms = try #require(trace.norms(.gradient, of: "h"))
            for (norm, largest) in zip(norms, bound.gradientBounds) { #expect(norm <= largest * (1 + 1e-12)) }
        }
    }

    @Test func aPredictionIsThatOfTheNetworkInEveryLayer() throws {
        let network = try network(["gru", "rnn"], [.forward])
        let predictions = network.layers.map { Prediction($0, at: 3) }
        #expect(predictions[0] != nil)
        #expect(predictions[0] == predictions[1])
    }
}
