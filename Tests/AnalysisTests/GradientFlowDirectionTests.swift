import Cells
import Testing
import Unrolling

@testable import Analysis

struct GradientFlowDirectionTests {
    /// The traces of both directions of a small network over five steps.
    private func traces() throws -> [Trace] {
        let plan = LayerPlan(
            try #require(Cell.named("rnn")), hidden: 2, activation: .tanh, directions: [.forward, .backward])
        let network = try Network([plan], input: 2, output: 2)
        let unroller = NetworkUnroller(network, ParameterSet(zeros: network.parameters))
        let inputs = Array(repeating: 0.0, count: 10)
        return unroller.trace(InputSequence(stepCount: 5, inputs: inputs, targets: [nil, nil, nil, nil, 0])).layers
    }

    @Test func theFlowOfABackwardLayerGoesFromItsFirstStepOn() throws {
        let traces = try traces()
        let fading = [16.0, 8, 4, 2, 1]
        #expect(GradientFlow(norms: fading, in: traces[0]) == GradientFlow(norms: fading))
        let flow = GradientFlow(norms: fading, in: traces[1])
        #expect(flow.regime == .vanishing)
        #expect(abs((flow.growthPerStep ?? 0) - 0.5) < 1e-12)
        #expect(flow.startStep == 1)
        #expect(flow.fittedSteps == 1...5)
    }

    @Test func stepsKeepTheirNumbersInEitherDirection() throws {
        let backward = try traces()[1]
        #expect(GradientFlow(norms: [0, 4, 2, 1, .infinity], in: backward).startStep == 2)
        let interrupted = GradientFlow(norms: [4, 2, 0, 1, 1], in: backward)
        #expect(interrupted.regime == .undetermined(.interrupted(step: 3)))
        #expect(GradientFlow(norms: [1, 2, 4, .infinity, .infinity], in: backward).firstNonFinite == 4)
    }

    @Test func stepZeroIsWhereTheStatesBeginInEitherDirection() throws {
        let traces = try traces()
        let forward = GradientFlow(norms: [0.5, 1, 2, 4, 8, 16], in: traces[0])
        let backward = GradientFlow(norms: [0.5, 16, 8, 4, 2, 1], in: traces[1])
        #expect(forward.growthPerStep == backward.growthPerStep)
        #expect(forward.horizon == backward.horizon)
        #expect(backward.startStep == 1)
        #expect(GradientFlow(norms: [0, 16, 8, 4, 2, 1], in: traces[1]).firstZero == 0)
    }
}
