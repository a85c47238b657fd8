import Screen
import Testing

@testable import Explorer

struct PlayingTests {
    @Test func ticksMoveOnlyWhilePlaying() throws {
        var session = try makeSession("hello")
        _ = session.update(.input(.tick))
        #expect(session.position == 0)
        #expect(session.tickInterval == nil)
        session.press(" ")
        #expect(session.tickInterval == 250)
        _ = session.update(.input(.tick))
        #expect(session.position == 1)
        session.press(" ")
        _ = session.update(.input(.tick))
        #expect(session.position == 1)
    }

    @Test func playingStopsAtTheEndAndBeginsAgainFromThere() throws {
        var session = try makeSession("abc")
        session.press(" ")
        for _ in 0..<5 { _ = session.update(.input(.tick)) }
        #expect(session.position == 5)
        #expect(!session.view.isPlaying)
        session.press(" ")
        #expect(session.position == 0)
        #expect(session.view.isPlaying)
    }

    @Test func theSpeedDoublesAndHalvesWithinItsEnds() throws {
        var session = try makeSession()
        session.press("+")
        #expect(session.view.playSpeed == 8)
        session.press("--")
        #expect(session.view.playSpeed == 2)
        session.press("50-")
        #expect(session.view.playSpeed == PlaySpeed.slowest)
        session.press("50+")
        #expect(session.view.playSpeed == PlaySpeed.fastest)
    }
}
