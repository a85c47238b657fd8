import Cells
import Equations
import Matrices
import Testing
import Unrolling

/// What holds for every network, whatever its numbers.
@Suite struct NetworkLawTests {
    static let both: [Direction] = [.forward, .backward]

    private func plan(_ name: String, hidden: Int = 3, _ directions: [Direction] = [.forward]) throws -> LayerPlan {
        LayerPlan(try #require(Cell.named(name)), hidden: hidden, directions: directions)
    }

    private func randomCase(_ plans: [LayerPlan], steps: Int = 6) throws -> NetworkCase {
        try NetworkCase(plans, input: 3, output: 4, steps: steps, seed: 51)
    }

    private func numbers(_ trace: Trace, _ quantity: Trace.Quantity, _ signal: String) -> [Double] {
        (0...trace.stepCount).flatMap { trace.numbers(quantity, of: signal, at: $0) ?? [] }
    }

    @Test(arguments: ["lstm", "jordan", "sru"])
    func aNetworkOfOneLayerIsTheProgramAlone(name: String) throws {
        let random = try randomCase([try plan(name)])
        let program = random.network.layers[0].program
        #expect(random.network.parameters == program.parameters)
        let layer = random.trace().layers[0]
        let alone = Unroller(program, PackedParameters(random.parameters, for: program)).trace(random.sequence)
        for signal in ["x"] + program.signals.map(\.name) {
            for quantity in [Trace.Quantity.value, .gradient, .directGradient] {
                #expect(numbers(layer, quantity, signal) == numbers(alone, quantity, signal))
            }
        }
        #expect(layer.losses == alone.losses)
    }

    @Test func theSameNumbersGiveTheSameBitsInMemoryThatIsUsedAgain() throws {
        let random = try randomCase([try plan("lstm", Self.both), try plan("gru", hidden: 2, Self.both)])
        let expected = random.trace()
        let unroller = NetworkUnroller(random.network, random.parameters)
        for _ in 0..<3 {
            let trace = unroller.trace(random.sequence)
            for shape in random.network.parameters {
                let gradients = [trace, expected].map { $0.gradient(ofParameter: shape.name)?.entries ?? [] }
                #expect(gradients[0].map(\.bitPattern) == gradients[1].map(\.bitPattern), "\(shape.name)")
            }
            for (layer, other) in zip(trace.layers, expected.layers) {
                for signal in layer.program.signals.map(\.name) {
                    #expect(numbers(layer, .directGradient, signal) == numbers(other, .directGradient, signal))
                }
            }
        }
    }

    @Test(arguments: [["rnn", "lstm"], ["qrnn", "gru", "rnn"]])
    func theDirectPartIsTheGradientOfTheStepsOwnLoss(names: [String]) throws {
        try expectDirectParts(try randomCase(try names.map { try plan($0) }))
    }

    @Test(arguments: ["lstm", "qrnn", "jordan"])
    func theDirectPartInBothDirectionsIsTheGradientOfTheStepsOwnLoss(name: String) throws {
        try expectDirectParts(try randomCase([try plan(name, Self.both)]))
    }

    private func expectDirectParts(_ random: NetworkCase) throws {
        let trace = random.trace()
        for t in 1...trace.stepCount {
            let own = random.sequence.targets.enumerated().map { $0.offset == t - 1 ? $0.element : nil }
            let alone = random.trace(own)
            for (index, layer) in random.network.layers.enumerated() {
                for signal in layer.program.signals {
                    let found = trace.layers[index].numbers(.directGradient, of: signal.name, at: t) ?? []
                    let expected = alone.layers[index].numbers(.gradient, of: signal.name, at: t) ?? []
                    #expect(
                        relativeError(found, expected) < 1e-12, "direct ∂L/∂\(layer.name(of: signal.name))[\(t)]")
                }
            }
        }
    }

    @Test func contributionsOfTheStepsSumToTheGradientInEveryLayer() throws {
        let random = try randomCase([try plan("lstm-peephole", Self.both), try plan("gru", hidden: 2, Self.both)])
        let trace = random.trace()
        for (layer, recording) in zip(random.network.layers, trace.layers) {
            for shape in layer.program.parameters {
                let whole = try #require(recording.gradient(ofParameter: shape.name))
                let parts = try (1...trace.stepCount).map {
                    try #require(recording.contribution(toGradientOf: shape.name, at: $0))
                }
                let sum = parts.dropFirst().reduce(parts[0]) { $0 + $1 }
                #expect(relativeError(sum.entries, whole.entries) < 1e-12, "\(layer.name(of: shape.name))")
                let norms = try #require(trace.contributionNorms(ofParameter: layer.name(of: shape.name)))
                #expect(relativeError(norms, parts.map(\.frobeniusNorm)) < 1e-12, "\(layer.name(of: shape.name))")
            }
        }
    }

    @Test func normsAreThoseOfTheStepsInEitherDirection() throws {
        let trace = try randomCase([try plan("lstm", Self.both)]).trace()
        for recording in trace.layers {
            for quantity in [Trace.Quantity.value, .gradient, .directGradient, .preActivationGradient] {
                let norms = try #require(recording.norms(quantity, of: "i"))
                let expected = try (1...trace.stepCount).map {
                    Matrix(column: try #require(recording.numbers(quantity, of: "i", at: $0))).frobeniusNorm
                }
                #expect(relativeError(norms, expected) < 1e-14)
            }
        }
    }

    @Test func whatComesFromAboveIsTheGradientOfAStateThatNothingElseReads() throws {
        let trace = try randomCase([try plan("sru", Self.both), try plan("gru", hidden: 2, Self.both)]).trace()
        for index in 0..<4 {
            for t in 1...trace.stepCount where trace.network.layers[index].cell.name == "sru" {
                let sent = try #require(trace.layers[index].gradientFromAbove(at: t))
                let gradient = try #require(trace.layers[index].numbers(.gradient, of: "h", at: t))
                #expect(relativeError(sent, gradient) < 1e-15)
            }
        }
        #expect(trace.readout.gradientFromAbove(at: 1) == nil)
    }

    @Test func theReadoutAndTheLossesAreReadFromEveryLayer() throws {
        let trace = try randomCase([try plan("lstm", Self.both), try plan("gru", hidden: 2, Self.both)]).trace()
        for layer in trace.layers {
            #expect(layer.losses == trace.losses)
            #expect(layer.totalLoss == trace.totalLoss)
            for signal in ["y", "p"] {
                #expect(
                    layer.numbers(.gradient, of: signal, at: 2) == trace.readout.numbers(.gradient, of: signal, at: 2))
                #expect(layer.norms(.value, of: signal) == trace.readout.norms(.value, of: signal))
                #expect(layer.signal(signal)?.size == 4)
            }
        }
        #expect(trace.layers[2].numbers(.value, of: "c", at: 1) == nil)
    }
}
