import Analysis
import Cells
import Experiments
import Foundation
import Matrices
import Testing
import Unrolling

@testable import Training

/// Trainings that leave out outputs between layers.
struct TrainerDropoutTests {
    private func experiment(_ cell: String = "lstm", cures: Cures = .none) throws -> Experiment {
        var experiment = try TrainingFixtures.recall(cell)
        experiment.layers = .alike(2)
        experiment.cures = cures
        return experiment
    }

    private func trainer(
        _ experiment: Experiment, batch: Int = 3, dropout: Double = 0.4, optimiser: String = "sgd"
    ) throws -> Trainer {
        var settings = try TrainingFixtures.settings(optimiser, rate: optimiser == "sgd" ? 1 : 0.01, batch: batch)
        settings.dropout = dropout
        return try Trainer(experiment, settings)
    }

    @Test(arguments: [1, 3]) func anUpdateIsTheGradientOfItsLossWithTheMaskHeld(batch: Int) throws {
        let trainer = try trainer(try experiment("gru"), batch: batch)
        var after = trainer.start
        _ = try trainer.update(&after)
        func loss(_ name: String, _ entry: Int, _ amount: Double) throws -> Double {
            var moved = trainer.start
            moved.parameters[name].entries[entry] += amount
            return try trainer.update(&moved).loss
        }
        for name in ["layer1.W_hn", "layer2.b_z", "W_hy"] {
            let before = trainer.start.parameters[name].entries
            for entry in before.indices {
                let gradient = before[entry] - after.parameters[name].entries[entry]
                let difference = try (loss(name, entry, 1e-5) - loss(name, entry, -1e-5)) / 2e-5
                #expect(abs(gradient - difference) < 1e-6 * (1 + abs(difference)), "\(name) \(entry)")
            }
        }
    }

    @Test(arguments: TrainingFixtures.separateCells)
    func sequencesSideBySideLearnWhatTheyDoOneByOne(cell: String) throws {
        let beside = try trainer(try experiment(cell))
        // Windows of the whole sequence let everything through, but each sequence has its own.
        let single = try trainer(try experiment(cell, cures: Cures(truncation: Truncation(window: 100))))
        var (one, two) = (beside.start, single.start)
        let records = (try beside.update(&one), try single.update(&two))
        #expect(abs(records.0.loss - records.1.loss) < 1e-12)
        for (first, second) in zip(one.parameters.entries, two.parameters.entries) {
            #expect(abs(first - second) < 1e-12)
        }
    }

    @Test func everyUpdateAndSequenceHasAMaskOfItsOwn() throws {
        let trainer = try trainer(try experiment())
        let sequence = trainer.resolved.sequence
        let masks = (1...4).flatMap { update in
            trainer.droppingOut([sequence, sequence, sequence], update: update).compactMap {
                $0.dropout?.factors(ofLayer: 1)
            }
        }
        #expect(masks.count == 12 && Set(masks).count == 12)
        #expect(trainer.droppingOut([sequence], update: 3)[0].dropout?.factors(ofLayer: 1) == masks[6])
    }

    @Test func anyMomentCanBeMadeAgainToTheBitByAnyNumberOfThreads() throws {
        let trainer = try trainer(try experiment(), batch: 5, optimiser: "adam")
        var (one, two) = (trainer.start, trainer.start)
        for _ in 0..<6 {
            let first = try trainer.update(&one, threads: 1)
            #expect(try trainer.update(&two, threads: 2) == first)
        }
        #expect(one == two)
        #expect(try trainer.state(atUpdate: 6, from: trainer.start, isCancelled: { false }) == one)
    }

    @Test func aResumedRunIsTheSameToTheBit() throws {
        let trainer = try trainer(try experiment(), optimiser: "adam")
        var state = trainer.start
        for _ in 0..<3 { _ = try trainer.update(&state) }
        let path = TrainingFixtures.temporaryPath("checkpoint")
        defer { try? FileManager.default.removeItem(atPath: path) }
        try Checkpoint.write(state, of: trainer, to: path)
        let checkpoint = try Checkpoint(reading: path)
        #expect(checkpoint.settings.dropout == 0.4)
        let other = try Trainer(trainer.experiment, checkpoint.settings)
        var resumed = try checkpoint.resumption(by: other).state
        #expect(try other.update(&resumed) == trainer.update(&state) && resumed == state)
    }

    @Test func whatDoesNotLearnLeavesNothingOut() throws {
        var experiment = Experiment(cell: .catalogue("lstm"), input: .task(try TaskInput("reber")))
        experiment.layers = .alike(2)
        let (dropping, plain) = (try trainer(experiment), try trainer(experiment, dropout: 0))
        #expect(dropping.start == plain.start)
        #expect(dropping.evaluation(of: plain.start, sequences: 5) == plain.evaluation(of: plain.start, sequences: 5))
        #expect(
            dropping.exposureGap(of: plain.start, sequences: 5) == plain.exposureGap(of: plain.start, sequences: 5))
        #expect(dropping.validationLoss(of: plain.start) == plain.validationLoss(of: plain.start))
        var (one, two) = (dropping.start, plain.start)
        #expect(try dropping.update(&one).loss != plain.update(&two).loss)
        #expect(
            try Run(dropping.experiment(at: two)).network.totalLoss == Run(plain.experiment(at: two)).network.totalLoss)
    }

    @Test func itIsLearnedNeverTheLess() throws {
        let trainer = try trainer(try experiment("gru"), batch: 8, dropout: 0.2, optimiser: "adam")
        var state = trainer.start
        let before = try #require(trainer.evaluation(of: state, sequences: 20)).stepLoss
        for _ in 0..<80 { _ = try trainer.update(&state) }
        #expect(try #require(trainer.evaluation(of: state, sequences: 20)).stepLoss < 0.8 * before)
    }

    @Test func aNetworkOfOneLayerHasNothingToLeaveOut() throws {
        let one = try TrainingFixtures.recall()
        let error = #expect(throws: TrainingError.nothingToDropOut) { try trainer(one) }
        #expect(error?.description.contains("at least 2 layers") == true)
        #expect(try trainer(one, dropout: 0).settings.dropout == 0)
        for share in [1, -0.1, .nan, .infinity] {
            #expect(throws: TrainingError.self) { try trainer(try experiment(), dropout: share) }
        }
    }
}
