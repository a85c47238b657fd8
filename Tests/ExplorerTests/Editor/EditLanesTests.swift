import Cells
import Commands
import Experiments
import Screen
import Testing
import Unrolling

@testable import Explorer

struct EditLanesTests {
    /// A session whose forget gate was pinned to 1.
    private func edited(_ size: Size = Size(width: 120, height: 36)) throws -> Session {
        var session = try makeSession("the cat sat on the mat", cell: "lstm", hidden: 8, size: size)
        session.press("e")
        session.edit { $0.moveCursor(to: TextPlace(line: 3, column: 0)) }
        session.press(.control("k"))
        session.press("f[t] = 1")
        session.press(.control("s"))
        return session
    }

    @Test func anEditIsShownBesideTheCellAsItWas() throws {
        let session = try edited()
        #expect(session.view.lanes == .edit)
        #expect(session.lanes.map(\.label) == ["before", "after"])
        #expect(session.lanes[0].run.experiment.cell == .catalogue("lstm"))
        #expect(session.lanes[1].run.experiment == session.run.experiment)
        let words = try #require(EditDifference.sentence(before: session.lanes[0].run, after: session.lanes[1].run))
        #expect(session.notice?.text == "Applied. \(words)")
        #expect(session.picture(120, 36).contains(String(words.prefix(30))))
    }

    @Test func theComparisonIsOneOfThoseThatAKeyGoesThrough() throws {
        var session = try edited()
        session.press(.escape)
        var seen = [session.view.lanes]
        for _ in 0..<6 {
            session.press("m")
            seen.append(session.view.lanes)
        }
        // The edited cell has no φ: with any activation it is the same network.
        #expect(seen == [.edit, .none, .cells, .initializers, .cures, .edit, .none])
    }

    @Test func bothFollowTheKnobs() throws {
        var session = try edited()
        session.press(.escape)
        session.press("..")
        #expect(session.lanes.count == 2)
        #expect(Set(session.lanes.map(\.run.experiment.recurrentGain)).count == 1)
        #expect(session.lanes[0].run.experiment.recurrentGain != 1)
    }

    @Test func severalEditsAreComparedWithTheCellThatWasOpened() throws {
        var session = try edited()
        session.edit { $0.handle(.backspace) }
        session.press("0.5")
        session.press(.control("s"))
        #expect(session.lanes[0].run.experiment.cell == .catalogue("lstm"))
        #expect(session.run.trace.numbers(.value, of: "f", at: 1)?.first == 0.5)
    }

    @Test func afterAnUndoThereIsNothingToCompare() throws {
        var session = try edited()
        session.press(.escape)
        session.press("u")
        #expect(session.view.lanes == .none)
        #expect(session.lanes.isEmpty)
        session.type("lanes edit")
        #expect(session.prompt?.fault?.sentence.hasPrefix("The cell was not edited") == true)
    }

    @Test func aComparisonThatIsChosenStays() throws {
        var session = try makeSession("hello", cell: "rnn", hidden: 3)
        session.press("m")
        session.press("e")
        session.press("V[t] = 1")
        session.press(.enter)
        session.press(.control("s"))
        #expect(session.view.lanes == .activations)
    }
}
