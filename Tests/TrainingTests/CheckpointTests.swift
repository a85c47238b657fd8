import Experiments
import Foundation
import Testing
import Unrolling

@testable import Training

struct CheckpointTests {
    @Test(arguments: Optimiser.Rule.allCases)
    func aResumedRunIsTheSameToTheBit(rule: Optimiser.Rule) throws {
        var experiment = try TrainingFixtures.recall("lstm")
        experiment.cures.clipping = .norm(0.5)
        var settings = try TrainingFixtures.settings(rule.rawValue, batch: 2)
        settings.schedule = try RateSchedule("cosine over=12 warm-up=3")
        let trainer = try Trainer(experiment, settings)
        var whole = trainer.start
        let records = try (0..<12).map { _ in try trainer.update(&whole) }

        var first = trainer.start
        for _ in 0..<5 { _ = try trainer.update(&first) }
        let path = TrainingFixtures.temporaryPath("checkpoint")
        defer { try? FileManager.default.removeItem(atPath: path) }
        try Checkpoint.write(first, of: trainer, to: path)
        let checkpoint = try Checkpoint(reading: path)
        #expect(checkpoint.settings == settings && checkpoint.updateCount == 5)
        let other = try Trainer(experiment, checkpoint.settings)
        var resumed = try checkpoint.resumption(by: other).state
        #expect(try resumed == first && checkpoint.resumption(by: other).changes.isEmpty)
        #expect(try (5..<12).map { _ in try other.update(&resumed) } == Array(records[5...]))
        #expect(resumed == whole)
    }

    @Test func anotherTrainingIsRefused() throws {
        let experiment = try TrainingFixtures.recall()
        let trainer = try Trainer(experiment)
        let path = TrainingFixtures.temporaryPath("checkpoint")
        defer { try? FileManager.default.removeItem(atPath: path) }
        try Checkpoint.write(trainer.start, of: trainer, to: path)
        let checkpoint = try Checkpoint(reading: path)
        var other = experiment
        other.seed = 8
        func message(_ experiment: Experiment) -> String {
            do {
                return "\(try checkpoint.resumption(by: Trainer(experiment)).state.updateCount) updates"
            } catch { return "\(error)" }
        }
        #expect(message(experiment) == "0 updates")
        #expect(message(other).hasSuffix("another training: its 'seed' is not that of this experiment."))
        other.input = .task(try TaskInput("copy"))
        other.cell = .catalogue("lstm")
        #expect(message(other).hasSuffix("its 'cell', 'seed', 'inputs' are not those of this experiment."))
    }

    @Test func whatIsNoCheckpointIsRefused() throws {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        let model = folder.appending(path: "Fixtures/Models/reber-gru.safetensors").path
        let error = #expect(throws: TrainingError.self) { try Checkpoint(reading: model) }
        #expect(error?.description.contains("This is no checkpoint of a training") == true)
        #expect(error?.exitStatus == 65)
        let missing = #expect(throws: TrainingError.self) { try Checkpoint(reading: "nothing") }
        #expect(missing?.exitStatus == 66)
        let trainer = try Trainer(TrainingFixtures.recall())
        let unwritable = #expect(throws: TrainingError.self) {
            try Checkpoint.write(trainer.start, of: trainer, to: "/nothing/here")
        }
        #expect(unwritable?.exitStatus == 73)
    }
}
