import Cells
import Experiments
import Foundation
import Tasks
import Testing
import Unrolling

@testable import Training

/// Training with states carried from window to window.
struct CarriedStatesTests {
    @Test(arguments: [true, false], [1, 2]) func aTextIsLearned(carry: Bool, layers: Int) throws {
        var settings = TextFixtures.settings(batch: 2, carry: carry)
        settings.rate = 0.03
        let trainer = try Trainer(TextFixtures.experiment(layers: layers), settings)
        var state = trainer.start
        for _ in 0..<80 { _ = try trainer.update(&state) }
        let after = try #require(trainer.validationPerplexity(of: state))
        #expect(after.nats < 0.8 * trainer.baselines[0].loss)
    }

    @Test(arguments: TrainingFixtures.separateCells)
    func eachWindowBeginsWhereTheOneBeforeEnded(name: String) throws {
        var settings = TextFixtures.settings(batch: 2, carry: true)
        settings.optimiser = try Optimiser("sgd")
        // So small that the parameters stay what they are.
        settings.rate = 1e-300
        let trainer = try Trainer(TextFixtures.experiment(name), settings)
        let reach = (try #require(trainer.split).training.count - 1) / 2
        var state = trainer.start
        let records = try (0..<3).map { _ in try trainer.update(&state) }
        let unroller = NetworkUnroller(trainer.resolved.network, trainer.start.parameters)
        let whole = [0, reach].map { first in
            unroller.trace(trainer.experiment.inputSequence(ofTextIn: first..<first + 24, for: trainer.resolved))
        }
        for (index, record) in records.enumerated() {
            let losses = whole.flatMap { $0.losses[8 * index..<8 * index + 8].compactMap(\.self) }
            #expect(abs(record.stepLoss - losses.reduce(0, +) / 16) < 1e-12)
        }
        let carrier = try StateCarrier(trainer.resolved.network)
        for (found, run) in zip(state.carried, whole) {
            let expected = carrier.states(after: run)
            #expect(Set(found.keys) == Set(expected.keys))
            for (name, numbers) in expected {
                for (one, other) in zip(found[name] ?? [], numbers) { #expect(abs(one - other) < 1e-12) }
            }
        }
    }

    @Test func aResumedRunIsTheSameToTheBit() throws {
        let experiment = try TextFixtures.experiment("qrnn", layers: 2)
        let settings = TextFixtures.settings(batch: 3, carry: true)
        let trainer = try Trainer(experiment, settings)
        var whole = trainer.start
        // More than a pass, so that the readers begin anew.
        let count = 25
        let records = try (0..<count).map { _ in try trainer.update(&whole) }
        for cut in [0, 4, 20] {
            var first = trainer.start
            for _ in 0..<cut { _ = try trainer.update(&first) }
            let path = TrainingFixtures.temporaryPath("checkpoint")
            defer { try? FileManager.default.removeItem(atPath: path) }
            try Checkpoint.write(first, of: trainer, to: path)
            let checkpoint = try Checkpoint(reading: path)
            #expect(checkpoint.settings.carry && checkpoint.settings.validation == 0.1)
            let other = try Trainer(experiment, checkpoint.settings)
            var resumed = try checkpoint.resumption(by: other).state
            #expect(resumed == first)
            #expect(try (cut..<count).map { _ in try other.update(&resumed) } == Array(records[cut...]))
            #expect(resumed == whole)
        }
    }

    @Test func oneThreadGivesTheBitsOfTwo() throws {
        let trainer = try Trainer(TextFixtures.experiment(), TextFixtures.settings(batch: 5, carry: true))
        var (one, two) = (trainer.start, trainer.start)
        for _ in 0..<6 {
            let first = try trainer.update(&one, threads: 1)
            #expect(try trainer.update(&two, threads: 2) == first)
        }
        #expect(one == two && one.carried.count == 5)
    }

    @Test func withoutCarryingNoStatesAreKept() throws {
        let trainer = try Trainer(TextFixtures.experiment(), TextFixtures.settings(carry: false))
        var state = trainer.start
        _ = try trainer.update(&state)
        #expect(state.carried.isEmpty)
    }

    @Test func theValidationLossIsTold() throws {
        let trainer = try Trainer(TextFixtures.experiment(), TextFixtures.settings(batch: 2, carry: true))
        var state = trainer.start
        var last = state
        // Ten times as many characters are learned from as are told.
        let interval = 10 * (try #require(trainer.split).scored.count) / 16
        #expect(interval > 20)
        for update in 1...80 {
            last = state
            let record = try trainer.update(&state)
            #expect((record.validationLoss != nil) == ((update - 1) % interval == 0), "update \(update)")
            guard let loss = record.validationLoss else { continue }
            #expect(loss == trainer.validationPerplexity(of: last)?.nats)
        }
    }
}
