import Cells
import Commands
import Experiments
import Screen
import Testing
import TrainedModels
import Training
import Unrolling

@testable import Explorer

struct TrainingSessionTests {
    @Test func theKeyTrainsInTheBackgroundAndTheSameKeyPauses() throws {
        var session = try makeTaskSession()
        let untrained = session.weights
        let effects = session.press("T")
        let order = try #require(session.ordered)
        #expect(effects.contains(.train(.train(order))))
        #expect(order.last == nil && order.start.updateCount == 0)
        session.makeUpdates(5)
        #expect(session.live?.update == 5 && session.live?.isRunning == true)
        #expect(session.weights != untrained)
        #expect(session.press("T").contains(.train(nil)))
        #expect(session.live?.isRunning == false)
        let kept = session.weights
        // What the loop still sends was not asked for any more.
        var job = TrainingJob(order)
        job.step()
        _ = session.update(.finished(.trained(job.report())))
        #expect(session.weights == kept && session.live?.update == 5)
    }

    @Test func whatIsShownIsTheNetworkThatTheTrainerHasToTheBit() throws {
        var session = try makeTaskSession()
        session.enterAll("batch 2", "optimiser sgd", "rate 0.1", "clip norm 1", "train 7")
        var settings = TrainingSettings()
        settings.batch = 2
        settings.optimiser = Optimiser(.sgd)
        settings.rate = 0.1
        let trainer = try Trainer(makeTaskSession { $0.cures.clipping = .norm(1) }.run.experiment, settings)
        var state = trainer.start
        for _ in 0..<7 { _ = try trainer.update(&state) }
        #expect(session.weights == state.parameters.entries)
        #expect(session.run.experiment.cures.clipping == .norm(1))
    }

    @Test func aSingleUpdateAndACountStopByThemselves() throws {
        var session = try makeTaskSession()
        session.press("U")
        #expect(session.ordered?.last == 1)
        session.makeUpdates(1)
        #expect(session.live?.update == 1 && session.live?.isRunning == false && session.ordered == nil)
        session.press("4U")
        session.settleTraining()
        #expect(session.live?.update == 5)
        session.enterAll("train 10")
        #expect(session.live?.update == 15 && session.notice?.text.contains("15") == true)
    }

    @Test func aCountWhileItTrainsSaysWhereItEnds() throws {
        var session = try makeTaskSession()
        session.press("T")
        session.makeUpdates(3)
        let number = session.ordered?.number
        session.type("train 4")
        #expect(session.ordered?.number == number && session.ordered?.last == 7)
    }

    @Test func thePaceIsHandedOnWhileItTrains() throws {
        var session = try makeTaskSession()
        session.press("T")
        session.type("pace 5")
        #expect(session.ordered?.pace == 5)
        session.type("pace full")
        #expect(session.ordered?.pace == nil && session.ordered?.number == 1)
    }

    @Test func steppingAndPagesGoOnWhileItTrains() throws {
        var session = try makeTaskSession()
        session.press("T")
        session.makeUpdates(2)
        session.press("lll")
        let step = session.view.playhead.step
        session.press("pp")
        session.makeUpdates(4)
        #expect(session.view.playhead.step == step && session.view.page == .gates)
        #expect(session.live?.update == 4 && session.live?.isRunning == true)
        #expect(session.lines()[0].contains("update 4"))
        session.press(":")
        session.makeUpdates(6)
        #expect(session.prompt != nil)
    }

    @Test func whatIsComparedIsTrainedBesideTheLoop() throws {
        var session = try makeTaskSession()
        session.press("T")
        session.type("lanes activations")
        #expect(session.ordered?.comparison.lanes == .activations)
        session.makeUpdates(2)
        #expect(session.lanes.count == 3)
        #expect(session.lanes.contains { $0.run.experiment == session.run.experiment })
    }

    @Test func jacobiansAreComputedBesideTheLoopWhereTheyAreShown() throws {
        var session = try makeTaskSession()
        session.press("T")
        #expect(session.view.page == .network && session.ordered?.comparison.areJacobiansShown == true)
        session.type("page training")
        #expect(session.ordered?.comparison.areJacobiansShown == false)
        session.type("page seeds")
        #expect(session.ordered?.comparison.areJacobiansShown == true)
        session.type("lanes activations")
        #expect(session.ordered?.comparison.areJacobiansShown == false)
    }

    @Test func undoGoesBackToBeforeTheTrainingAndRedoToItsEnd() throws {
        var session = try makeTaskSession()
        let (experiment, untrained) = (session.run.experiment, session.weights)
        session.enterAll("train 6")
        let trained = session.weights
        session.press("u")
        #expect(session.run.experiment == experiment && session.weights == untrained && session.live == nil)
        session.press(.control("r"))
        #expect(session.weights == trained && session.live?.update == 6)
        session.enterAll("train 1")
        #expect(session.live?.update == 7)
    }

    @Test func undoWhileItTrainsStopsIt() throws {
        var session = try makeTaskSession()
        session.press("T")
        session.makeUpdates(3)
        #expect(session.press("u").contains(.train(nil)))
        #expect(session.live == nil && session.ordered == nil)
    }

    @Test func quittingStopsTheWorkFirst() throws {
        var session = try makeTaskSession()
        session.press("T")
        // Nothing was learned yet that could be lost.
        let effects = session.press("q")
        let stop = try #require(effects.firstIndex(of: .train(nil)))
        let quit = try #require(effects.firstIndex(of: .quit))
        #expect(stop < quit)
    }

    @Test func whatCannotBeTrainedSaysWhy() throws {
        var session = try makeSession()
        session.type("target none")
        session.press("T")
        #expect(session.notice?.text.contains("no step has a loss") == true && session.live == nil)
        session = try makeSession()
        session.type("batch 4")
        session.press(.escape)
        #expect(session.trainingSettings.batch == 1)
        session.type("optimiser adma")
        #expect(session.prompt?.fault?.sentence == "Unknown optimiser 'adma'. Did you mean 'adam'?")
    }

    @Test func theNetworkOfTheMomentIsWritten() throws {
        var session = try makeTaskSession()
        session.press("T")
        session.makeUpdates(3)
        let effects = session.type("write trained.json")
        #expect(effects.contains(.write(path: "trained.json", contents: session.run.experiment.json() + "\n")))
        let model = try SavedModel(session.run.experiment)
        let saving = session.type("save model trained.safetensors")
        #expect(saving.contains(.save(path: "trained.safetensors", model: model)))
    }

    @Test func theNetworkOfTheMomentIsWrittenWithEveryParameter() throws {
        var session = try makeTaskSession()
        session.press("T")
        session.makeUpdates(3)
        let effects = session.type("save experiment trained.json")
        let written = effects.lazy.compactMap { effect -> String? in
            if case .write("trained.json", let contents) = effect { contents } else { nil }
        }.first
        let read = try ExperimentFile(json: Array(#require(written).utf8)).experiment
        #expect(try Run(read).resolved.parameters.entries == session.weights)
        #expect(try Run(read).network.totalLoss == session.run.network.totalLoss)
        session.type("save experiment trained.txt")
        #expect(session.prompt?.fault?.sentence == "'trained.txt' must end in .json.")
    }

    @Test func analysesOfAnEarlierMomentAreFinishedWhileItTrains() throws {
        var session = try makeTaskSession()
        session.press("T")
        session.type("page gradients")
        let asked = session.asked
        #expect(!asked.isEmpty)
        let effects = session.makeUpdates(2)
        #expect(!effects.contains { if case .analyse = $0 { true } else { false } })
        var later: [Effect] = []
        for task in asked {
            if let outcome = task.outcome() { later = session.update(.finished(.analysed(outcome))) }
        }
        #expect(
            later.contains {
                if case .analyse(let tasks) = $0 { tasks.first?.run.trace === session.run.trace } else { false }
            })
    }
}
