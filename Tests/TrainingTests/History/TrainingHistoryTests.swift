import Cells
import Curves
import Experiments
import Testing
import Unrolling

@testable import Training

struct TrainingHistoryTests {
    /// A history, and every state that there was.
    private func trained(
        _ trainer: Trainer, updates: Int, sending: (Int) -> Bool = { _ in true }, memoryLimit: Int = 1 << 20
    ) throws -> (history: TrainingHistory, states: [TrainingState]) {
        var history = TrainingHistory(trainer, memoryLimit: memoryLimit)
        var states = [trainer.start]
        for update in 1...updates {
            var state = states[states.count - 1]
            let record = try trainer.update(&state)
            states.append(state)
            history.take([TrainingMoment(record, sending(update) ? state : nil)])
        }
        return (history, states)
    }

    @Test(arguments: Cell.catalogue.map(\.name))
    func everyUpdateOfEveryCellComesAgainToTheBit(name: String) throws {
        let trainer = try Trainer(TrainingFixtures.recall(name), TrainingFixtures.settings(batch: 2))
        let (history, states) = try trained(trainer, updates: 9, sending: { $0 % 4 == 0 })
        for update in 0...9 {
            let replay = history.replay(to: update, of: 0)
            #expect(replay.length == update % 4 || update == 9)
            #expect(try replay.state(isCancelled: { false }) == states[update])
        }
    }

    @Test(arguments: Optimiser.Rule.allCases)
    func everyUpdateOfEveryOptimiserComesAgainToTheBit(rule: Optimiser.Rule) throws {
        var experiment = try TrainingFixtures.recall("lstm")
        experiment.cures = Cures(clipping: .norm(0.3), truncation: Truncation(window: 3))
        var settings = try TrainingFixtures.settings(rule.rawValue, batch: 3)
        settings.schedule = try RateSchedule("step every=3")
        let trainer = try Trainer(experiment, settings)
        let size = trainer.start.byteCount
        let (history, states) = try trained(trainer, updates: 20, memoryLimit: 6 * size)
        #expect(history.snapshotSpacing > 1 && history.snapshotBytes <= 6 * size)
        for update in [0, 1, 7, 13, 19, 20] {
            let replay = history.replay(to: update, of: 0)
            #expect(replay.length < history.snapshotSpacing)
            #expect(try replay.state(isCancelled: { false }) == states[update])
        }
    }

    @Test func aReplayIsStoppedAndADivergenceIsTold() throws {
        let trainer = try Trainer(TrainingFixtures.recall("rnn"))
        var count = 0
        let stopped = try trainer.state(
            atUpdate: 50, from: trainer.start,
            isCancelled: {
                count += 1
                return count > 3
            })
        #expect(stopped == nil && count == 4)
        let wild = try Trainer(TrainingFixtures.recall("rnn"), TrainingFixtures.settings("sgd", rate: 1e308))
        #expect(throws: Divergence.self) {
            try wild.state(atUpdate: 50, from: wild.start, isCancelled: { false })
        }
    }

    @Test func memoryIsBoundedHoweverManyUpdatesThereAre() throws {
        let trainer = try Trainer(TrainingFixtures.recall("rnn"))
        let size = TrainingRecords.state(0, count: 100).byteCount
        var history = TrainingHistory(trainer, from: TrainingRecords.state(0, count: 100), memoryLimit: 50 * size)
        var update = 0
        while update < 30_000 {
            // As a worker sends them: those that are wanted, and few of all others.
            let moments = (1...500).map { index in
                let number = update + index
                let isSent = number % history.snapshotSpacing == 0 || index == 500
                return TrainingMoment(
                    TrainingRecords.record(number, norm: number % 100 == 0 ? 50 : 1),
                    isSent ? TrainingRecords.state(number, count: 100) : nil)
            }
            update += moments.count
            history.take(moments)
            #expect(history.snapshotBytes <= 50 * size && history.snapshotCount <= 50)
        }
        #expect(history.branches[0].lastUpdate == 30_000)
        #expect(history.snapshotSpacing < 30_000 / 10)
        for update in stride(from: 0, through: 30_000, by: 613) {
            #expect(history.replay(to: update, of: 0).length < history.snapshotSpacing)
        }
        #expect(history.nearestSnapshot(atOrBefore: .max, of: 0).updateCount == 30_000)
        #expect(history.bookmarks.count <= TrainingBranch.ownMarkLimit)
        #expect(history.branches[0].curves.curves.allSatisfy { $0.points.count <= 2048 })
    }

    @Test func theFirstAndTheLatestStateStayWhateverTheLimit() throws {
        let trainer = try Trainer(TrainingFixtures.recall("rnn"))
        let (history, states) = try trained(trainer, updates: 12, memoryLimit: 1)
        #expect(history.snapshotCount == 2 && history.snapshotBytes == 2 * trainer.start.byteCount)
        #expect(history.nearestSnapshot(atOrBefore: 11, of: 0) == states[0])
        #expect(history.nearestSnapshot(atOrBefore: 12, of: 0) == states[12])
        #expect(try history.replay(to: 8, of: 0).state(isCancelled: { false }) == states[8])
    }

    @Test func updatesThatAreKnownArePassedOver() throws {
        let trainer = try Trainer(TrainingFixtures.recall("rnn"))
        var history = TrainingHistory(trainer)
        let moments = (1...3).map { TrainingMoment(TrainingRecords.record($0), TrainingRecords.state($0)) }
        history.take(moments)
        let count = history.snapshotCount
        history.take(moments)
        #expect(history.snapshotCount == count && history.branches[0].curves.records == 3)
    }
}
