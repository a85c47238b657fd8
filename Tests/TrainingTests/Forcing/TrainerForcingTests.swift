import Cells
import Curves
import Equations
import Experiments
import Glibc
import Matrices
import Testing
import Unrolling

@testable import Training

/// Training on a network's own answers.
@Suite struct TrainerForcingTests {
    private func experiment(_ input: ExperimentInput, cell: String = "gru") -> Experiment {
        var experiment = Experiment(cell: .catalogue(cell), input: input)
        experiment.sizes.hidden = 5
        return experiment
    }

    private func trainer(
        _ forcing: String, on task: String = "reber", batch: Int = 3, optimiser: String = "adam"
    ) throws -> Trainer {
        var settings = try TrainingFixtures.settings(optimiser, rate: 0.05, batch: batch)
        settings.forcing = try Forcing(forcing)
        return try Trainer(experiment(.task(try TaskInput(task))), settings)
    }

    private func state(_ trainer: Trainer, after updates: Int, threads: Int? = nil) throws -> TrainingState {
        var state = trainer.start
        for _ in 0..<updates { _ = try trainer.update(&state, threads: threads) }
        return state
    }

    @Test(arguments: ["free", "scheduled linear slope=0.2", "scheduled exponential k=0.5", "scheduled sigmoid k=2"])
    func theSameSeedGivesTheSameBitsOnAnyNumberOfThreads(forcing: String) throws {
        let trainer = try trainer(forcing)
        let first = try state(trainer, after: 5, threads: 1)
        #expect(try state(trainer, after: 5, threads: 2) == first)
        #expect(try state(self.trainer("teacher"), after: 5) != first)
    }

    @Test func aTrainingGoesOnFromItsCheckpointToTheSameBits() throws {
        let trainer = try trainer("scheduled linear slope=0.1")
        let whole = try state(trainer, after: 8)
        let path = TrainingFixtures.temporaryPath("checkpoint")
        defer { unlink(path) }
        try Checkpoint.write(try state(trainer, after: 3), of: trainer, to: path)
        let checkpoint = try Checkpoint(reading: path)
        #expect(checkpoint.settings.forcing == trainer.settings.forcing)
        var resumed = try checkpoint.resumption(by: trainer).state
        for _ in 0..<5 { _ = try trainer.update(&resumed) }
        #expect(resumed == whole)
        let other = try self.trainer("free")
        #expect(try checkpoint.resumption(by: other).changes == ["From update 4 on: forcing free."])
    }

    @Test(arguments: ["reber", "sine"]) func theGradientIsThatOfWhatWasRead(task: String) throws {
        let trainer = try trainer("free", on: task, batch: 1, optimiser: "sgd")
        var state = trainer.start
        let before = state.parameters
        let truth = trainer.source.sequence(update: 1, place: 0)
        let read = trainer.forced([truth], by: before, update: 1, threads: 1)[0]
        #expect(read != truth && read.targets == truth.targets)
        _ = try trainer.update(&state)
        let gradient = NetworkUnroller(trainer.resolved.network, before).trace(read).parameterGradient
        for shape in before.shapes {
            let expected = zip(before[shape.name].entries, gradient[shape.name].entries).map { $0 - 0.05 * $1 }
            let found = state.parameters[shape.name].entries
            #expect(zip(found, expected).allSatisfy { abs($0 - $1) < 1e-14 }, "\(shape.name)")
        }
    }

    @Test func aShareOfOneIsTeacherForcing() throws {
        let all = try state(trainer("scheduled linear slope=0"), after: 4)
        #expect(try all.parameters == state(trainer("teacher"), after: 4).parameters)
    }

    @Test func theRecordHasTheShare() throws {
        let trainer = try trainer("scheduled exponential k=0.5")
        var state = trainer.start
        let records = try (0..<3).map { _ in try trainer.update(&state) }
        #expect(records.map(\.teacherShare) == [1, 0.5, 0.25])
        #expect(records.map { $0.progress["teacher_share"] } == [1, 0.5, 0.25])
        let teacher = try self.trainer("teacher")
        var other = teacher.start
        #expect(try teacher.update(&other).progress["teacher_share"] == nil)
    }

    @Test func aNetworkThatReadsNoAnswersIsRefusedInASentence() throws {
        let error = #expect(throws: TrainingError.self) { try trainer("free", on: "copy") }
        #expect(error == .readsNoAnswers(forcing: "free") && error?.exitStatus == 64)
        #expect(error?.description.hasPrefix("Forcing 'free' needs a network that goes forward") == true)
        _ = try trainer("teacher", on: "copy")
    }
}
