import Cells
import Experiments
import Testing
import Unrolling

@testable import Training

/// The loss of a long stretch that is read window after window, held against one pass over all of it.
struct TextReadingTests {
    /// The mean loss of a stretch that is unrolled as a whole.
    private func whole(_ trainer: Trainer, _ stretch: Range<Int>) throws -> Double {
        let sequence = trainer.experiment.inputSequence(
            ofTextIn: stretch.lowerBound..<stretch.upperBound - 1, for: trainer.resolved)
        return NetworkUnroller(trainer.resolved.network, trainer.start.parameters).trace(sequence).totalLoss
            / Double(stretch.count - 1)
    }

    @Test(arguments: TrainingFixtures.separateCells) func theValidationPartIsReadAsOne(name: String) throws {
        let trainer = try Trainer(
            TextFixtures.experiment(name, text: TextFixtures.prose + TextFixtures.prose),
            TextFixtures.settings(carry: false, validation: 0.5))
        let split = try #require(trainer.split)
        #expect(split.validation.count > 2 * 256)
        let found = try #require(trainer.validationPerplexity(of: trainer.start)?.nats)
        #expect(abs(found - (try whole(trainer, split.validation))) < 1e-12)
        let training = try #require(trainer.trainingPerplexity(of: trainer.start)?.nats)
        #expect(abs(training - (try whole(trainer, split.sample))) < 1e-12)
        #expect(trainer.evaluation(of: trainer.start)?.stepLoss == found)
    }

    @Test func theProbabilitiesOfTheNextCharactersGiveTheSame() throws {
        let trainer = try Trainer(TextFixtures.experiment(layers: 2))
        let split = try #require(trainer.split)
        let classes = try #require(trainer.experiment.trainedText).whole.classes
        let part = split.validation.lowerBound..<split.validation.upperBound - 1
        let run = NetworkUnroller(trainer.resolved.network, trainer.start.parameters)
            .trace(trainer.experiment.inputSequence(ofTextIn: part, for: trainer.resolved))
        var nats = 0.0
        for (index, place) in part.enumerated() {
            let probabilities = try #require(run.readout.numbers(.value, of: "p", at: index + 1))
            nats -= logarithm(probabilities[Int(classes[place + 1])])
        }
        let found = try #require(trainer.validationPerplexity(of: trainer.start))
        #expect(abs(found.nats - nats / Double(split.scored.count)) < 1e-12)
    }

    @Test func aNetworkWithoutStatesToCarryIsReadInItsWindows() throws {
        var experiment = try TextFixtures.experiment()
        experiment.isBidirectional = true
        let trainer = try Trainer(experiment)
        let validation = try #require(trainer.split).validation
        let unroller = NetworkUnroller(trainer.resolved.network, trainer.start.parameters)
        var loss = 0.0
        for first in stride(from: validation.lowerBound, to: validation.upperBound - 1, by: 8) {
            let part = first..<min(first + 8, validation.upperBound - 1)
            loss += unroller.trace(experiment.inputSequence(ofTextIn: part, for: trainer.resolved)).totalLoss
        }
        let found = try #require(trainer.validationPerplexity(of: trainer.start))
        #expect(abs(found.nats - loss / Double(validation.count - 1)) < 1e-12)
    }

    @Test func withoutProbabilitiesThereIsNoPerplexity() throws {
        var experiment = try TextFixtures.experiment()
        experiment.loss = .squaredError
        let trainer = try Trainer(experiment)
        #expect(trainer.validationPerplexity(of: trainer.start) == nil && trainer.baselines.isEmpty)
        #expect(trainer.evaluation(of: trainer.start) != nil)
    }
}
