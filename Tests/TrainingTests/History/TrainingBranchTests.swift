import Cells
import Curves
import Equations
import Experiments
import Matrices
import Testing
import Unrolling

@testable import Training

struct TrainingBranchTests {
    private func settings(_ optimiser: String = "adam", rate: Double = 0.05) throws -> TrainingSettings {
        try TrainingFixtures.settings(optimiser, rate: rate, batch: 2)
    }

    private func train(_ history: inout TrainingHistory, from start: TrainingState, updates: Int) throws
        -> TrainingState
    {
        var state = start
        for _ in 0..<updates {
            let record = try history.branches[history.present].trainer.update(&state)
            history.take([TrainingMoment(record, state)])
        }
        return state
    }

    @Test(arguments: Cell.catalogue.map(\.name))
    func aBranchWithTheSameSettingsHasTheSameFuture(name: String) throws {
        let trainer = try Trainer(TrainingFixtures.recall(name), settings())
        var history = TrainingHistory(trainer)
        let end = try train(&history, from: trainer.start, updates: 6)
        let start = try history.branch(from: 4, of: 0, with: Trainer(TrainingFixtures.recall(name), settings()))
        #expect(history.present == 1 && history.branches[1].label == "the same again")
        #expect(try train(&history, from: start, updates: 2) == end)
        // The updates before it left the other branch are its own past.
        #expect(history.branches[1].curves == history.branches[0].curves)
    }

    @Test func anUpdateBeforeABranchIsThatOfItsParent() throws {
        let experiment = try TrainingFixtures.recall("lstm")
        let trainer = try Trainer(experiment, settings())
        var history = TrainingHistory(trainer, memoryLimit: 20 * trainer.start.byteCount)
        var states = [trainer.start]
        for _ in 1...10 { states.append(try train(&history, from: states[states.count - 1], updates: 1)) }
        var clipped = experiment
        clipped.cures.clipping = .norm(0.01)
        let second = try Trainer(clipped, settings())
        let start = try history.branch(from: 6, of: 0, with: second)
        #expect(start == states[6])
        var own = [start]
        for _ in 1...5 { own.append(try train(&history, from: own[own.count - 1], updates: 1)) }
        // A branch of a branch, at an update that its parent did not make.
        let third = try Trainer(experiment, settings(rate: 0.001))
        #expect(try history.branch(from: 3, of: 1, with: third) == states[3])
        #expect(history.branches[2].parent == TrainingBranch.Parent(branch: 0, update: 3))
        #expect(history.branches.map(\.label) == ["first run", "clip 0.01", "rate 0.05 → 0.001"])
        #expect(history.updates(of: 1) == 0...11 && history.updates(of: 2) == 0...3)
        for update in 0...11 {
            let expected = update < 6 ? states[update] : own[update - 6]
            #expect(try history.replay(to: update, of: 1).state(isCancelled: { false }) == expected)
            #expect(history.owner(of: update, in: 1) == (update < 6 ? 0 : 1))
        }
        history.goOn(with: 0)
        _ = try train(&history, from: states[10], updates: 1)
        #expect(history.branches.map(\.lastUpdate) == [11, 11, 3])
    }

    @Test(arguments: Optimiser.Rule.allCases) func anotherOptimiserBeginsAnew(rule: Optimiser.Rule) throws {
        let experiment = try TrainingFixtures.recall("gru")
        let first = try Trainer(experiment, settings("momentum"))
        var history = TrainingHistory(first)
        let moment = try train(&history, from: first.start, updates: 5)
        let second = try Trainer(experiment, settings(rule.rawValue))
        var branched = try history.branch(from: moment, of: 0, with: second)
        #expect(branched.parameters == moment.parameters && branched.updateCount == 5)
        guard rule != .momentum else {
            #expect(branched == moment)
            return
        }
        // The same gradient moves the parameters as it would move those of a training that begins.
        let record = try second.update(&branched)
        #expect(record.update == 6)
        var gradientOnly = try Trainer(experiment, settings("sgd", rate: 1)).start
        gradientOnly.parameters = moment.parameters
        gradientOnly.updateCount = 5
        _ = try Trainer(experiment, settings("sgd", rate: 1)).update(&gradientOnly)
        for shape in moment.parameters.shapes {
            let before = moment.parameters[shape.name].entries
            var gradient = ParameterSet(zeros: [shape])
            gradient[shape.name].entries = zip(before, gradientOnly.parameters[shape.name].entries).map { $0 - $1 }
            var alone = ParameterSet(zeros: [shape])
            alone[shape.name].entries = before
            var state = second.settings.optimiser.start(from: alone)
            second.settings.optimiser.update(&state, by: gradient, rate: 0.05)
            for (found, expected) in zip(branched.parameters[shape.name].entries, state.parameters[shape.name].entries)
            {
                #expect(abs(found - expected) < 1e-6)
            }
        }
    }

    @Test func anotherNetworkIsRefused() throws {
        let trainer = try Trainer(TrainingFixtures.recall("gru"), settings())
        var history = TrainingHistory(trainer)
        var larger = try TrainingFixtures.recall("gru")
        larger.sizes.hidden = 5
        for other in [larger, try TrainingFixtures.recall("mgu")] {
            let error = #expect(throws: TrainingError.self) {
                try history.branch(from: 0, of: 0, with: Trainer(other, settings()))
            }
            #expect(error == .otherNetwork && error?.exitStatus == 64)
        }
        #expect(history.branches.count == 1)
    }

    @Test func aDivergenceLeavesAMarkAndAWayBack() throws {
        let trainer = try Trainer(TrainingFixtures.recall("rnn"), settings())
        var history = TrainingHistory(trainer, from: TrainingRecords.state(0), memoryLimit: 10 * 8)
        for update in 1...119 {
            history.take([
                TrainingMoment(
                    TrainingRecords.record(update, norm: update == 119 ? 23 : 1), TrainingRecords.state(update))
            ])
        }
        history.take(try TrainingRecords.divergence(120))
        let branch = history.branches[0]
        #expect(branch.divergence?.update == 120 && branch.lastUpdate == 119)
        #expect(branch.wayBack?.safeUpdate == 118)
        #expect(branch.bookmarks.map(\.update) == [119, 120] && branch.bookmarks[1].kind == .notFinite)
        #expect(branch.bookmarks[1].sentence.contains("it made w nan first"))
        // The state before the jump was the latest one when the jump came, and is kept.
        #expect(history.nearestSnapshot(atOrBefore: 118, of: 0).updateCount == 118)
        #expect(history.snapshotBytes <= 80)
    }

    @Test func ownMarksStandWhereTheyWereSet() throws {
        let trainer = try Trainer(TrainingFixtures.recall("rnn"), settings())
        var history = TrainingHistory(trainer)
        let state = try train(&history, from: trainer.start, updates: 4)
        try history.branch(from: state, of: 0, with: Trainer(TrainingFixtures.recall("rnn"), settings(rate: 0.1)))
        history.mark(3, of: 1, label: "before the plateau")
        history.mark(1, of: 0, label: "early")
        #expect(history.bookmarks.map(\.sentence) == ["early", "before the plateau"])
        #expect(history.bookmarks.allSatisfy { $0.branch == 0 })
        history.remove(history.bookmarks[0])
        #expect(history.bookmarks.map(\.kind) == [.own(label: "before the plateau")])
    }
}
