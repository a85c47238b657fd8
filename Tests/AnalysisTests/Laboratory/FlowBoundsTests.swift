import Analysis
import Cells
import Equations
import Matrices
import Testing
import Unrolling

@Suite struct FlowBoundsTests {
    private func bounds(_ trace: Trace) -> FlowBounds { FlowBounds(trace, jacobians: StepJacobians(of: trace)) }

    @Test(arguments: Cell.catalogue.map(\.name))
    func theProductOfTheStepNormsIsABoundForEveryCell(name: String) throws {
        let bounds = try bounds(Networks.random(name, steps: 12))
        #expect(bounds.norms.count == 13 && bounds.stepNormProducts.count == 13)
        #expect(bounds.norms[12] == 1 && bounds.stepNormProducts[12] == 1)
        for (norm, product) in zip(bounds.norms, bounds.stepNormProducts) { #expect(norm <= product * (1 + 1e-12)) }
        if let powers = bounds.sigmaPowers {
            for (product, power) in zip(bounds.stepNormProducts, powers) { #expect(product <= power * (1 + 1e-12)) }
        }
    }

    @Test func aLinearNetworkWithOneUnitMeetsAllBounds() throws {
        let bounds = try bounds(Networks.linear(Networks.diagonal([0.5]), steps: 4))
        let powers = [0.0625, 0.125, 0.25, 0.5, 1]
        #expect(bounds.norms == powers && bounds.stepNormProducts == powers)
        #expect(bounds.sigmaPowers == powers && bounds.radiusPowers == powers)
        #expect(bounds.disagreement == nil)
    }

    @Test func theSingularValueAndTheRadiusMayDisagree() throws {
        let trap = Matrix(rows: 2, columns: 2, entries: [0.5, 10, 0, 0.5])
        let bounds = try bounds(Networks.linear(trap, steps: 60))
        let disagreement = try #require(bounds.disagreement)
        #expect(disagreement.contains("σ_max(W_hh)·γ = 10.0 > 1") && disagreement.contains("ρ(W_hh) = 0.500 < 1"))
        #expect(bounds.flow.regime == .vanishing)
    }

    @Test func aRadiusThatIsOneButForRoundingIsOnNoSide() throws {
        let scaled = Matrix(rows: 2, columns: 2, entries: [1 - 1e-15, 10, 0, 0.5])
        #expect(try bounds(Networks.linear(scaled, steps: 6)).disagreement == nil)
    }

    @Test func aSteepMatrixUnderAFlatFunctionIsSaidToBeSo() throws {
        let bounds = try bounds(Networks.linear(Networks.diagonal([2, 1]), function: "sigma", steps: 6))
        #expect(
            bounds.disagreement == "ρ(W_hh) = 2.00 > 1, but σ_max(W_hh)·γ = 0.500 < 1: W_hh alone would grow, "
                + "the slope of φ takes away more.")
    }

    @Test(arguments: ["lstm", "gru"])
    func gatedCellsHaveTheProductsAndAReasonForTheRest(name: String) throws {
        let bounds = try bounds(Networks.random(name))
        #expect(bounds.sigmaPowers == nil && bounds.radiusPowers == nil && bounds.disagreement == nil)
        #expect(bounds.sentence.contains("h[t] = φ(W h[t-1] + …)"))
    }

    @Test func aBackwardLayerIsCountedFromTheStepItTookLast() throws {
        let cell = try #require(Cell.named("rnn"))
        let network = try Network(
            [LayerPlan(cell, hidden: 2, directions: [.backward])], input: 1, output: 2)
        var parameters = ParameterSet(zeros: network.parameters)
        for shape in network.parameters where shape.name.hasSuffix("W_hh") {
            parameters[shape.name] = Networks.diagonal([0.5, 0.5])
        }
        let sequence = InputSequence(stepCount: 3, inputs: [0, 0, 0], targets: [0, 1, 0])
        let bounds = bounds(NetworkUnroller(network, parameters).trace(sequence).layers[0])
        let expected = [0.125, 1, 0.5, 0.25]
        for powers in [bounds.norms, bounds.stepNormProducts, bounds.sigmaPowers ?? [], bounds.radiusPowers ?? []] {
            #expect(powers.count == 4 && zip(powers, expected).allSatisfy { abs($0 - $1) < 1e-15 })
        }
    }
}
