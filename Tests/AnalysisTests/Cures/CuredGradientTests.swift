import Analysis
import Cells
import Matrices
import Testing
import Unrolling

struct CuredGradientTests {
    private func run() throws -> NetworkTrace {
        let trace = try Networks.random("rnn")
        guard let cell = Cell.named("rnn") else { throw Networks.MissingCell(name: "rnn") }
        let network = try Network([LayerPlan(cell, hidden: 3)], input: 3, output: 4)
        return NetworkUnroller(network, trace.parameters).trace(trace.sequence)
    }

    @Test func withoutCuresItIsTheGradientOfTheRun() throws {
        let run = try run()
        let cured = CuredGradient(run, .none)
        #expect(cured.gradient == run.parameterGradient)
        #expect(cured.truncation == nil && cured.penalties == nil && cured.clipping == nil)
    }

    @Test func theCuresActOneAfterTheOther() throws {
        let run = try run()
        let penalties = Penalties(l1: 0.1, l2: 0.2, omega: 0.3)
        let truncation = Truncation(window: 2)
        let cured = CuredGradient(run, Cures(clipping: .norm(0.5), truncation: truncation, penalties: penalties))
        let omega = VanishingRegulariser(run)
        let weights = penalties.weightGradient(of: run.parameters).entries
        let sum = zip(zip(run.truncated(truncation).parameterGradient.entries, weights), omega.gradient.entries).map {
            $0.0 + $0.1 + 0.3 * $1
        }
        let factor = 0.5 / euclideanNorm(sum)
        #expect(factor < 1)
        for (found, expected) in zip(cured.gradient.entries, sum) {
            #expect(abs(found - factor * expected) < 1e-14)
        }
        let values = try #require(cured.penalties)
        #expect(abs(values.total - (values.l1 + values.l2 + 0.3 * omega.value)) < 1e-14)
        #expect(abs((cured.clipping?.whole.before ?? 0) - euclideanNorm(sum)) < 1e-12)
    }

    @Test func aPenaltyWithoutWeightIsNotComputed() throws {
        let values = try #require(CuredGradient(try run(), Cures(penalties: Penalties(l2: 1))).penalties)
        #expect(values.l1 == 0)
        #expect(values.l2 > 0)
        #expect(values.regulariser == nil)
    }
}
