import Analysis
import Cells
import Equations
import Matrices
import Testing
import Unrolling

/// What the three trials have in common: what was asked for is what training would use, and what was not is worth a try.
struct CureTrialTests {
    private func run(_ name: String) throws -> NetworkTrace {
        let trace = try Networks.random(name)
        guard let cell = Cell.named(name) else { throw Networks.MissingCell(name: name) }
        let network = try Network([LayerPlan(cell, hidden: 3)], input: 3, output: 4)
        return NetworkUnroller(network, trace.parameters).trace(trace.sequence)
    }

    private let all = Cures(
        clipping: .norm(0.2), truncation: Truncation(window: 2), penalties: Penalties(l1: 0.1, l2: 0.2, omega: 0.3))

    @Test(arguments: Cell.catalogue.map(\.name))
    func whatWasAskedForIsWhatTrainingWouldUse(name: String) throws {
        let run = try run(name)
        let cured = CuredGradient(run, all)
        let clipping = ClippingTrial(run, all)
        #expect(clipping.isAskedFor)
        #expect(clipping.effect.gradient == cured.gradient)
        #expect(clipping.effect.contributions == cured.clipping?.contributions)
        let truncation = TruncationTrial(run, all)
        #expect(truncation.isAskedFor)
        #expect(truncation.effect.whole == cured.truncation?.whole)
        let penalties = PenaltyTrial(run, all)
        #expect(penalties.parts.map(\.isAskedFor) == [true, true, true])
        #expect(penalties.parts.map(\.weight) == [0.1, 0.2, 0.3])
        let total = try #require(cured.penalties).total
        #expect(abs(penalties.parts.reduce(0) { $0 + $1.value } - total) < 1e-12 * max(1, total))
    }

    @Test(arguments: Cell.catalogue.map(\.name))
    func whatWasNotAskedForIsWorthATry(name: String) throws {
        let run = try run(name)
        let norm = euclideanNorm(run.parameterGradient.entries)
        let clipping = ClippingTrial(run, .none)
        #expect(!clipping.isAskedFor)
        #expect(abs((clipping.effect.whole.ratio ?? 0) - 0.5) < 0.025)
        let truncation = TruncationTrial(run, .none)
        #expect(!truncation.isAskedFor)
        #expect(truncation.effect.truncation == Truncation(window: max(1, run.stepCount / 4)))
        let penalties = PenaltyTrial(run, .none)
        #expect(penalties.parts.map(\.kind) == Penalties.Kind.allCases)
        for part in penalties.parts where part.sum > 0 && part.gradientNorm > 0 {
            #expect(!part.isAskedFor)
            // One digit is off by a third at most, from 0.15 to 0.1 or 0.2.
            #expect((0.06...0.14).contains(part.gradientNorm / norm), "\(part.kind)")
        }
    }

    @Test(arguments: [0, .infinity, .nan]) func aGradientThatIsNoLengthGetsARuleAllTheSame(norm: Double) {
        #expect(ClippingRule.sensible(forNorm: norm) == .norm(1))
    }

    @Test func aSensibleRuleHasTwoDigits() {
        #expect(ClippingRule.sensible(forNorm: 2.469) == .norm(1.2))
        #expect(ClippingRule.sensible(forNorm: 1.3e-7) == .norm(6.5e-8))
        #expect(Truncation.sensible(for: 1) == Truncation(window: 1))
        #expect(Truncation.sensible(for: 22) == Truncation(window: 5))
    }

    @Test func everyPenaltyHasItsOwnGradient() throws {
        let run = try run("lstm")
        let parts = PenaltyTrial(run, all).parts
        let weights = run.parameters.shapes.filter { $0.kind == .matrix }.flatMap { run.parameters[$0.name].entries }
        let squares = weights.reduce(0) { $0 + $1 * $1 }
        #expect(abs(parts[0].sum - weights.reduce(0) { $0 + abs($1) }) < 1e-12)
        #expect(abs(parts[0].gradientNorm - 0.1 * Double(weights.count).squareRoot()) < 1e-12)
        #expect(abs(parts[1].sum - squares / 2) < 1e-12)
        #expect(abs(parts[1].gradientNorm - 0.2 * squares.squareRoot()) < 1e-12)
        #expect(parts[2].sum == VanishingRegulariser(run).value)
    }
}
