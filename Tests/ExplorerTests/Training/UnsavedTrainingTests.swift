import Experiments
import Screen
import Testing
import Training

@testable import Explorer

/// Leaving after a training.
struct UnsavedTrainingTests {
    private func trained() throws -> Session {
        var session = try makeTaskSession()
        session.enterAll("train 3")
        return session
    }

    @Test func whoeverTrainedIsToldOnceBeforeLeaving() throws {
        var session = try trained()
        #expect(!session.press("q").contains(.quit))
        #expect(session.notice?.text.contains(":save experiment NAME.json") == true)
        #expect(session.notice?.severity == .warning)
        #expect(session.press("q").contains(.quit))
    }

    @Test func whoeverNeverTrainedLeavesAtOnce() throws {
        var session = try makeTaskSession()
        session.type("hidden 5")
        #expect(session.press("q").contains(.quit))
    }

    @Test(arguments: ["save experiment kept.json", "write kept.json"])
    func whatIsInAFileNeedsNoWord(command: String) throws {
        var session = try trained()
        session.type(command)
        _ = session.update(.finished(.wrote(path: "kept.json")))
        #expect(session.press("q").contains(.quit))
    }

    @Test func aFileThatCouldNotBeWrittenKeepsNothing() throws {
        var session = try trained()
        session.type("save experiment kept.json")
        _ = session.update(.finished(.failed("kept.json cannot be written: No space left on device")))
        #expect(!session.press("q").contains(.quit))
    }

    @Test func anotherFileKeepsNothingOfIt() throws {
        var session = try trained()
        session.type("save cell mine.cell")
        _ = session.update(.finished(.wrote(path: "mine.cell")))
        #expect(!session.press("q").contains(.quit))
    }

    @Test func aNetworkThatLearnsOnIsToldOfAgain() throws {
        var session = try trained()
        session.press("q")
        session.enterAll("train 3")
        #expect(!session.press("q").contains(.quit))
        #expect(session.press("q").contains(.quit))
    }

    @Test func whileItLearnsTheSecondWordIsTheLast() throws {
        var session = try makeTaskSession()
        session.press("T")
        session.makeUpdates(2)
        session.press("q")
        session.makeUpdates(2)
        #expect(session.press("q").contains(.quit))
    }
}
