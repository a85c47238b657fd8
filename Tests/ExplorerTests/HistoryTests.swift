import Experiments
import Matrices
import Screen
import Testing
import Unrolling

@testable import Explorer

struct HistoryTests {
    /// All that a run is, to the bit.
    private func numbers(_ session: Session) -> [Double] {
        session.run.trace.losses.map { $0 ?? -1 } + (session.run.trace.norms(.gradient, of: "h") ?? [])
            + session.run.jacobians.productNorms
    }

    @Test func undoRestoresExactlyAndRedoRepeatsExactly() throws {
        var session = try makeSession("hello", cell: "lstm")
        var experiments = [session.run.experiment]
        var recorded = [numbers(session)]
        for keys in [".", "d", "N", "F", "o", "}", ">"] {
            session.press(keys)
            experiments.append(session.run.experiment)
            recorded.append(numbers(session))
        }
        for index in experiments.indices.reversed().dropFirst() {
            session.press("u")
            #expect(session.run.experiment == experiments[index])
            #expect(numbers(session) == recorded[index])
        }
        for index in experiments.indices.dropFirst() {
            session.press(.control("r"))
            #expect(session.run.experiment == experiments[index])
            #expect(numbers(session) == recorded[index])
        }
    }

    @Test func aNewChangeForgetsWhatWasUndone() throws {
        var session = try makeSession()
        session.press(".ud")
        #expect(!session.history.canRedo)
        session.press(.control("r"))
        #expect(session.run.experiment.seed == 8)
        #expect(session.run.experiment.recurrentGain == 1)
    }

    @Test func theHistoryIsBounded() throws {
        var history = ExperimentHistory()
        var experiment = try makeSession().run.experiment
        for seed in 0..<UInt64(ExperimentHistory.limit + 50) {
            experiment.seed = seed
            history.remember(PastMoment(experiment: experiment))
        }
        #expect(history.past.count == ExperimentHistory.limit)
        #expect(history.past.last?.experiment.seed == UInt64(ExperimentHistory.limit + 49))
    }

    @Test func whatChangesNothingIsNotRemembered() throws {
        var session = try makeSession()
        session.type("gain 1")
        #expect(!session.history.canUndo)
    }

    @Test func thePlaceIsMovedIntoAShorterText() throws {
        var session = try makeSession("hello world")
        session.press("9G")
        session.press("3]")
        session.type("text \"ab\"")
        session.type("hidden 2")
        #expect(session.view.playhead.step == 2)
        #expect(session.view.selectedUnit == 1)
        session.press("s")
        session.type("cell lstm")
        session.type("signal c")
        session.type("cell rnn")
        #expect(session.view.selectedSignal == "h")
    }
}
