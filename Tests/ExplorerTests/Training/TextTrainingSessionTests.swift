import Experiments
import Testing
import Training
import Unrolling

@testable import Explorer

/// Training on a long text in the explorer.
struct TextTrainingSessionTests {
    private func session() throws -> Session {
        var session = try makeSession()
        let text = String(repeating: "round and round it goes, ", count: 20)
        _ = session.update(.finished(.readText(path: "a", bytes: Array(text.utf8))))
        session.enterAll("window 8", "batch 2")
        return session
    }

    @Test func aWindowIsShownAtTheWeightsOfTheMoment() throws {
        var session = try session()
        let before = session.weights
        session.enterAll("train 3")
        #expect(session.weights != before && session.run.trace.stepCount == 8)
        #expect(session.run.experiment.input.text == "round an")
        #expect(session.live?.trainer.baselines.count == 2)
    }

    @Test func theMarkovModelsAreCountedBesideTheLoop() throws {
        var session = try session()
        session.press("T")
        session.makeUpdates(2)
        session.type("page training")
        #expect(session.live?.trainer.hasUncountedBaselines == true)
        #expect(session.picture(120, 36).contains("counting Markov models…"))
        #expect(session.picture(120, 36).contains("knowing nothing"))
        #expect(session.live?.trainer.knownBaselines.count == 1)
        // The worker counts, and tells that it has.
        #expect(session.ordered?.trainer.baselines.count == 2)
        _ = session.update(.finished(.countedBaselines))
        #expect(session.live?.trainer.knownBaselines.count == 2)
        #expect(!session.picture(120, 36).contains("counting") && session.picture(120, 36).contains("Markov model"))
        // What was counted of this text need not be counted again.
        _ = session.update(.entered("rate 0.5"))
        #expect(session.live?.trainer.hasUncountedBaselines == false)
        _ = session.update(.entered("validation 0.3"))
        #expect(session.live?.trainer.hasUncountedBaselines == true)
    }

    @Test func theValidationOfATextFollowsFromItsLength() throws {
        var session = try session()
        session.enterAll("page training", "train 1")
        #expect(session.live?.trainer.settings.measurements.validation == nil)
        #expect(session.lines(200, 60)[58].contains(":validate auto"))
    }

    @Test func anotherWindowIsLookedAtWithoutABranch() throws {
        var session = try session()
        session.press("T")
        session.makeUpdates(3)
        let weights = session.weights
        _ = session.update(.entered("from 11"))
        #expect(session.run.experiment.input.text == "round it")
        #expect(session.weights == weights && session.live?.history.branches.count == 1)
        session.makeUpdates(2)
        #expect(session.live?.update == 5 && session.live?.history.branches.count == 1)
        guard case .windows(let text) = session.run.experiment.input else {
            Issue.record("the text is lost")
            return
        }
        #expect(text.first == 11)
    }

    @Test func carryingTheStatesIsAnotherBranch() throws {
        var session = try session()
        session.enterAll("train 3", "carry on", "train 2")
        let live = try #require(session.live)
        #expect(live.trainer.settings.carry && live.history.branches.count == 2)
        #expect(live.history.branches[1].label.contains("carried states"))
        #expect(live.state.carried.count == 2)
        session.enterAll("validation 2")
        #expect(session.notice?.severity == .error && session.live?.trainer.settings.validation == 0.1)
    }
}
