import Commands
import Experiments
import Screen
import Testing
import Unrolling

@testable import Explorer

/// The page of the cures as a whole: its sizes, the windows on the timeline, the beginnings behind their key.
struct CurePageTests {
    @Test(arguments: [Glyphs.unicode, .ascii]) func everySizeShowsThePage(glyphs: Glyphs) throws {
        for cell in ["rnn", "lstm"] {
            var session = try makeSession("hello world", cell: cell)
            for line in ["page cures", "truncate 3", "clip norm 0.5", "penalty omega 0.1"] { session.type(line) }
            for (width, height) in [(40, 10), (60, 20), (80, 24), (120, 36), (200, 60)] {
                let picture = StillPicture(of: session, size: Size(width: width, height: height), glyphs: glyphs)
                #expect(picture.canvas.text.contains("Clipping: clip norm 0.5"))
                #expect(!picture.canvas.text.contains("computing"))
                if glyphs == .ascii { #expect(picture.canvas.text.unicodeScalars.allSatisfy { $0.isASCII }) }
            }
        }
    }

    @Test func aLargeScreenShowsAllCures() throws {
        var session = try makeSession("hello world", size: Size(width: 200, height: 60))
        session.type("page cures")
        session.settle()
        let picture = session.picture(200, 60)
        for title in ["Clipping", "Truncated BPTT", "Penalties", "Error surface", "Gradient norms"] {
            #expect(picture.contains(" \(title)"))
        }
    }

    @Test func settingACureShowsItAtOnce() throws {
        var session = try makeSession("hello world", size: Size(width: 120, height: 36))
        session.type("page cures")
        session.settle()
        #expect(session.picture(120, 36).contains("Clipping, not set: what :clip norm"))
        session.type("clip value 0.1")
        session.settle()
        #expect(session.picture(120, 36).contains("Clipping: clip value 0.1"))
        session.press("u")
        session.settle()
        #expect(session.picture(120, 36).contains("Clipping, not set: what :clip norm"))
    }

    @Test func theWindowOfTheNextLossIsDrawnOnTheTimeline() throws {
        var session = try makeSession("hello world", size: Size(width: 120, height: 36))
        func rail() -> String { session.lines(120, 36)[2] }
        #expect(!rail().contains("["))
        session.type("truncate 3")
        for step in 1...11 {
            session.type("go \(step)")
            let line = Array(rail())
            let layout = TimelineLayout(
                tokens: session.run.resolved.tokens, step: step, in: Rectangle(x: 0, y: 1, width: 120, height: 7),
                glyphs: .unicode)
            let loss = min(step, 10)
            let first = try #require(layout.column(of: max(1, loss - 2), row: 0))
            let last = try #require(layout.column(of: loss, row: 0))
            #expect(line.indices.filter { line[$0] == "[" } == [first.x])
            #expect(line.indices.filter { line[$0] == "]" } == [last.right - 1])
        }
        #expect(rail().hasPrefix("window 3"))
        session.type("truncate 4 chunked")
        for bracket in "[]" { #expect(rail().filter { $0 == bracket }.count == 3) }
    }

    @Test func aKeyComparesTheBeginnings() throws {
        var session = try makeSession("hello world", cell: "lstm", hidden: 4)
        session.type("page cures")
        session.press("y")
        #expect(session.view.lanes == .initializers)
        #expect(session.lanes.map(\.label).contains("orthogonal"))
        // Where the curves were not on the screen they are brought there.
        #expect(session.view.focus == .gradients && session.view.page == .cures)
        #expect(session.picture().contains("orthogonal"))
        session.press("y")
        #expect(session.view.lanes == .none && session.lanes.isEmpty)
    }

    @Test func theBeginningsLeaveTheFocusWhereTheCurvesAreSeen() throws {
        var session = try makeSession("hello world", size: Size(width: 200, height: 60))
        session.type("page cures")
        session.press("y")
        #expect(session.view.focus == .clipping)
        #expect(session.picture(200, 60).contains("orthogonal"))
    }
}
