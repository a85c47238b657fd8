import Experiments
import Screen
import Testing

@testable import Explorer

struct StatusTests {
    @Test func theFlowOfTheGradientIsSaidInWholeWordsWhereItFits() throws {
        var session = try OpeningExperiment.session()
        #expect(session.lines()[21].hasPrefix("‖∂L/∂h[t]‖ vanishing: ×0.82 per step back; half-life"))
        session.type("cell lstm")
        #expect(session.lines()[21].hasPrefix("vanishing: "))
        #expect(session.lines()[21].hasSuffix("1 % left after 8 steps"))
        #expect(session.lines(120, 36)[33].hasPrefix("‖∂L/∂h[t]‖ vanishing: "))
    }

    @Test func aLongNoticeIsShownWhole() throws {
        var session = try makeSession()
        let words = (0..<40).map { "word\($0)" }
        _ = session.update(.finished(.failed(words.joined(separator: " "))))
        let picture = session.picture()
        #expect(words.allSatisfy { picture.contains($0) })
        #expect(session.lines()[23].contains("q quit"))
        session.press("l")
        #expect(!session.picture().contains("word"))
    }

    @Test func aRuleThatCoversNothingIsSaid() throws {
        var session = try makeSession()
        session.type("init W_q* glorot")
        #expect(session.prompt == nil)
        #expect(session.notice?.severity == .warning)
        #expect(session.notice?.text.contains("'W_q*' covers no parameter") == true)
        #expect(session.run.experiment.initializers.count == 1)
        session.type("gain 2")
        #expect(session.notice == nil)
        session.type("init W_xh glorot")
        session.type("cell lstm")
        #expect(session.notice?.text.contains("'W_xh' covers no parameter") == true)
        let opened = try OpeningExperiment.session(on: session.run.experiment)
        #expect(opened.notice?.text.contains("'W_q*' covers no parameter") == true)
    }

    @Test func aNoticeIsSeenOnTheSmallestScreen() throws {
        var session = try makeSession(size: Size(width: 40, height: 10))
        session.press("F")
        #expect(session.lines(40, 10)[9].contains("gate"))
        #expect(session.lines(40, 10)[8].contains("F does nothing here"))
    }

    @Test func aCountIsShownWhileItIsTyped() throws {
        var session = try makeSession()
        session.press("12")
        #expect(session.lines()[21].hasPrefix("12 …"))
        #expect(session.lines(40, 10)[9].hasPrefix("12 …"))
    }

    @Test func aNetworkWithoutRecurrenceSaysThatNothingFlows() throws {
        let experiment = Experiment(
            cell: .equations("h[t] = tanh(A x[t])\ny[t] = C h[t]\np[t] = softmax(y[t])"),
            input: .text("abc", vocabulary: nil))
        #expect(try Session(experiment).lines()[21].hasPrefix("Nothing is recurrent here"))
    }
}
