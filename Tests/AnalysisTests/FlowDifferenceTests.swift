import Analysis
import Testing

struct FlowDifferenceTests {
    /// The norms of so many steps that are multiplied by a factor on every step back from 1.
    private func flow(_ factor: Double, steps: Int = 30) -> GradientFlow {
        var norms = [1.0]
        while norms.count < steps { norms.insert(norms[0] * factor, at: 0) }
        return GradientFlow(norms: norms)
    }

    private func sentence(_ before: GradientFlow, _ after: GradientFlow) -> String {
        FlowDifference(before: before, after: after).sentence
    }

    @Test func timesOfTheSameKindShareTheirName() {
        #expect(
            sentence(flow(0.8), flow(0.97)) == "half-life 3.1 → 22.8 steps; 1 % left: after 21 steps → never")
        #expect(sentence(flow(1.1), flow(1.2)) == "doubles every 7.3 → 3.8 steps")
    }

    @Test func aChangeOfRegimeIsSaidFirst() {
        #expect(
            sentence(flow(0.5), flow(1.25))
                == "vanishing → exploding; half-life 1.0 steps → doubles every 3.1 steps; 1 % left: after 7 steps → never"
        )
        #expect(
            sentence(flow(0.5), flow(1))
                == "vanishing → stable; half-life 1.0 steps → ×1.00 per step back; 1 % left: after 7 steps → never")
    }

    @Test func aFlowWithoutAFactorIsDescribedByItsOwnSentence() {
        let none = GradientFlow(norms: [0, 0, 0, 0])
        #expect(sentence(flow(0.97), none) == "\(flow(0.97).sentence) → no gradient: 0 at every step")
    }

    @Test func equalFlowsHaveNoDifference() {
        #expect(sentence(flow(0.9), flow(0.9)) == "no difference: \(flow(0.9).sentence)")
    }
}
