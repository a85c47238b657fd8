import Screen
import Testing

@testable import Explorer

struct HelpTests {
    @Test func theHelpOpensForThePlaceOneIsAtAndCloses() throws {
        var session = try makeSession()
        session.press("?")
        #expect(session.lines()[0].hasPrefix("Keys"))
        #expect(session.picture(80, 90).contains("Knobs"))
        for key in [Key.escape, .character("q"), .character("?")] {
            #expect(session.press(key) == [])
            #expect(session.helpLine == nil)
            session.press("?")
        }
        session.press("q:")
        session.press(.function(1))
        #expect(session.picture().contains("At the prompt"))
        #expect(!session.picture().contains("Knobs"))
        session.press(.escape)
        #expect(session.prompt != nil)
    }

    @Test func theHelpBeginsWithWhatThePlaceIsAboutAndEndsWithWhatItHasNoUseFor() throws {
        var session = try makeTaskSession()
        session.press("?")
        #expect(session.lines()[1].hasPrefix("Time"))
        session.press(.end)
        #expect(session.lines().contains { $0.hasPrefix("Lesson") })
        session.press(.escape)
        session.enterAll("page training")
        session.press("?")
        #expect(session.lines()[1].hasPrefix("Training"))
    }

    @Test func theHelpScrollsToItsEndAndNotBeyond() throws {
        var session = try makeSession()
        session.press("?")
        session.press(.end)
        #expect(session.lines().contains { $0.contains("no lesson is open") })
        let last = session.helpLine
        session.press(.pageDown)
        #expect(session.helpLine == last)
        session.press("3k")
        #expect(session.helpLine == last.map { $0 - 3 })
        session.press(.home)
        session.press(.up)
        #expect(session.helpLine == 0)
    }

    @Test func keysOfTheExplorerDoNothingInTheHelp() throws {
        var session = try makeSession()
        let before = session.view
        session.press("?l.dcv")
        session.press(.escape)
        #expect(session.view == before)
        #expect(!session.history.canUndo)
    }

    @Test func theHintsAreTheKeysThatWorkHere() throws {
        var session = try makeSession()
        #expect(session.lines()[23].hasSuffix("? help  q quit"))
        #expect(!session.lines(200, 60)[59].contains("undo"))
        session.press(".")
        #expect(session.lines(200, 60)[59].contains("u undo"))
        session.press("?")
        #expect(session.lines()[23].contains("Esc close"))
    }
}
