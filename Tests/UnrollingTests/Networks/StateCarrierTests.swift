import Cells
import Equations
import Matrices
import Testing
import Unrolling

/// A long sequence, and the same one in windows whose states are carried on.
@Suite struct StateCarrierTests {
    private static let window = 8
    private static let steps = 24

    private func network(_ name: String, layers: Int) throws -> NetworkCase {
        let plan = LayerPlan(try #require(Cell.named(name)), hidden: 4)
        return try NetworkCase(
            Array(repeating: plan, count: layers), input: 4, output: 4, steps: Self.steps, seed: 23)
    }

    /// The windows one after the other, each beginning where the one before ended.
    private func windows(_ network: NetworkCase, carrier: StateCarrier?) -> [NetworkTrace] {
        let unroller = NetworkUnroller(network.network, network.parameters)
        let whole = network.sequence
        var initial = whole.initial
        return stride(from: 0, to: Self.steps, by: Self.window).map { first in
            let steps = first..<first + Self.window
            let run = unroller.trace(
                InputSequence(
                    stepCount: Self.window, inputs: Array(whole.inputs[steps.lowerBound * 4..<steps.upperBound * 4]),
                    targets: Array(whole.targets[steps]), initial: initial))
            initial = carrier?.states(after: run) ?? [:]
            return run
        }
    }

    // Statistics over a batch are kept for each step of a sequence, so that windows are no longer one sequence.
    @Test(arguments: BatchUnrollerTests.separate, [1, 2])
    func carriedStatesMakeOneSequenceOfMany(name: String, layers: Int) throws {
        let network = try network(name, layers: layers)
        let carrier = try StateCarrier(network.network)
        #expect(Self.window.isMultiple(of: carrier.period))
        let whole = network.trace()
        let parts = windows(network, carrier: carrier)
        for t in 1...Self.steps {
            let part = parts[(t - 1) / Self.window]
            let step = (t - 1) % Self.window + 1
            for layer in whole.layers.indices {
                for signal in whole.layers[layer].program.signals.map(\.name) {
                    #expect(
                        part.layers[layer].numbers(.value, of: signal, at: step)
                            == whole.layers[layer].numbers(.value, of: signal, at: t), "\(signal)[\(t)]")
                }
            }
        }
        #expect(parts.flatMap(\.losses) == whole.losses)
    }

    @Test(arguments: BatchUnrollerTests.separate, [1, 2])
    func theGradientsOfTheWindowsAreThoseOfTheTruncatedSequence(name: String, layers: Int) throws {
        let network = try network(name, layers: layers)
        let truncation = Truncation(window: Self.window, form: .chunked)
        let expected = NetworkUnroller(network.network, network.parameters)
            .trace(network.sequence, truncation: truncation).parameterGradient.entries
        var sum = [Double](repeating: 0, count: expected.count)
        for part in windows(network, carrier: try StateCarrier(network.network)) {
            for (index, number) in part.parameterGradient.entries.enumerated() { sum[index] += number }
        }
        for (found, expected) in zip(sum, expected) { #expect(abs(found - expected) <= 1e-12 + 1e-10 * abs(expected)) }
    }

    @Test func theEarlierInputOfACellThatReadsItIsCarried() throws {
        let carrier = try StateCarrier(network("qrnn", layers: 2).network)
        #expect(carrier.signals.map(\.name) == ["layer1.x", "layer1.c", "layer2.x", "layer2.c"])
        #expect(try StateCarrier(network("lstm", layers: 1).network).signals.map(\.name) == ["c", "h"])
        #expect(try StateCarrier(network("jordan", layers: 1).network).signals.map(\.name) == ["y"])
        #expect(try StateCarrier(network("cw-rnn", layers: 1).network).period == 8)
    }

    @Test func whatCannotGoOnIsNamed() throws {
        let plan = LayerPlan(try #require(Cell.named("gru")), hidden: 2, directions: [.forward, .backward])
        let both = try Network([plan], input: 2, output: 2)
        #expect(throws: StateCarrierError.bidirectional) { try StateCarrier(both) }
        let cell = Cell(try CellText.parse("h[t] = tanh(W x[t] + U h[t-2])"))
        let far = try Network([LayerPlan(cell, hidden: 2)], input: 2, output: 2)
        let error = #expect(throws: StateCarrierError.self) { try StateCarrier(far) }
        #expect(error?.description.hasSuffix("these look back 2.") == true)
    }
}
