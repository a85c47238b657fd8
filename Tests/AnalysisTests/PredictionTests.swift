import Analysis
import Testing
import Unrolling

struct PredictionTests {
    @Test func theMostProbableClassHasTheLargestProbability() throws {
        let trace = try Networks.random("gru")
        for t in 1...trace.stepCount {
            let found = try #require(Prediction(trace, at: t))
            let largest = try #require(found.probabilities.max())
            #expect(found.largestProbability == largest)
            #expect(found.ranking(4).first == found.mostProbableClass)
            #expect(found.ranking(4).map { found.probabilities[$0] } == found.probabilities.sorted(by: >))
            #expect(found.isRight == (found.mostProbableClass == found.target))
            let target = try #require(found.target)
            #expect(found.targetProbability == found.probabilities[target])
        }
    }

    @Test func equalProbabilitiesAreRankedByTheirNumber() throws {
        let found = try #require(Prediction(try Networks.random("rnn", scale: 0), at: 1))
        #expect(found.probabilities == [0.25, 0.25, 0.25, 0.25])
        #expect(found.mostProbableClass == 0)
        #expect(found.ranking(3) == [0, 1, 2])
    }

    @Test func aStepWithoutATargetIsNeitherRightNorWrong() throws {
        let found = try #require(Prediction(try Networks.random("rnn", lastLossOnly: true), at: 1))
        #expect(found.target == nil && found.isRight == nil && found.targetProbability == nil && found.loss == nil)
    }

    @Test func nothingIsPredictedByNaN() throws {
        let found = try #require(Prediction(try Networks.random("rnn", scale: .nan), at: 1))
        #expect(found.mostProbableClass == nil && found.largestProbability == nil)
        #expect(found.isRight == false)
    }

    @Test func theUniformGuessHasThePerplexityOfTheNumberOfClasses() throws {
        let summary = LossSummary(try Networks.random("lstm", steps: 7, scale: 0))
        #expect(summary.count == 7)
        #expect(abs((summary.mean ?? .nan) - summary.uniformMean) < 1e-12)
        #expect(abs((summary.perplexity ?? .nan) - 4) < 1e-12)
    }

    @Test func noLossHasNoPerplexity() throws {
        let trace = try Networks.linear(Networks.diagonal([1]), steps: 3)
        #expect(LossSummary(trace).count == 1)
        #expect(LossSummary(trace).uniformMean > 0.69)
    }
}
