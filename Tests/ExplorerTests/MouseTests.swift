import Commands
import Screen
import Testing

@testable import Explorer

struct MouseTests {
    private func place(of text: String, in session: Session) throws -> Point {
        let lines = session.lines()
        let row = try #require(lines.firstIndex { $0.contains(text) })
        let range = try #require(lines[row].firstRange(of: text))
        return Point(x: lines[row].distance(from: lines[row].startIndex, to: range.lowerBound), y: row)
    }

    @Test func aClickOnAStepGoesThereInThePresentPass() throws {
        var session = try makeSession("hello")
        let row = try place(of: "input", in: session).y
        _ = session.update(.input(.mouse(.click, at: Point(x: 10 + 2 * 8, y: row))))
        #expect(session.view.playhead == Playhead(pass: .forward, step: 3))
        session.press("b")
        _ = session.update(.input(.mouse(.click, at: Point(x: 10 + 4 * 8 + 3, y: row))))
        #expect(session.view.playhead == Playhead(pass: .backward, step: 5))
    }

    @Test func theWheelSteps() throws {
        var session = try makeSession("hello")
        _ = session.update(.input(.mouse(.wheelDown, at: Point(x: 5, y: 5))))
        #expect(session.position == 1)
        _ = session.update(.input(.mouse(.wheelUp, at: Point(x: 5, y: 5))))
        #expect(session.position == 0)
    }

    @Test func aClickOnAPanelFocusesIt() throws {
        var session = try makeSession("hello")
        let place = try place(of: "Unrolled network", in: session)
        _ = session.update(.input(.mouse(.click, at: place)))
        #expect(session.view.focus == .network)
    }

    @Test func aClickOutsideEverythingDoesNothing() throws {
        var session = try makeSession("hello")
        let before = session.view
        for point in [Point(x: -1, y: -1), Point(x: 500, y: 500), Point(x: 0, y: 23), Point(x: 0, y: 0)] {
            #expect(session.update(.input(.mouse(.click, at: point))) == [])
        }
        #expect(session.view == before)
    }
}
