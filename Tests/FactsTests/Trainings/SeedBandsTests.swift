import Synchronization
import Testing

@testable import Facts

/// Trainings of several seeds, and what their fact says of them.
struct SeedBandsTests {
    private let learned = TrainingFixtures.fact(
        [TrainingFixtures.recall],
        [
            TrainingFixtures.check("recall", .sequences, in: 2...800),
            TrainingFixtures.check("recall", .solvedShare, in: 1...1),
        ])

    @Test func aFactOfATrainingHoldsWhereEachSeedReachesItsGoal() throws {
        let result = try #require(FactResult(checking: learned))
        #expect(result.passes)
        let band = try #require(result.checks[0].band)
        #expect(band.numbers.count == 3 && Set(band.numbers).count > 1)
        // Batches of two, looked at every ten updates.
        #expect(band.numbers.allSatisfy { $0.truncatingRemainder(dividingBy: 20) == 0 })
    }

    @Test func numbersDoNotDependOnThreads() throws {
        let one = try #require(FactResult(checking: learned, threads: 1))
        #expect(one == FactResult(checking: learned, threads: 3))
    }

    @Test func moreSeedsBeginWithTheSameNumbers() throws {
        let few = try #require(FactResult(checking: learned)?.checks[0].band)
        let more = try #require(FactResult(checking: learned, seeds: 5)?.checks[0].band)
        #expect(more.numbers.count == 5 && Array(more.numbers.prefix(3)) == few.numbers)
    }

    @Test func aGoalThatIsNotReachedFails() throws {
        var training = SeededTraining("short", TrainingFixtures.script, updates: 3, seeds: 2)
        training.goal = TrainingGoal(target: .loss(1e-9), interval: 1)
        let fact = TrainingFixtures.fact([training], [TrainingFixtures.check("short", .sequences, in: 1...100)])
        let result = try #require(FactResult(checking: fact))
        #expect(!result.passes && result.checks[0].band?.numbers == [.infinity, .infinity])
    }

    @Test func aWishToStopEndsAllTrainings() {
        let updates = Mutex(0)
        let result = FactResult(
            checking: learned,
            progress: { progress in updates.withLock { $0 = progress.updates } },
            isCancelled: { updates.withLock { $0 >= 5 } })
        #expect(result == nil && updates.withLock { $0 } < 20)
    }

    @Test func theProgressEndsWithNothingLeft() throws {
        let told = Mutex<[TrainingProgress]>([])
        _ = FactResult(checking: learned, progress: { progress in told.withLock { $0.append(progress) } })
        let all = told.withLock { $0 }
        let last = try #require(all.last)
        #expect(last.networks == 3 && last.trained == 3 && last.left == 0 && last.updates < 1200)
        #expect(zip(all, all.dropFirst()).allSatisfy { $0.left >= $1.left && $0.updates <= $1.updates })
    }

    @Test func aTrainingThatDivergesFailsWithItsSeedAndItsReason() throws {
        let wild = SeededTraining("wild", TrainingFixtures.script, rate: 1e308, updates: 9, seeds: 2)
        let fact = TrainingFixtures.fact([wild], [TrainingFixtures.check("wild", .loss, in: 0...1)])
        let check = try #require(FactResult(checking: fact)?.checks.first)
        #expect(!check.passes && check.problem?.hasPrefix("Seed 1: Update ") == true)
    }

    @Test func aCheckOfAnUnknownTrainingFailsWithItsName() throws {
        let fact = TrainingFixtures.fact(
            [SeededTraining("known", TrainingFixtures.script, updates: 1, seeds: 1)],
            [TrainingFixtures.check("unknown", .loss, in: 0...1)])
        #expect(FactResult(checking: fact)?.checks.first?.problem?.contains("'unknown'") == true)
    }
}
