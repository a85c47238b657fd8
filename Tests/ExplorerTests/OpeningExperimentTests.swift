import Cells
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

    @Test func aSequenceOfOneStepOpens() throws {
        let session = try OpeningExperiment.session(
            on: Experiment(cell: .catalogue("gru"), input: .text("a", vocabulary: nil)))
        #expect(session.view.playhead == Playhead(pass: .backward, step: 1))
    }
}
