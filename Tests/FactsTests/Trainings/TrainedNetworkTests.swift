import Experiments
import Testing
import Training

@testable import Facts

/// What is read off a trained network.
struct TrainedNetworkTests {
    private func trained(_ training: SeededTraining, seed: UInt64 = 2) throws -> TrainedNetwork {
        let network = try TrainedNetwork(training, seed: seed, progress: { _ in }, isCancelled: { false })
        return try #require(network)
    }

    @Test func itIsTheNetworkThatATrainerOfThisSeedMakes() throws {
        let training = SeededTraining("", TrainingFixtures.script, rate: 0.02, batch: 2, updates: 12, seeds: 1)
        var experiment = try training.experiment()
        experiment.seed = 2
        let trainer = try Trainer(experiment, training.settings)
        var state = trainer.start
        for _ in 0..<12 { _ = try trainer.update(&state) }
        let evaluation = try #require(trainer.evaluation(of: state))
        let numbers = try trained(training).numbers([.loss, .solvedShare, .sequences])
        #expect(numbers == [evaluation.stepLoss, Double(evaluation.solved) / 100, .infinity])
    }

    @Test func anExaminationMayBeOfAnotherLength() throws {
        var training = TrainingFixtures.recall
        training.exam = try TaskInput("recall", ["length": 60, "delay": 1, "kinds": 2])
        let numbers = try trained(training).numbers([.solvedShare, .expression("steps")])
        #expect(numbers == [1, 60])
    }

    @Test func stringsThatFollowOneAnotherAreCountedOneByOne() throws {
        var training = SeededTraining(
            "", "cell lstm\nhidden 4\ntask reber-continual strings=3", rate: 0.05, updates: 40, seeds: 1)
        training.unseen = 20
        let numbers = try trained(training).numbers([.solvedShare, .solvedStringShare])
        #expect(numbers[0] <= numbers[1] && numbers[1] * 60 == (numbers[1] * 60).rounded())
    }

    @Test func aNetworkThatHasLearnedNothingCountsToNothing() throws {
        let training = SeededTraining("", "cell lstm\nhidden 2\ntask anbn", updates: 1, seeds: 1)
        #expect(try trained(training).numbers([.longestPower]) == [0])
    }

    @Test func anExpressionThatIsNoNumberIsAnError() throws {
        let training = SeededTraining("", TrainingFixtures.script, updates: 1, seeds: 1)
        #expect(throws: FactProblem.self) { try trained(training).numbers([.expression("h[1]")]) }
    }
}
