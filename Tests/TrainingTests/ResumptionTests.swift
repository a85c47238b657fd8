import Experiments
import Foundation
import Testing
import Unrolling

@testable import Training

/// Trainings that go on from a checkpoint otherwise than before.
struct ResumptionTests {
    private typealias Change = @Sendable (inout Experiment, inout TrainingSettings) throws -> Void

    /// A training after some updates, in a file.
    private final class Written {
        let trainer: Trainer
        let state: TrainingState
        let path = TrainingFixtures.temporaryPath("checkpoint")

        init(_ experiment: Experiment, _ settings: TrainingSettings, after updates: Int = 3) throws {
            trainer = try Trainer(experiment, settings)
            var state = trainer.start
            for _ in 0..<updates { _ = try trainer.update(&state) }
            self.state = state
            try Checkpoint.write(state, of: trainer, to: path)
        }

        deinit { try? FileManager.default.removeItem(atPath: path) }
    }

    private func recall() throws -> Experiment {
        var experiment = try TrainingFixtures.recall()
        experiment.layers = .alike(2)
        return experiment
    }

    private static let changes: [(String, Change)] = [
        ("rate 0.01 → 0.001", { $1.rate = 0.001 }),
        ("optimiser adam beta1=0.5", { $1.optimiser = try Optimiser("adam beta1=0.5") }),
        ("schedule step every=2", { $1.schedule = try RateSchedule("step every=2") }),
        ("batch 2 → 3", { $1.batch = 3 }),
        ("dropout 0 → 0.2", { $1.dropout = 0.2 }),
        ("clip 0.1", { experiment, _ in experiment.cures.clipping = .norm(0.1) }),
        ("truncate 2", { experiment, _ in experiment.cures.truncation = Truncation(window: 2) }),
        (
            "rate 0.01 → 0.1, l2 0 → 0.5",
            { experiment, settings in
                settings.rate = 0.1
                experiment.cures.penalties.l2 = 0.5
            }
        ),
    ]

    @Test(arguments: 0..<changes.count)
    func aChangedSettingIsSaidAndGoesOnAsABranchDoes(index: Int) throws {
        let (words, change) = Self.changes[index]
        var (experiment, settings) = (try recall(), try TrainingFixtures.settings(batch: 2))
        let written = try Written(experiment, settings)
        try change(&experiment, &settings)
        let other = try Trainer(experiment, settings)
        let resumption = try Checkpoint(reading: written.path).resumption(by: other)
        #expect(resumption.changes == ["From update 4 on: \(words)."])
        #expect(resumption.state == written.state)
        var history = TrainingHistory(written.trainer, from: written.state)
        var branched = try history.branch(from: written.state, of: 0, with: other)
        var (resumed, unchanged) = (resumption.state, written.state)
        #expect(try other.update(&resumed) == other.update(&branched) && resumed == branched)
        _ = try written.trainer.update(&unchanged)
        #expect(resumed.parameters != unchanged.parameters)
    }

    @Test func anotherOptimiserBeginsWithoutAMemory() throws {
        var settings = try TrainingFixtures.settings()
        let written = try Written(try recall(), settings)
        settings.optimiser = Optimiser(.rmsprop)
        let other = try Trainer(try recall(), settings)
        let resumption = try Checkpoint(reading: written.path).resumption(by: other)
        #expect(
            resumption.changes == [
                "From update 4 on: optimiser rmsprop.", "The memory of the optimiser begins anew.",
            ])
        var fresh = settings.optimiser.start(from: written.state.parameters)
        fresh.updateCount = 3
        #expect(resumption.state == fresh)
    }

    @Test func readersOfATextThatStandElsewhereBeginAnew() throws {
        let experiment = try TextFixtures.experiment()
        let written = try Written(experiment, TextFixtures.settings(batch: 3, carry: true))
        #expect(written.state.carried.count == 3)
        func resumption(_ change: (inout TrainingSettings) -> Void) throws -> Resumption {
            var settings = written.trainer.settings
            change(&settings)
            return try Checkpoint(reading: written.path).resumption(by: Trainer(experiment, settings))
        }
        let faster = try resumption { $0.rate = 0.5 }
        #expect(faster.state.carried == written.state.carried && faster.changes.count == 1)
        let wider = try resumption { $0.batch = 2 }
        #expect(wider.state.carried.isEmpty)
        #expect(wider.changes == ["From update 4 on: batch 3 → 2.", "The carried states begin anew."])
    }

    @Test func aScheduleThatHasEndedIsSaid() throws {
        var settings = try TrainingFixtures.settings()
        settings.schedule = try RateSchedule("cosine over=3")
        let written = try Written(try recall(), settings)
        let same = try Checkpoint(reading: written.path).resumption(by: written.trainer)
        #expect(same.changes == ["The schedule 'cosine over=3' has come to its end: the rate is 0."])
        settings.schedule = try RateSchedule("cosine over=9")
        let longer = try Checkpoint(reading: written.path).resumption(by: Trainer(try recall(), settings))
        #expect(longer.changes == ["From update 4 on: schedule cosine over=9."])
    }

    @Test func aCheckpointHoldsTheNetworkOfItsMoment() throws {
        let written = try Written(try recall(), try TrainingFixtures.settings())
        let experiment = try Checkpoint(reading: written.path).experiment()
        #expect(try experiment.resolve().parameters == written.state.parameters)
        #expect(experiment == written.trainer.experiment(at: written.state))
    }

    @Test func aCheckpointIsKnownWhateverItsName() throws {
        let written = try Written(try recall(), try TrainingFixtures.settings(), after: 0)
        #expect(Checkpoint.isCheckpoint(written.path))
        let folder = URL(filePath: #filePath).deletingLastPathComponent()
        let model = folder.deletingLastPathComponent().appending(path: "Fixtures/Models/reber-gru.safetensors").path
        for path in [model, #filePath, folder.path, "nothing", "/dev/null"] {
            #expect(!Checkpoint.isCheckpoint(path), "\(path)")
        }
    }
}
