import Commands
import Experiments
import Screen
import Testing
import Unrolling

@testable import Explorer

struct PromptTests {
    @Test func aWrongLineStaysOpenWithItsErrorAndTheLastGoodRun() throws {
        var session = try makeSession()
        let before = session.run.experiment
        for line in ["cell lsmt", "gain x", "frobnicate", "hidden 0", "text \"", "hidden 99999999"] {
            session.type(line)
            #expect(session.run.experiment == before, "\(line)")
            #expect(session.prompt?.line.text == line)
            #expect(session.prompt?.fault != nil, "\(line)")
            session.press(.escape)
            #expect(session.prompt == nil)
        }
    }

    @Test func theErrorIsShownAboveTheLineWithAMarkAtItsPlace() throws {
        var session = try makeSession()
        session.type("cell lsmt")
        let lines = session.lines()
        #expect(lines[23] == ":cell lsmt")
        #expect(lines[22] == "      ↓")
        #expect(lines[21].contains("Did you mean 'lstm'?"))
    }

    @Test func aRightLineClosesThePrompt() throws {
        var session = try makeSession()
        session.type("gain 1.5")
        #expect(session.prompt == nil)
        #expect(session.run.experiment.recurrentGain == 1.5)
    }

    @Test func keysAreTextWhileThePromptIsOpen() throws {
        var session = try makeSession()
        session.press(":")
        #expect(session.press("q?u0l") == [])
        #expect(session.prompt?.line.text == "q?u0l")
        #expect(session.position == 0)
    }

    @Test func pastedTextIsNeverKeys() throws {
        var session = try makeSession()
        #expect(session.update(.input(.paste("hello q world\n:quit\n"))) == [])
        #expect(session.prompt == nil)
        session.press(":")
        _ = session.update(.input(.paste("text \"q\"\n")))
        #expect(session.prompt?.line.text == "text \"q\" ")
    }

    @Test func upAndDownGoThroughWhatWasEntered() throws {
        var session = try makeSession()
        session.type("gain 1.5")
        session.type("seed 3")
        session.press(":dra")
        session.press(.up)
        #expect(session.prompt?.line.text == "seed 3")
        session.press(.up)
        session.press(.up)
        #expect(session.prompt?.line.text == "gain 1.5")
        session.press(.down)
        session.press(.down)
        #expect(session.prompt?.line.text == "dra")
    }

    @Test func tabCompletesTheCommonBeginningThenGoesRound() throws {
        var session = try makeSession()
        session.press(":ce")
        session.press(.tab)
        #expect(session.prompt?.line.text == "cell ")
        session.press("lst")
        session.press(.tab)
        #expect(session.prompt?.line.text == "cell lstm")
        session.press(.tab)
        let first = session.prompt?.line.text
        session.press(.tab)
        #expect(session.prompt?.line.text != first)
        session.press(.backTab)
        #expect(session.prompt?.line.text == first)
        session.press(.enter)
        #expect(session.prompt == nil)
    }

    @Test func theTextOfTheExperimentIsThereToBeEdited() throws {
        var session = try makeSession("say \"hi\" \\ bye")
        session.press("t")
        #expect(session.prompt?.line.text == "text \"say \\\"hi\\\" \\\\ bye\"")
        session.press("!")
        session.press(.enter)
        #expect(session.run.experiment.input == .text("say \"hi\" \\ bye!", vocabulary: nil))
    }

    @Test func theCursorIsShownWhileSomethingIsTyped() throws {
        var session = try makeSession()
        var canvas = Canvas(size: Size(width: 80, height: 24))
        #expect(session.draw(on: &canvas) == nil)
        session.press(":go")
        #expect(session.draw(on: &canvas) == Point(x: 3, y: 23))
    }
}
