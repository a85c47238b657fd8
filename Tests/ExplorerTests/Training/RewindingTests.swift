import Cells
import Commands
import Curves
import Experiments
import Screen
import Testing
import Training
import Unrolling

@testable import Explorer

struct RewindingTests {
    /// A session after so many updates, and the weights after each.
    private func trained(_ count: Int) throws -> (session: Session, weights: [[Double]]) {
        var session = try makeTaskSession()
        var weights = [session.weights]
        for _ in 0..<count {
            session.enterAll("train 1")
            weights.append(session.weights)
        }
        return (session, weights)
    }

    @Test func everyUpdateComesBackToTheBit() throws {
        var (session, weights) = try trained(9)
        for update in [4, 0, 9, 7, 1] {
            session.enterAll("rewind \(update)")
            #expect(session.live?.update == update && session.weights == weights[update])
            #expect(session.live?.isRewound == (update < 9))
        }
        session.enterAll("rewind -1", "rewind +3", "rewind -2")
        #expect(session.live?.update == 1 && session.weights == weights[1])
        session.press(";")
        #expect(session.live?.update == 9)
        session.enterAll("rewind 10")
        #expect(session.notice?.severity == .error && session.live?.update == 9)
    }

    @Test func theNearestIsShownAtOnceAndTheExactOneIsAskedFor() throws {
        var session = try makeTaskSession()
        let order = try trainFarApart(&session)
        let effects = session.update(.entered("rewind 5"))
        #expect(session.live?.state.updateCount == 0 && session.live?.isExact == false)
        #expect(session.lines().joined().contains("update 5"))
        let replay = try #require(session.live?.replay)
        #expect(effects.contains(.train(.replay(replay))))
        let result = try #require(replay.result())
        _ = session.update(.finished(.replayed(result)))
        #expect(session.live?.isExact == true && session.live?.state.updateCount == 5)
        var state = order.trainer.start
        for _ in 0..<5 { _ = try order.trainer.update(&state) }
        #expect(session.weights == state.parameters.entries)
    }

    @Test func whatWasBroughtBackTooLateIsNotShown() throws {
        var session = try makeTaskSession()
        _ = try trainFarApart(&session)
        _ = session.update(.entered("rewind 5"))
        let replay = try #require(session.live?.replay)
        _ = session.update(.entered("rewind 0"))
        let weights = session.weights
        _ = session.update(.finished(.replayed(try #require(replay.result()))))
        #expect(session.weights == weights && session.live?.update == 0)
    }

    @Test func trainingOnUnchangedGoesOnFromTheNewest() throws {
        var (session, _) = try trained(6)
        session.enterAll("rewind 2", "train 1")
        #expect(session.live?.update == 7 && session.live?.history.branches.count == 1)
    }

    @Test func aChangeInThePastBeginsABranchThere() throws {
        var (session, weights) = try trained(6)
        session.enterAll("rewind 2", "clip norm 0.01")
        #expect(session.live?.isChanged == true && session.weights == weights[2])
        session.enterAll("train 3")
        let live = try #require(session.live)
        #expect(live.history.branches.count == 2 && live.branch == 1 && live.update == 5)
        #expect(live.history.branches[1].label == "clip 0.01")
        #expect(live.history.branches[1].parent?.branch == 0 && live.history.branches[1].parent?.update == 2)
        #expect(session.weights != weights[5])
        session.enterAll("branch next")
        #expect(session.live?.branch == 0 && session.weights == weights[6])
        session.press("Y")
        #expect(session.live?.branch == 1 && session.live?.update == 5)
        session.enterAll("rewind 1")
        #expect(session.weights == weights[1])
    }

    @Test func theBestUpdateIsThatOfTheLeastLoss() throws {
        var (session, _) = try trained(12)
        let curve = try #require(session.live?.history.branches[0].curves.curve("step_loss"))
        let least = try #require(curve.updateOfLeast)
        session.enterAll("rewind best")
        #expect(session.live?.update == least - 1)
    }

    @Test func bookmarksAreGoneToInTheirOrder() throws {
        var (session, _) = try trained(6)
        session.enterAll("rewind 4", "bookmark late", "rewind 1", "bookmark early", "rewind 0")
        session.press("'")
        #expect(session.live?.update == 1 && session.notice?.text == "early")
        session.press("'")
        #expect(session.live?.update == 4)
        session.press("``")
        #expect(session.live?.update == 1)
        session.enterAll("panel bookmarks")
        #expect(session.picture(120, 36).contains("early") && session.picture(120, 36).contains("late"))
    }

    @Test func aClickOnTheCurveGoesThere() throws {
        var (session, _) = try trained(20)
        session.enterAll("panel loss")
        _ = session.update(.input(.resize(Size(width: 120, height: 36))))
        let place = try #require(session.layout(on: session.size)?.panels.first { $0.name == .loss })
        let area = PanelFrame.inside(place.area)
        let middle = Point(x: area.x + area.width / 2, y: area.y + area.height / 2)
        _ = session.update(.input(.mouse(.click, at: middle)))
        session.settleTraining()
        let update = try #require(session.live?.update)
        #expect((6...15).contains(update))
    }

    /// Eight updates of a training whose states are so far apart that only the last of a report is told.
    private func trainFarApart(_ session: inout Session) throws -> TrainingOrder {
        session.press("T")
        var order = try #require(session.ordered)
        order.stateSpacing = 100
        var job = TrainingJob(order)
        for _ in 0..<8 { job.step() }
        _ = session.update(.finished(.trained(job.report())))
        return order
    }
}
