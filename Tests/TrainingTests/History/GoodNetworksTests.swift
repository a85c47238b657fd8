import Curves
import Experiments
import Testing

@testable import Training

struct GoodNetworksTests {
    private func judged(_ records: [UpdateRecord]) -> GoodNetworks {
        var good = GoodNetworks(from: 0)
        for record in records { good.take(record) }
        return good
    }

    private func judged(losses: [Double]) -> GoodNetworks {
        judged(losses.enumerated().map { TrainingRecords.record($0 + 1, loss: $1) })
    }

    @Test func aNetworkIsJudgedByTheUpdateAfterIt() {
        #expect(judged(losses: []).last == 0)
        #expect(judged(losses: [1]).last == 0)
        #expect(judged(losses: [1, 1, 1]).last == 2)
    }

    @Test func tenTimesTheMedianIsTheMost() {
        #expect(judged(losses: [1, 2, 3, 20]).last == 3)
        let bad = judged(losses: [1, 2, 3, 20.1, 500])
        #expect(bad.last == 2)
        #expect(bad.fault == GoodNetworks.Fault(update: 3, quantity: .loss, factor: 20.1 / 2))
        #expect(judged(losses: [1, .nan]).fault?.factor == .infinity)
        #expect(judged(losses: [0, 0, 5]).last == 2)
    }

    @Test func whatStaysBadNeverBecomesUsual() {
        #expect(judged(losses: [1, 1, 1] + Array(repeating: 50, count: 500)).last == 2)
        // What was bad for a while and is good again is good.
        #expect(judged(losses: [1, 1, 1] + Array(repeating: 50, count: 500) + [2]).last == 503)
        // A loss that grows step by step is what becomes usual.
        #expect(judged(losses: (0..<200).map { 1 + Double($0) }).last == 199)
    }

    @Test func weightsThatBlewUpAreNoLongerGood() {
        let records = (1...40).map { TrainingRecords.record($0, weights: $0 > 30 ? 400 : 2) }
        let good = judged(records)
        #expect(good.last == 29)
        #expect(good.fault == GoodNetworks.Fault(update: 30, quantity: .weights, factor: 200))
    }

    @Test func curvesTellTheSameAsRecords() {
        let records = (1...90).map { TrainingRecords.record($0, loss: $0 > 60 ? 33 : 2, weights: 3) }
        var curves = CurveShelf()
        for record in records { curves.append(record.progress) }
        let told = GoodNetworks(of: curves, from: 0)
        #expect(told.last == judged(records).last && told.fault == judged(records).fault)
        #expect(told.last == 59)
    }

    /// One update of these makes the loss 26 times what it was; 89 can be made.
    private func blowUp() throws -> (trainer: Trainer, history: TrainingHistory) {
        var experiment = Experiment(cell: .catalogue("rnn"), input: .task(try TaskInput("sine", [:])))
        experiment.spectralRadius = 1.05
        let trainer = try Trainer(experiment, TrainingFixtures.settings("sgd", rate: 0.1))
        var history = TrainingHistory(trainer)
        try train(&history, trainer, from: trainer.start)
        return (trainer, history)
    }

    private func train(_ history: inout TrainingHistory, _ trainer: Trainer, from start: TrainingState) throws {
        var state = start
        do throws(Divergence) {
            while state.updateCount < 200 {
                let record = try trainer.update(&state)
                history.take([TrainingMoment(record, state)])
            }
        } catch {
            history.take(error)
        }
    }

    @Test func theWayBackLeadsBeforeTheUpdateThatBlewUpTheWeights() throws {
        let (trainer, history) = try blowUp()
        let branch = history.branches[0]
        #expect(branch.divergence != nil && branch.lastUpdate > 10)
        let way = try #require(branch.wayBack)
        #expect(way.sentence == "Go back to the start, before the loss rose ×26 by update 1.")
        // The network there has the loss that it had at first, and so have its weights their norm.
        var state = try #require(try history.replay(to: way.safeUpdate, of: 0).state(isCancelled: { false }))
        #expect(state == trainer.start)
        let record = try trainer.update(&state)
        #expect(record.stepLoss < 1)
    }

    @Test func aBranchFromWhatHadBlownUpKnowsItsParentsWayBack() throws {
        var (trainer, history) = try blowUp()
        let start = try history.branch(from: 40, of: 0, with: trainer)
        #expect(start.updateCount == 40)
        try train(&history, trainer, from: start)
        #expect(history.branches[1].divergence != nil)
        #expect(history.branches[1].wayBack?.safeUpdate == 0)
        // A branch from a good network is judged from there on.
        let other = try history.branch(from: 0, of: 0, with: trainer)
        try train(&history, trainer, from: other)
        #expect(history.branches[2].wayBack == history.branches[0].wayBack)
    }
}
