import Cells
import Curves
import Experiments
import Matrices
import Screen
import Testing
import Training
import Unrolling

@testable import Explorer

struct TrainingChangeTests {
    @Test(arguments: [
        "rate 0.5", "optimiser sgd", "batch 3", "schedule step every=2", "clip norm 0.1", "truncate 3",
        "task copy length=3",
    ])
    func aChangeWhileItTrainsGoesOnAsABranchFromThere(line: String) throws {
        var session = try makeTaskSession()
        session.press("T")
        session.makeUpdates(3)
        let weights = session.weights
        _ = session.update(.entered(line))
        let live = try #require(session.live)
        #expect(live.isRunning && live.history.branches.count == 2 && live.update == 3)
        #expect(session.weights == weights)
        #expect(session.ordered?.number == 2 && session.ordered?.start.updateCount == 3)
        session.makeUpdates(2)
        #expect(session.live?.update == 5)
    }

    @Test func dropoutIsABranchWhereThereIsSomethingBetweenLayers() throws {
        var session = try makeTaskSession()
        session.enterAll("train 2", "dropout 0.2")
        #expect(session.notice?.severity == .error && session.live?.trainer.settings.dropout == 0)
        session.enterAll("layers 2", "train 3", "dropout 0.2", "train 2")
        let live = try #require(session.live)
        #expect(live.history.branches.map(\.label) == ["first run", "dropout 0 → 0.2"] && live.update == 5)
        #expect(TrainingBar.line(session, width: 200, glyphs: .unicode).text.contains(":dropout 0.2"))
        session.enterAll("dropout 1")
        #expect(session.notice?.text.contains("from 0 to below 1") == true)
    }

    @Test func measuringMoreOftenIsNoBranch() throws {
        var session = try makeTaskSession()
        var other = session
        session.enterAll("train 3", "validate 1", "measure 1", "train 4")
        other.enterAll("train 7")
        #expect(session.weights == other.weights && session.live?.history.branches.count == 1)
        let curves = try #require(session.live?.history.branches[0].curves)
        #expect(curves.curve("validation_loss")?.points.map(\.firstUpdate) == [1, 4, 5, 6, 7])
        #expect(curves.curve("spectral_radius.W_hh")?.points.suffix(4).map(\.firstUpdate) == [4, 5, 6, 7])
        session.enterAll("page training")
        #expect(session.lines(200, 60)[58].contains(":validate 1  :measure 1"))
        // A branch that began before measures as one wants now.
        session.enterAll("rate 0.5", "train 2", "validate 2", "branch 1", "train 1")
        #expect(
            session.live?.trainer.settings.measurements.validation == 2 && session.live?.trainer.settings.rate == 0.01)
        #expect(session.live?.history.branches.count == 2)
        session.enterAll("validate auto")
        #expect(session.lines(200, 60)[58].contains(":validate 50  :measure 1"))
    }

    @Test func undoTakesAChangeBackWithTheTrainingAsItWas() throws {
        var session = try makeTaskSession()
        session.enterAll("train 3", "rate 0.5", "train 2")
        #expect(session.live?.history.branches.count == 2)
        session.press("u")
        #expect(session.live?.history.branches.count == 1 && session.live?.update == 3)
        #expect(session.trainingSettings.rate == 0.01)
    }

    @Test(arguments: ["hidden 4", "cell gru", "seed 9"])
    func anotherNetworkBeginsAnew(line: String) throws {
        var session = try makeTaskSession()
        session.press("T")
        session.makeUpdates(3)
        let weights = session.weights
        _ = session.update(.entered(line))
        #expect(session.live?.isRunning == true && session.live?.update == 0)
        #expect(session.live?.history.branches.count == 1)
        var fresh = try makeTaskSession()
        _ = fresh.update(.entered(line))
        #expect(session.weights == fresh.weights)
        // Once for the beginning of the new training, once for the other network.
        session.press("uu")
        #expect(session.weights == weights && session.live?.update == 3)
    }

    @Test(arguments: ["gain 1.5", "W_hh[1,1] = 2"])
    func weightsThatAreChangedByHandBeginATrainingOfTheirOwn(line: String) throws {
        var session = try makeTaskSession()
        session.enterAll("train 3")
        let weights = session.weights
        session.enterAll(line)
        #expect(session.live == nil && session.weights != weights)
        #expect(zip(session.weights, weights).contains { $0 == $1 })
        #expect(session.notice?.text.contains("Other weights") == true)
        session.press("u")
        #expect(session.weights == weights && session.live?.update == 3)
    }

    @Test func theKeyForCellsGoesOnFromWhatIsTrained() throws {
        var session = try makeTaskSession()
        session.enterAll("train 2")
        session.press("c")
        #expect(session.run.resolved.cell.name == "jordan" && session.live == nil)
    }

    @Test func aSettingThatCannotBeUsedChangesNothing() throws {
        var session = try makeSession()
        session.enterAll("train 2", "batch 3")
        #expect(session.notice?.severity == .error && session.live?.trainer.settings.batch == 1)
    }
}
