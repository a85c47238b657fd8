import Commands
import Experiments
import Screen
import Testing

@testable import Explorer

struct LaboratoryTests {
    /// The tasks that a message asks the loop for; nil where it asks for nothing.
    private func tasks(_ effects: [Effect]) -> [AnalysisTask]? {
        effects.compactMap { if case .analyse(let tasks) = $0 { tasks } else { nil } }.last
    }

    /// Carries out what is asked for and hands it in, as the loop does; returns what is asked for then.
    private func answer(_ tasks: [AnalysisTask], in session: inout Session) throws -> [AnalysisTask]? {
        var last: [AnalysisTask]?
        for task in tasks {
            let outcome = try #require(task.outcome())
            last = self.tasks(session.update(.finished(.analysed(outcome))))
        }
        return last
    }

    @Test func nothingIsAskedForThatNoPanelOnTheScreenShows() throws {
        var session = try makeSession()
        for key in "l.bjcv" { #expect(tasks(session.press(.character(key))) == nil) }
        #expect(tasks(session.type("panel bound"))?.isEmpty == false)
        // Neither under the help, nor while another page is up, nor where the screen shows nothing.
        #expect(tasks(session.press("?")) == [])
        #expect(tasks(session.press("q"))?.isEmpty == false)
        #expect(tasks(session.update(.input(.resize(Size(width: 3, height: 3))))) == [])
        #expect(tasks(session.update(.input(.resize(Size(width: 80, height: 24)))))?.isEmpty == false)
        #expect(tasks(session.type("page network")) == [])
        #expect(tasks(session.press("l")) == nil)
    }

    @Test func anAnalysisThatNeedsAnotherWaitsForIt() throws {
        var session = try makeSession()
        let first = try #require(tasks(session.type("panel xray")))
        #expect(first.map(\.request) == [.pairwise(signal: "h"), .stepSpectra])
        let second = try #require(try answer(first, in: &session))
        #expect(second.map(\.request) == [.xRay(signal: "h", loss: 4, state: 1)])
        #expect(try answer(second, in: &session) == [])
        // The singular values serve every other x-ray of the network.
        #expect(tasks(session.press("l"))?.map(\.request) == [.xRay(signal: "h", loss: 4, state: 2)])
    }

    @Test func aPanelAloneAsksForItsOwnAnalysesOnly() throws {
        var session = try makeSession(size: Size(width: 200, height: 60))
        session.press("z")
        #expect(tasks(session.type("panel bound"))?.map(\.request) == [.bounds])
        #expect(tasks(session.type("panel lyapunov"))?.map(\.request) == [.lyapunov])
        #expect(tasks(session.type("panel gradients")) == [])
    }

    @Test func whatIsMissingIsAskedForUntilItIsThere() throws {
        var session = try makeSession()
        let first = try #require(tasks(session.type("panel bound")))
        #expect(tasks(session.press(":")) == first)
        session.press(.escape)
        #expect(try answer(first, in: &session) == [])
        #expect(tasks(session.press(":")) == nil)
        #expect(!session.picture().contains("computing"))
    }

    @Test func theOldPictureStaysUntilTheNewOneIsThereAndSaysSo() throws {
        var session = try makeSession("hello", size: Size(width: 120, height: 36))
        let first = try #require(tasks(session.type("panel bound")))
        #expect(session.picture(120, 36).contains("computing"))
        #expect(!session.picture(120, 36).contains("of the network before"))
        _ = try answer(first, in: &session)
        let before = try #require(session.laboratory.finding(.bounds))
        #expect(before.age == .present)

        let second = try #require(tasks(session.press(".")))
        #expect(session.laboratory.finding(.bounds)?.age == .earlier)
        #expect(session.picture(120, 36).contains("of the network before"))
        #expect(second.allSatisfy { $0.run.trace === session.run.trace })
        _ = try answer(second, in: &session)
        #expect(session.laboratory.finding(.bounds)?.age == .present)
        #expect(!session.picture(120, 36).contains("of the network before"))
    }

    @Test func aNewNetworkReplacesWhatWasAskedFor() throws {
        var session = try makeSession()
        let first = try #require(tasks(session.type("panel bound")))
        let second = try #require(tasks(session.press(".")))
        #expect(first.map(\.request) == second.map(\.request))
        #expect(!second.contains { first.contains($0) })
        // What comes late is newer than nothing, but answers no question.
        #expect(try answer(first, in: &session) == second)
        #expect(session.laboratory.finding(.bounds)?.age == .earlier)
    }

    @Test func aTaskThatNobodyWantsIsGivenUp() throws {
        let session = try makeSession()
        let conditions = AnalysisConditions(isCancelled: { true }, report: { _ in })
        #expect(AnalysisTask(.bounds, about: session.run).outcome(conditions) == nil)
    }

    @Test func aLongAnalysisSaysHowFarItHasCome() throws {
        var session = try makeSession()
        let task = try #require(tasks(session.type("panel bound"))?.first)
        _ = session.update(.finished(.progressed(task, AnalysisProgress(done: 40, total: 200))))
        #expect(session.picture().contains("40 of 200"))
        let late = AnalysisTask(task.request, about: try makeSession("other").run)
        _ = session.update(.finished(.progressed(late, AnalysisProgress(done: 41, total: 200))))
        #expect(session.picture().contains("40 of 200"))
        _ = try answer([task], in: &session)
        #expect(!session.picture().contains("40 of 200"))
    }

    @Test(arguments: PageName.allCases) func aStillPictureIsComplete(page: PageName) throws {
        var session = try makeSession("hello", cell: "lstm")
        session.type("seeds 4")
        session.type("page \(page.rawValue)")
        for (width, height) in [(80, 24), (120, 36), (200, 60)] {
            let still = StillPicture(of: session, size: Size(width: width, height: height)).canvas.text
            #expect(!still.contains("computing"))
        }
    }

    @Test func settlingAnswersWhateverIsSeen() throws {
        var session = try makeSession(size: Size(width: 200, height: 60))
        session.type("panel bound")
        session.settle()
        #expect(tasks(session.press(":")) == nil)
        #expect(session.laboratory.finding(.bounds)?.age == .present)
    }

    @Test func whatTakesTooMuchWorkIsSaidAndNotAskedForAgain() throws {
        var session = try makeSession(size: Size(width: 120, height: 36))
        let task = try #require(tasks(session.type("panel bound"))?.first { $0.request == .bounds })
        let sentence = "That would take too long."
        session.settle()
        session.laboratory.take(AnalysisOutcome(task: task, result: .impossible(sentence)))
        #expect(session.picture(120, 36).contains(sentence))
        #expect(!session.picture(120, 36).contains("computing the bounds"))
        #expect(tasks(session.press(":")) == nil)
    }
}
