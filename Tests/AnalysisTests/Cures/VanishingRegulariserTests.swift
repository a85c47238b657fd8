import Analysis
import Cells
import Equations
import Matrices
import Testing
import Unrolling

struct VanishingRegulariserTests {
    private func run(
        _ name: String, layers: Int = 1, directions: [Direction] = [.forward], lastOnly: Bool = false
    ) throws -> NetworkTrace {
        guard let cell = Cell.named(name) else { throw Networks.MissingCell(name: name) }
        let plan = LayerPlan(cell, hidden: 3, directions: directions)
        let network = try Network(Array(repeating: plan, count: layers), input: 3, output: 2)
        var generator = SeededGenerator(seed: 8)
        var parameters = ParameterSet(zeros: network.parameters)
        for shape in network.parameters {
            for index in parameters[shape.name].entries.indices {
                parameters[shape.name].entries[index] = 0.7 * generator.nextNormal()
            }
        }
        let inputs = (0..<15).map { _ in generator.nextNormal() }
        let targets: [Int?] = (0..<5).map { lastOnly && $0 < 4 ? nil : $0 % 2 }
        return NetworkUnroller(network, parameters).trace(
            InputSequence(stepCount: 5, inputs: inputs, targets: targets))
    }

    @Test(arguments: ["rnn", "gru", "mgu", "gru-cho", "cw-rnn"])
    func itsTermsFollowFromTheRecordedGradientAndTheJacobians(name: String) throws {
        let run = try run(name)
        let omega = VanishingRegulariser(run)
        var sum = 0.0
        for t in 2...5 {
            let arriving = try #require(run.layers[0].numbers(.gradient, of: "h", at: t))
            let jacobian = run.layers[0].stepJacobian(at: t)
            let sent = (0..<3).map { j in (0..<3).reduce(0) { $0 + arriving[$1] * jacobian[$1, j] } }
            let ratio = euclideanNorm(sent) / euclideanNorm(arriving)
            let term = try #require(omega.layers[0].terms[t - 1])
            #expect(abs(term - (ratio - 1) * (ratio - 1)) < 1e-12)
            sum += (ratio - 1) * (ratio - 1)
        }
        #expect(omega.layers[0].terms[0] == nil)
        #expect(abs(omega.value - sum) < 1e-12)
    }

    /// All values and the gradients that arrive are held; only the matrices in the Jacobians are moved.
    @Test(arguments: Cell.catalogue.map(\.name))
    func itsGradientIsTheImmediateOneOfTheRecurrentMatrices(name: String) throws {
        let run = try run(name)
        let trace = run.layers[0]
        let flows = try #require(trace.stateFlows)
        let gradient = VanishingRegulariser(run).gradient
        func omega(_ parameters: ParameterSet) -> Double {
            let packed = PackedParameters(parameters, for: trace.program)
            let size = flows[0].arriving.count
            return (2...5).reduce(0) { sum, t in
                let jacobian = trace.stepJacobian(at: t, with: packed)
                let arriving = flows[t - 1].arriving
                let sent = (0..<size).map { j in (0..<size).reduce(0) { $0 + arriving[$1] * jacobian[$1, j] } }
                let ratio = euclideanNorm(sent) / euclideanNorm(arriving)
                return sum + (ratio - 1) * (ratio - 1)
            }
        }
        for shape in trace.program.parameters {
            guard trace.matricesBeforeStates.contains(shape.name) else {
                #expect(gradient[shape.name].entries.allSatisfy { $0 == 0 })
                continue
            }
            for index in 0..<(shape.rows * shape.columns) {
                var (up, down) = (run.parameters, run.parameters)
                up[shape.name].entries[index] += 1e-6
                down[shape.name].entries[index] -= 1e-6
                let expected = (omega(up) - omega(down)) / 2e-6
                #expect(abs(gradient[shape.name].entries[index] - expected) < 1e-6, "\(name): \(shape.name)[\(index)]")
            }
        }
    }

    @Test func anOrthogonalLinearRecurrenceHasNone() throws {
        let turn = Matrix(rows: 2, columns: 2, entries: [0.6, -0.8, 0.8, 0.6])
        let trace = try Networks.linear(turn, steps: 6)
        let network = try Network(
            [LayerPlan(Cell(try CellText.parse("h[t] = W_xh x[t] + W_hh h[t-1]")), hidden: 2)], input: 1, output: 2)
        let run = NetworkUnroller(network, trace.parameters).trace(trace.sequence)
        #expect(abs(VanishingRegulariser(run).value) < 1e-24)
        var half = trace.parameters
        half["W_hh"] = Matrix(rows: 2, columns: 2, entries: [0.3, -0.4, 0.4, 0.3])
        let shrinking = VanishingRegulariser(NetworkUnroller(network, half).trace(trace.sequence))
        #expect(abs(shrinking.value - 5 * 0.25) < 1e-12)
        #expect(shrinking.layers[0].ratios.allSatisfy { abs(($0 ?? 0) - 0.5) < 1e-12 })
    }

    @Test func stepsThatNoGradientReachesCountForNothing() throws {
        let run = try run("lstm", layers: 2, directions: [.forward, .backward])
        #expect(VanishingRegulariser(run).layers.count == 4)
        #expect(VanishingRegulariser(run).layers[1].terms[4] == nil)
        let silent = NetworkUnroller(run.network, run.parameters).trace(
            InputSequence(stepCount: 5, inputs: run.sequence.inputs, targets: Array(repeating: nil, count: 5)))
        let omega = VanishingRegulariser(silent)
        #expect(omega.value == 0)
        #expect(omega.layers.allSatisfy { $0.ratios.allSatisfy { $0 == nil } })
        #expect(omega.gradient.entries.allSatisfy { $0 == 0 })
    }
}
