import Experiments
import Screen
import Testing
import Unrolling

@testable import Explorer

struct SteppingTests {
    @Test(arguments: ["x", "hello", "a longer text of many steps"])
    func aStepOnAndAStepBackIsTheSamePlaceFromEverywhere(text: String) throws {
        var session = try makeSession(text)
        let count = Playhead.count(steps: text.count)
        for position in 0..<(count - 1) {
            session.seek(position: position)
            let start = session.view
            session.press("l")
            #expect(session.position == position + 1)
            session.press("h")
            #expect(session.view == start)
        }
    }

    @Test func countsGoBackWhatTheyWentOn() throws {
        var session = try makeSession("a text of some length")
        for count in 1...12 {
            session.seek(position: 7)
            session.press("\(count)l")
            #expect(session.position == 7 + count)
            session.press("\(count)h")
            #expect(session.position == 7)
        }
    }

    @Test func theForwardPassIsFollowedByTheBackwardPass() throws {
        var session = try makeSession("abc")
        session.press("g")
        var seen: [Playhead] = []
        for _ in 0..<6 {
            seen.append(session.view.playhead)
            session.press(.right)
        }
        let forward = [1, 2, 3].map { Playhead(pass: .forward, step: $0) }
        let backward = [3, 2, 1].map { Playhead(pass: .backward, step: $0) }
        #expect(seen == forward + backward)
        #expect(session.view.playhead == backward[2])
    }

    @Test func theEndsAreReachedByTheirKeysAndNotPassed() throws {
        var session = try makeSession("hello")
        for (last, first) in [("G", "g"), ("$", "0")] {
            session.press(last)
            #expect(session.position == 9)
            session.press("5l")
            #expect(session.position == 9)
            session.press(first)
            #expect(session.position == 0)
            session.press("h")
            #expect(session.position == 0)
        }
        session.press(.end)
        #expect(session.position == 9)
        session.press(.home)
        #expect(session.position == 0)
    }

    @Test func aCountBeforeTheKeyOfAnEndGoesToAStep() throws {
        var session = try makeSession("hello")
        session.press("3G")
        #expect(session.view.playhead == Playhead(pass: .forward, step: 3))
        session.press("b2g")
        #expect(session.view.playhead == Playhead(pass: .backward, step: 2))
        session.press("99999999999999999999G")
        #expect(session.view.playhead == Playhead(pass: .backward, step: 5))
    }

    @Test func aZeroAfterDigitsIsADigit() throws {
        var session = try makeSession("a text of some length")
        session.press("g10l")
        #expect(session.position == 10)
    }

    @Test func escapeForgetsACount() throws {
        var session = try makeSession("hello")
        session.press("g4")
        session.press(.escape)
        session.press("l")
        #expect(session.position == 1)
    }

    @Test func pagesGoBackWhatTheyWentOn() throws {
        var session = try makeSession(String(repeating: "ab", count: 200))
        session.seek(position: 100)
        session.press(.pageDown)
        #expect(session.position > 110)
        session.press(.pageUp)
        #expect(session.position == 100)
    }

    @Test func anotherSizeKeepsThePlace() throws {
        var session = try makeSession("hello")
        session.press("3l")
        let before = session.view
        for size in [Size(width: 20, height: 5), Size(width: 1, height: 1), Size(width: 200, height: 60)] {
            _ = session.update(.input(.resize(size)))
            #expect(session.view == before)
        }
    }
}
