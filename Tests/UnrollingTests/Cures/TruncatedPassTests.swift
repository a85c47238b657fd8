import Cells
import Equations
import Matrices
import Testing
import Unrolling

/// What a truncated pass lets through, held against ordinary passes for one loss at a time.
@Suite struct TruncatedPassTests {
    private static let steps = 7

    private func network(_ name: String, layers: Int = 1, directions: [Direction] = [.forward]) throws -> NetworkCase {
        let plan = LayerPlan(try #require(Cell.named(name)), hidden: 4, directions: directions)
        return try NetworkCase(
            Array(repeating: plan, count: layers), input: 4, output: 3, steps: Self.steps, seed: 17)
    }

    private func truncated(_ network: NetworkCase, _ truncation: Truncation) -> NetworkTrace {
        NetworkUnroller(network.network, network.parameters).trace(network.sequence, truncation: truncation)
    }

    /// The full gradients of each loss alone are added up over the steps that the loss may reach.
    private func expectSumOfSingleLosses(_ network: NetworkCase, _ truncation: Truncation, _ label: String) {
        let isBidirectional = network.network.isBidirectional
        let found = truncated(network, truncation)
        let single = (1...Self.steps).map { t in
            network.trace((1...Self.steps).map { $0 == t ? network.sequence.targets[t - 1] : nil })
        }
        func reaches(_ t: Int, _ step: Int) -> Bool {
            truncation.steps(reachedFrom: t, of: Self.steps, isBidirectional: isBidirectional).contains(step)
        }
        for (index, layer) in found.layers.enumerated() {
            for signal in ["x"] + layer.program.signals.map(\.name) {
                for step in 1...Self.steps {
                    let expected = (1...Self.steps).filter { reaches($0, step) }.reduce(nil) { (sum: [Double]?, t) in
                        let own = single[t - 1].layers[index].numbers(.gradient, of: signal, at: step) ?? []
                        return sum.map { zip($0, own).map { $0 + $1 } } ?? own
                    }
                    let numbers = layer.numbers(.gradient, of: signal, at: step) ?? []
                    let zeros = numbers.map { _ in 0.0 }
                    #expect(relativeError(numbers, expected ?? zeros) < 1e-10, "\(label): ∂L/∂\(signal)[\(step)]")
                }
            }
        }
        var expected = ParameterSet(zeros: found.network.parameters)
        for t in 1...Self.steps {
            for step in 1...Self.steps where reaches(t, step) {
                let own = single[t - 1].contribution(at: step)
                for shape in expected.shapes {
                    expected[shape.name].entries = zip(expected[shape.name].entries, own[shape.name].entries).map {
                        $0 + $1
                    }
                }
            }
        }
        #expect(relativeError(found.parameterGradient.entries, expected.entries) < 1e-10, "\(label): parameters")
    }

    @Test(arguments: Cell.catalogue.map(\.name), Truncation.Form.allCases)
    func theGradientsAreThoseOfTheLossesInReach(name: String, form: Truncation.Form) throws {
        for window in [1, 3] {
            let truncation = Truncation(window: window, form: form)
            expectSumOfSingleLosses(try network(name), truncation, "\(name), \(truncation)")
            expectSumOfSingleLosses(try network(name, layers: 2), truncation, "2 × \(name), \(truncation)")
        }
    }

    @Test(arguments: ["rnn", "lstm", "gru", "cw-rnn"], Truncation.Form.allCases)
    func aLayerInBothDirectionsReachesAsFarAhead(name: String, form: Truncation.Form) throws {
        let network = try network(name, directions: [.forward, .backward])
        expectSumOfSingleLosses(network, Truncation(window: 2, form: form), "\(name) in both directions")
    }

    @Test(arguments: Cell.catalogue.map(\.name))
    func aWindowOfAllStepsCutsNothingOff(name: String) throws {
        for network in [try network(name, layers: 2), try network(name, directions: [.forward, .backward])] {
            let full = network.trace()
            for form in Truncation.Form.allCases {
                let found = truncated(network, Truncation(window: Self.steps, form: form))
                #expect(found.parameterGradient == full.parameterGradient)
            }
        }
    }

    @Test(arguments: Truncation.Form.allCases)
    func onlyTheTotalGradientsAreTruncated(form: Truncation.Form) throws {
        let network = try network("lstm")
        let (found, full) = (truncated(network, Truncation(window: 2, form: form)), network.trace())
        #expect(found.losses == full.losses)
        for signal in ["h", "c", "y"] {
            for t in 1...Self.steps {
                for quantity in [Trace.Quantity.value, .directGradient] {
                    let numbers = found.layers[0].numbers(quantity, of: signal, at: t)
                    #expect(numbers == full.layers[0].numbers(quantity, of: signal, at: t))
                }
            }
        }
        #expect(found.layers[0].norms(.gradient, of: "h") != full.layers[0].norms(.gradient, of: "h"))
        #expect(full.truncated(Truncation(window: 2, form: form)).parameterGradient == found.parameterGradient)
    }

    @Test func theNormsAreThoseOfTheTruncatedGradients() throws {
        let found = truncated(try network("gru"), Truncation(window: 2))
        for (index, norm) in (found.layers[0].norms(.gradient, of: "h") ?? []).enumerated() {
            let numbers = found.layers[0].numbers(.gradient, of: "h", at: index + 1) ?? []
            #expect(abs(norm - euclideanNorm(numbers)) < 1e-12)
        }
    }

    @Test func onlyLossesWithinReachOfTheBeginningReachTheInitialState() throws {
        let network = try network("rnn")
        let last = Array(repeating: nil as Int?, count: Self.steps - 1) + [0]
        let sequence = InputSequence(
            stepCount: Self.steps, inputs: network.sequence.inputs, targets: last, initial: network.sequence.initial)
        let unroller = NetworkUnroller(network.network, network.parameters)
        for form in Truncation.Form.allCases {
            let found = unroller.trace(sequence, truncation: Truncation(window: 3, form: form))
            #expect(found.layers[0].initialGradient(of: "h") == [0, 0, 0, 0])
        }
        let expected = network.trace(last.map { _ in nil }.dropLast() + [0]).layers[0].initialGradient(of: "h")
        let full = unroller.trace(sequence, truncation: Truncation(window: 7)).layers[0].initialGradient(of: "h")
        #expect(full == expected)
        #expect(full?.contains { $0 != 0 } == true)
    }
}
