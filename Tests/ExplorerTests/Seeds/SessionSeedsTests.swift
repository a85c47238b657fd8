import Commands
import Experiments
import Screen
import Synchronization
import Testing

@testable import Explorer

struct SessionSeedsTests {
    /// The tasks that a message asks the loop for; nil where it asks for nothing.
    private func tasks(_ effects: [Effect]) -> [AnalysisTask]? {
        effects.compactMap { if case .analyse(let tasks) = $0 { tasks } else { nil } }.last
    }

    private func sweep(_ effects: [Effect]) throws -> AnalysisTask {
        try #require(tasks(effects)?.first { if case .seeds = $0.request { true } else { false } })
    }

    @Test func theCommandAsksForTheNetworksAndTurnsToTheirPage() throws {
        var session = try makeSession()
        let task = try sweep(session.type("seeds 30"))
        #expect(task.request == .seeds(count: 30))
        #expect(session.view.page == .seeds && session.view.focus == .seeds)
        #expect(try sweep(session.type("seeds 31")).request == .seeds(count: 31))
        session.type("seeds 0")
        #expect(session.view.seedCount == 31)
    }

    @Test func theProgressIsSeenAndEscapeStopsIt() throws {
        var session = try makeSession()
        let task = try sweep(session.type("seeds 30"))
        _ = session.update(.finished(.progressed(task, AnalysisProgress(done: 40, total: 90))))
        #expect(session.picture().contains("40 of 90 networks"))
        #expect(session.picture().contains("Esc stops"))
        // What is no longer among those that are asked for is given up by the loop.
        let left = try #require(tasks(session.press(.escape)))
        #expect(!left.contains(task))
        #expect(session.notice?.text == "Stopped after 40 of 90 networks. To run them: seeds 30")
        #expect(session.picture().contains("Stopped."))
        // It stays so until it is asked for again.
        session.press("l")
        #expect(tasks(session.press(":"))?.contains(task) != true)
        session.press(.escape)
        #expect(try sweep(session.type("seeds 30")) == task)
    }

    @Test func escapeStopsNothingThatIsDoneOrNotOnTheScreen() throws {
        var session = try makeSession()
        session.type("seeds 3")
        session.settle()
        session.press("z")
        session.press(.escape)
        #expect(session.view.seedCount == 3 && !session.isZoomed)
        session.type("seeds 4")
        session.type("page network")
        session.press(.escape)
        #expect(session.view.seedCount == 4)
    }

    @Test func theBandsBeforeStayAndSaySoWhereTheNewOnesWereStopped() throws {
        var session = try makeSession(size: Size(width: 120, height: 36))
        session.type("seeds 3")
        session.settle()
        #expect(!session.picture(120, 36).contains("Stopped"))
        session.press(".")
        #expect(
            session.picture(120, 36).contains("of the network before") || session.picture(120, 36).contains("before ·"))
        session.press(.escape)
        session.press("l")
        #expect(session.picture(120, 36).contains("Stopped: this is the sweep before."))
        #expect(session.picture(120, 36).contains("of 3 networks"))
    }

    @Test func aSweepTellsHowFarItIsAndCanBeGivenUp() throws {
        let session = try makeSession()
        let task = AnalysisTask(.seeds(count: 20), about: session.run)
        let told = Mutex<[AnalysisProgress]>([])
        let conditions = AnalysisConditions(
            isCancelled: { false }, report: { progress in told.withLock { $0.append(progress) } })
        #expect(task.outcome(conditions) != nil)
        let all = told.withLock { $0 }
        #expect(all.last == AnalysisProgress(done: 60, total: 60))
        #expect(all.map(\.done) == all.map(\.done).sorted())

        let asked = Mutex(0)
        let impatient = AnalysisConditions(
            isCancelled: {
                asked.withLock { count in
                    count += 1
                    return count > 10
                }
            }, report: { _ in })
        #expect(task.outcome(impatient) == nil)
        #expect(asked.withLock { $0 } < 20)
    }

    @Test func aSweepThatCannotBeRunSaysWhy() throws {
        let cell = CellChoice.equations("s[t] = tanh(A x[t])\ny[t] = C s[t]\np[t] = softmax(y[t])")
        let experiment = Experiment(cell: cell, input: .text("hello", vocabulary: nil))
        var session = try Session(experiment, size: Size(width: 120, height: 36))
        session.type("seeds 3")
        session.settle()
        #expect(session.picture(120, 36).contains("Unknown signal 'h'"))
    }
}
