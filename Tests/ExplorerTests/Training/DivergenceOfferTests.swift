import Cells
import Experiments
import Screen
import Testing
import Training
import Unrolling

@testable import Explorer

struct DivergenceOfferTests {
    /// A session whose training has diverged.
    private func diverged() throws -> Session {
        var session = try makeTaskSession { $0.activation = .relu }
        session.enterAll("optimiser sgd", "rate 0.01", "train 3", "rate 1e200", "train 50")
        return session
    }

    @Test func itStopsWithItsSentenceAndOffersToGoBack() throws {
        let session = try diverged()
        let live = try #require(session.live)
        let offer = try #require(live.offer)
        #expect(!live.isRunning)
        let picture = session.picture(200, 60)
        #expect(picture.contains(offer.description) && picture.contains("Enter go back"))
        #expect(live.history.bookmarks.contains { $0.kind == .notFinite && $0.update == offer.update })
    }

    @Test(arguments: [Key.enter, .character("y")])
    func aKeyGoesBackBeforeIt(key: Key) throws {
        var session = try diverged()
        let way = try #require(session.live?.history.branches[session.live?.branch ?? 0].wayBack)
        session.press(key)
        session.settleTraining()
        #expect(session.live?.offer == nil && session.live?.update == way.safeUpdate)
        #expect(session.weights.allSatisfy { $0.isFinite })
    }

    @Test func whoeverStaysMayGoBackLater() throws {
        var session = try diverged()
        session.press("n")
        #expect(session.live?.offer == nil && session.live?.isRewound == false)
        session.enterAll("rewind safe")
        #expect(session.live?.update == session.live?.history.branches[session.live?.branch ?? 0].wayBack?.safeUpdate)
    }

    @Test func otherKeysDoWhatTheyAlwaysDo() throws {
        var session = try diverged()
        let page = session.view.page
        session.press("p")
        #expect(session.view.page != page && session.live?.offer != nil)
    }

    @Test func aCureFromTheSafeUpdateOnIsABranch() throws {
        var session = try diverged()
        session.press(.enter)
        // The last update that could be made is what made the weights so large: it is left out.
        #expect(session.live?.update == 3)
        session.enterAll("rate 0.01", "train 3")
        let live = try #require(session.live)
        #expect(live.history.branches[live.branch].divergence == nil)
        #expect(live.history.branches.count == 3 && live.update == 6)
    }
}
