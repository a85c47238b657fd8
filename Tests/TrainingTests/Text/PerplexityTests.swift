import Equations
import Experiments
import Matrices
import Tasks
import Testing
import Unrolling

@testable import Training

/// FACTS 16 and 17: what an untrained network loses, and what a perplexity is.
struct PerplexityTests {
    @Test(arguments: [2, 10, 100]) func aUniformGuessHasThePerplexityOfTheNumberOfClasses(classes: Int) {
        let perplexity = Perplexity(nats: -logarithm(1 / Double(classes)))
        #expect(abs(perplexity.value - Double(classes)) < 1e-12 * Double(classes))
        #expect(abs(perplexity.bits - logarithm(Double(classes)) / logarithm(2)) < 1e-12)
    }

    @Test func certaintyIsOneAndTheImpossibleInfinite() {
        #expect(Perplexity(nats: 0).value == 1 && Perplexity(nats: 0).bits == 0)
        #expect(Perplexity(nats: .infinity).value == .infinity)
        #expect(Perplexity(nats: .nan).value.isNaN)
    }

    @Test func aBitHalvesTheChoice() {
        #expect(abs(Perplexity(nats: logarithm(8)).bits - 3) < 1e-14)
    }

    @Test(arguments: ["rnn", "lstm", "gru"], [7, 8, 9] as [UInt64])
    func anUntrainedNetworkIsAboutAsGoodAsAUniformGuess(cell: String, seed: UInt64) throws {
        var experiment = try TextFixtures.experiment(cell)
        experiment.seed = seed
        let trainer = try Trainer(experiment)
        let classes = Double(try experiment.resolve().sizes.output)
        let found = try #require(trainer.validationPerplexity(of: trainer.start))
        #expect(abs(found.nats - logarithm(classes)) < 0.25)
        #expect(trainer.baselines[0].loss == logarithm(classes))
    }
}
