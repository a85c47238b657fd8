import Analysis
import Testing
import Unrolling

struct GradientFlowTests {
    /// Norms in the order of time that are multiplied by a factor per step back.
    private func powers(_ factor: Double, _ count: Int, last: Double = 1) -> [Double] {
        var norms = [last]
        while norms.count < count { norms.append(norms[norms.count - 1] * factor) }
        return norms.reversed()
    }

    @Test func exactPowersGiveTheirFactorHalfLifeAndHorizon() throws {
        let flow = GradientFlow(norms: powers(0.5, 21))
        #expect(flow.regime == .vanishing)
        #expect(abs((flow.growthPerStep ?? .nan) - 0.5) < 1e-12)
        #expect(abs((flow.halfLife ?? .nan) - 1) < 1e-12)
        #expect(flow.doublingTime == nil)
        #expect(flow.horizon == 7)
        #expect(flow.fittedSteps == 1...21)
        #expect(flow.sentence == "vanishing: ×0.50 per step back; half-life 1.0 steps; 1 % left after 7 steps")
    }

    @Test func growingNormsExplode() throws {
        let flow = GradientFlow(norms: powers(1.31, 12))
        #expect(flow.regime == .exploding)
        #expect(abs((flow.exponent ?? .nan) - 0.27002713721306) < 1e-12)
        #expect(flow.halfLife == nil)
        #expect(flow.horizon == nil)
        #expect(flow.sentence == "exploding: ×1.31 per step back; doubles every 2.6 steps")
    }

    @Test(arguments: [(0.0, 1.0), (1, 2.2), (2, 5.5), (3, 14.3), (5, 103.2)])
    func theForgetBiasAloneHasItsPublishedHalfLife(bias: Double, halfLife: Double) throws {
        let gate = 1 / (1 + exponential(-bias))
        let flow = GradientFlow(norms: powers(gate, 101), firstStep: 0)
        #expect(abs((flow.halfLife ?? .nan) - halfLife) < 0.05)
        #expect(flow.regime == (bias < 5 ? .vanishing : .stable))
    }

    private func exponential(_ value: Double) -> Double {
        (1...40).reversed().reduce(1) { 1 + value / Double($1) * $0 }
    }

    @Test func constantNormsAreStableWithoutATime() {
        let flow = GradientFlow(norms: powers(1, 50, last: 0.3))
        #expect(flow.regime == .stable)
        #expect(flow.halfLife == nil && flow.doublingTime == nil)
        #expect(flow.sentence == "stable: ×1.00 per step back")
    }

    @Test func stepsBehindTheLastLossAreNoPartOfTheFlow() {
        let flow = GradientFlow(norms: powers(0.5, 8) + [0, 0])
        #expect(flow.startStep == 8)
        #expect(flow.firstZero == nil)
        #expect(flow.regime == .vanishing)
    }

    @Test func underflowIsNamedAndNotFitted() throws {
        let norms = powers(1e-40, 12)
        #expect(norms[2] == 0 && norms[3] > 0)
        let flow = GradientFlow(norms: norms)
        #expect(flow.firstUnderflow == 3)
        #expect(abs((flow.growthPerStep ?? .nan) / 1e-40 - 1) < 1e-9)
        #expect(flow.sentence.hasSuffix("underflow: 0 from step 3 back"))
    }

    @Test func underflowAtOnceHasNoRate() {
        let flow = GradientFlow(norms: [0, 0, 1e-300, 1])
        #expect(flow.regime == .undetermined(.underflow(step: 2)))
        #expect(flow.sentence == "underflow: 0 from step 2 back; 1 % left after 1 step")
    }

    @Test func aGradientCutOffAtOnceHasNoRate() {
        let flow = GradientFlow(norms: [0, 0, 0.25, 0.5, 0.5, 1])
        #expect(flow.regime == .undetermined(.cutOff(step: 2)))
        #expect(flow.growthPerStep == nil)
        #expect(flow.firstUnderflow == nil)
        #expect(flow.sentence == "cut off: 0 from step 2 back; 1 % left after 4 steps")
    }

    @Test func aZeroBetweenOthersInterrupts() {
        #expect(GradientFlow(norms: [1, 1, 0, 1, 1, 1]).regime == .undetermined(.interrupted(step: 3)))
    }

    @Test func notANumberIsNamedAtItsStep() {
        let flow = GradientFlow(norms: [.nan, .nan, 1, 2, 3, 4])
        #expect(flow.regime == .undetermined(.notANumber(step: 2)))
        #expect(flow.sentence == "NaN first at step 2")
        #expect(flow.firstNonFinite == 2)
        #expect(GradientFlow(norms: [1, 2, .nan]).sentence == "NaN first at step 3")
    }

    @Test func overflowExplodesWhereARateWasSeen() {
        let flow = GradientFlow(norms: [.nan, .infinity, 1e300, 1e200, 1e100, 1])
        #expect(flow.regime == .exploding)
        #expect(flow.sentence.hasSuffix("; overflow: inf first at step 2"))
        #expect(GradientFlow(norms: [.infinity, 1e300, 1]).sentence == "overflow: inf first at step 1")
    }

    @Test func fewStepsHaveNoRate() {
        #expect(GradientFlow(norms: [0.5, 1]).regime == .undetermined(.tooFewSteps(2)))
        #expect(GradientFlow(norms: [1]).sentence == "too few steps for a rate: 1 of at least 3")
        #expect(GradientFlow(norms: []).regime == .undetermined(.noGradient))
        #expect(GradientFlow(norms: [0, 0, 0]).sentence == "no gradient: 0 at every step")
    }

    @Test func normsFarFromAnyLineHaveNoRate() {
        let flow = GradientFlow(norms: [1, 1e-6, 1, 1e-6, 1, 1e-6, 1])
        #expect(flow.regime == .undetermined(.uneven))
    }

    @Test func aDiagonalLinearNetworkHasItsLargestEntryAsFactor() throws {
        let trace = try Networks.linear(Networks.diagonal([0.8, 0.8]), steps: 30)
        let flow = GradientFlow(norms: try #require(trace.norms(.gradient, of: "h")))
        #expect(abs((flow.growthPerStep ?? .nan) - 0.8) < 1e-12)
        let products = GradientFlow(norms: StepJacobians(of: trace).productNorms, firstStep: 0)
        #expect(abs((products.growthPerStep ?? .nan) - 0.8) < 1e-12)
        #expect(products.fittedSteps == 0...30)
    }
}
