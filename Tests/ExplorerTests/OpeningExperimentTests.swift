import Cells
import Commands
import Experiments
import Screen
import Testing
import Unrolling

@testable import Explorer

struct OpeningExperimentTests {
    @Test func theOpeningTakesOnlyAFewKeysFromVanishingToExploding() throws {
        var session = try OpeningExperiment.session()
        session.press("12,")
        #expect(session.run.experiment.recurrentGain == 0.5)
        #expect(session.picture().contains("vanishing: ×0.44 "))
        session.press("24.")
        #expect(session.run.experiment.recurrentGain == 2)
        #expect(session.picture().contains("exploding: ×1.13 "))
    }

    @Test func anyExperimentOpensOnASignalThatItHas() throws {
        let cell = CellChoice.equations("s[t] = tanh(A x[t] + B s[t-1])\ny[t] = C s[t]\np[t] = softmax(y[t])")
        let session = try OpeningExperiment.session(on: Experiment(cell: cell, input: .text("abc", vocabulary: nil)))
        #expect(session.view.selectedSignal == "s")
        #expect(session.view.playhead == Playhead(pass: .backward, step: 2))
    }

    @Test(arguments: ["task=recall", "task=adding", "task=reber", "text=hello", "x=1 2 3"])
    func anotherInputHasTheLossStepsThatAllCommandsGiveIt(line: String) throws {
        var session = try OpeningExperiment.session()
        session.type("set \(line)")
        var standard = Experiment.standard
        try ExperimentEdit.parse(setting: line).apply(to: &standard)
        let steps = session.run.trace.losses.map { $0 != nil }
        #expect(try steps == Run(standard).trace.losses.map { $0 != nil })
    }

    @Test func theLossThatSomeoneAskedForStaysWithAnotherInput() throws {
        var session = try OpeningExperiment.session()
        session.type("set loss=last")
        session.type("task recall")
        #expect(session.run.trace.losses.compactMap(\.self).count == 1)
        session.press("o")
        #expect(session.run.trace.losses.compactMap(\.self).count > 10)
    }

    @Test func aSequenceOfOneStepOpens() throws {
        let session = try OpeningExperiment.session(
            on: Experiment(cell: .catalogue("gru"), input: .text("a", vocabulary: nil)))
        #expect(session.view.playhead == Playhead(pass: .backward, step: 1))
    }
}
