import Analysis
import Cells
import Testing
import Unrolling

struct FirstNonFiniteTests {
    @Test func ordinaryTracesHaveNone() throws {
        let trace = try Networks.random("lstm")
        #expect(FirstNonFinite(in: trace) == nil)
    }

    @Test func theFirstSignalOfTheFirstStepIsNamed() throws {
        let found = try #require(FirstNonFinite(in: try Networks.random("rnn", activation: .tanh, scale: .nan)))
        #expect(found.step == 1 && found.signal == "h" && found.unit == 0 && found.quantity == .value)
        #expect(found.sentence == "NaN first at step 1, in h[1]")
    }

    @Test func anOverflowIsFoundAtTheStepWhereItHappens() throws {
        let trace = try Networks.random("rnn", activation: .relu, steps: 12, scale: 1e60)
        let found = try #require(FirstNonFinite(in: trace))
        let norms = try #require(trace.norms(.value, of: found.signal))
        #expect(found.quantity == .value)
        #expect(norms.firstIndex { !$0.isFinite } == found.step - 1)
    }

    @Test func aGradientThatOverflowsIsFoundWhereValuesDoNot() throws {
        let trace = try Networks.linear(Networks.diagonal([1e40]), steps: 12)
        let found = try #require(FirstNonFinite(in: trace))
        #expect(found.quantity == .gradient)
        #expect(found.sentence.contains("∂L/∂"))
        let norms = try #require(trace.norms(.gradient, of: "h"))
        #expect(GradientFlow(norms: norms).regime == .exploding)
    }
}
