import Cells
import Experiments
import Testing
import Unrolling

@testable import Training

struct BranchLabelTests {
    private func label(
        _ change: (inout Experiment, inout TrainingSettings) throws -> Void, back: Bool = false
    ) throws -> String {
        var (experiment, settings) = (try TrainingFixtures.recall(), try TrainingFixtures.settings(rate: 0.1))
        let first = try Trainer(experiment, settings)
        try change(&experiment, &settings)
        let second = try Trainer(experiment, settings)
        return back ? BranchLabel.text(from: second, to: first) : BranchLabel.text(from: first, to: second)
    }

    @Test func whatDiffersIsSaid() throws {
        #expect(try label { $1.rate = 0.01 } == "rate 0.1 → 0.01")
        #expect(try label { $1.rate = 1 } == "rate 0.1 → 1")
        #expect(try label { $1.optimiser = Optimiser(.sgd) } == "optimiser sgd")
        #expect(try label { $1.optimiser.meanDecay = 0.5 } == "optimiser adam beta1=0.5")
        #expect(try label { $1.schedule = try RateSchedule("cosine over=9") } == "schedule cosine over=9")
        #expect(try label { $1.batch = 4 } == "batch 1 → 4")
        let deep = try label { experiment, settings in
            experiment.layers = .alike(2)
            settings.dropout = 0.2
        }
        #expect(deep.hasPrefix("dropout 0 → 0.2, "))
        #expect(try label { experiment, _ in experiment.cures.clipping = .norm(1) } == "clip 1")
        #expect(try label { experiment, _ in experiment.cures.clipping = .value(0.5) } == "clip value 0.5")
        #expect(try label({ experiment, _ in experiment.cures.clipping = .norm(1) }, back: true) == "no clipping")
        #expect(try label { experiment, _ in experiment.cures.truncation = Truncation(window: 5) } == "truncate 5")
        #expect(try label { experiment, _ in experiment.cures.penalties.l2 = 0.1 } == "l2 0 → 0.1")
        #expect(try label { experiment, _ in experiment.seed = 8 } == "other sequences")
    }

    @Test func severalChangesAreSaidTogether() throws {
        let text = try label { experiment, settings in
            experiment.cures.clipping = .pytorchNorm(2)
            settings.rate = 0.2
        }
        #expect(text == "rate 0.1 → 0.2, clip pytorch-norm 2")
    }

    @Test func whereTheParametersBeginIsNoDifference() throws {
        let trainer = try Trainer(TrainingFixtures.recall())
        #expect(
            try label { experiment, _ in
                experiment.recurrentGain = 3
                experiment.notes = ["mine"]
                experiment = experiment.holding(trainer.start.parameters)
            } == "the same again")
    }
}
