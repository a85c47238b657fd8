import Cells
import Commands
import Curves
import Experiments
import Screen
import Testing
import Training
import Unrolling

@testable import Explorer

struct TrainingPageTests {
    private static let sizes = [
        Size(width: 1, height: 1), Size(width: 40, height: 10), Size(width: 60, height: 40),
        Size(width: 80, height: 24),
        Size(width: 120, height: 36), Size(width: 200, height: 60),
    ]

    /// A session on the page after some updates of two branches.
    private func branched(cell: String = "rnn") throws -> Session {
        var session = try makeTaskSession { $0.cell = .catalogue(cell) }
        session.enterAll("page training", "train 30", "rewind 10", "clip norm 0.05", "train 15")
        return session
    }

    @Test(arguments: sizes) func everyPanelIsDrawnWhateverItsSize(size: Size) throws {
        for cell in ["rnn", "lstm"] {
            var session = try branched(cell: cell)
            for panel in PageName.training.page.panels {
                session.enterAll("panel \(panel.rawValue)")
                for glyphs in [Glyphs.unicode, .ascii] {
                    session.hasColor.toggle()
                    let picture = session.picture(size.width, size.height, glyphs: glyphs)
                    #expect(glyphs == .unicode || picture.allSatisfy { $0.isASCII })
                }
            }
        }
    }

    @Test func theStatusSaysWhereOneIsAndWhatComes() throws {
        var session = try makeTaskSession()
        session.enterAll("page training", "train 5")
        #expect(session.lines()[21].hasPrefix("paused update 5  loss "))
        session.press("T")
        session.makeUpdates(3)
        #expect(
            session.lines(120, 36)[33].contains("training update 8") && session.lines(120, 36)[33].contains("no end"))
        #expect(session.lines(120, 36)[33].contains(" of 64 MB"))
        session.enterAll("rewind 2", "rate 0.5")
        #expect(session.lines(120, 36)[33].hasPrefix("◀ update 2 of 8"))
        #expect(session.lines(120, 36)[33].contains("changed: T begins a branch here"))
    }

    @Test func theTimeLeftFollowsFromTheSpeed() throws {
        var session = try makeTaskSession()
        session.enterAll("page training")
        _ = session.update(.entered("train 100"))
        var job = TrainingJob(try #require(session.ordered))
        for _ in 0..<10 { job.step() }
        _ = session.update(.finished(.trained(job.report(speed: 5))))
        #expect(session.lines(120, 36)[33].contains("5/s  18 s left"))
        _ = session.update(.entered("page network"))
        #expect(session.lines(120, 36)[0].contains("update 10 of 100, 18 s left"))
    }

    @Test func whatIsSetIsSaidFirstAndTheShareOfTruthWithIt() throws {
        let reber = try TaskInput("reber")
        var session = try makeTaskSession { $0.input = .task(reber) }
        session.enterAll("page training", "forcing scheduled linear slope=0.01", "schedule step every=10", "train 21")
        for width in [70, 80, 120] {
            let bar = TrainingBar.line(session, width: width, glyphs: .unicode).text
            #expect(bar.count <= width && bar.contains(":schedule step every=10"))
            #expect(bar.contains(":forcing scheduled linear slope=0.01"))
        }
        #expect(session.lines(120, 36)[33].contains("reads the truth 80 %"))
        #expect(session.picture(120, 36).contains("own "))
    }

    @Test func theKeysThatTrainAreNamedOnThePageItself() throws {
        var session = try makeTaskSession()
        session.enterAll("page training")
        #expect(session.lines()[23].contains("T train"))
        #expect(session.picture().contains("learned nothing yet"))
        #expect(session.lines()[22].hasPrefix(":optimiser adam  :rate 0.01  :clip none  :batch 1"))
        session.press("T")
        #expect(session.lines()[23].contains("T pause"))
    }

    @Test func bothFuturesAreDrawnWithWhatDiffers() throws {
        let session = try branched()
        let picture = session.picture(200, 60)
        #expect(picture.contains("2 clip 0.05") && picture.contains("1 first run"))
        #expect(picture.contains("θ = 0.05"))
        #expect(picture.contains("from update 10 of 1 up to 25"))
        #expect(session.live?.lines("step_loss").map(\.label) == ["2 clip 0.05", "1 first run"])
    }

    @Test func theUpdatesBeforeTheForkAreShownWithIt() throws {
        var session = try branched(cell: "lstm")
        #expect(session.live?.forks == [Fork(update: 10, branch: 1)])
        for panel in [PanelName.waterfall, .parameters, .recurrence, .loss, .norm] {
            session.enterAll("panel \(panel.rawValue)")
            let picture = session.picture(200, 60)
            #expect(picture.contains("Y"), "\(panel)")
        }
        let waterfall = try #require(session.live?.history.branches[1].curves.waterfall)
        #expect(waterfall.rows.map(\.firstUpdate) == Array(1...25))
        // From the branch that was left, the fork is where the other one leaves it.
        session.enterAll("branch 1")
        #expect(session.live?.forks == [Fork(update: 10, branch: 1)])
        // What left it behind the place where one left it oneself is of another future.
        session.enterAll("rewind 20", "rate 0.3", "train 3", "branch 2")
        #expect(session.live?.forks == [Fork(update: 10, branch: 1)])
        session.enterAll("branch 3")
        #expect(session.live?.forks == [Fork(update: 10, branch: 1), Fork(update: 20, branch: 2)])
    }

    @Test func whatNothingCanBeLearnedFromSaysSo() throws {
        var session = try makeSession()
        session.enterAll("target none", "page training")
        #expect(session.picture().contains("nothing to learn"))
    }

    @Test func theOtherPagesFollowTheNewestNetwork() throws {
        var session = try makeTaskSession()
        session.press("T")
        let before = session.picture(120, 36)
        let loss = session.run.trace.totalLoss
        session.makeUpdates(20)
        #expect(session.picture(120, 36) != before)
        #expect(session.run.trace.totalLoss != loss)
    }
}
