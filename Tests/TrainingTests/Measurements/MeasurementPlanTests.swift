import Cells
import Experiments
import Testing
import Unrolling

@testable import Training

struct MeasurementPlanTests {
    private func plan(_ cell: String, hidden: Int, batch: Int, steps: Int, _ text: String = "") throws
        -> MeasurementPlan
    {
        var experiment = try TrainingFixtures.recall(cell)
        experiment.sizes.hidden = hidden
        return MeasurementPlan(
            try MeasurementSettings(text), try experiment.resolve().network, batch: batch, steps: steps)
    }

    private func interval(_ plan: MeasurementPlan) throws -> Int {
        #expect(plan.measures(at: 1).spectra)
        let next = try #require((2...2000).first { plan.measures(at: $0).spectra })
        #expect(
            (1...3000).filter { plan.measures(at: $0).spectra } == Array(stride(from: 1, through: 3000, by: next - 1)))
        return next - 1
    }

    @Test func spectraAreRarerWhereTheyCostMore() throws {
        let small = try interval(plan("rnn", hidden: 4, batch: 1, steps: 8))
        let wide = try interval(plan("rnn", hidden: 24, batch: 1, steps: 8))
        let gated = try interval(plan("lstm", hidden: 24, batch: 1, steps: 8))
        let longer = try interval(plan("lstm", hidden: 24, batch: 1, steps: 80))
        let batched = try interval(plan("lstm", hidden: 24, batch: 40, steps: 8))
        #expect(small == 10 && small < wide && wide < gated && longer < gated && batched < gated)
        #expect(try interval(plan("lstm", hidden: 100, batch: 1, steps: 1)) == 1000)
    }

    @Test func whatIsAskedForIsMeasuredThen() throws {
        let plan = try plan("rnn", hidden: 4, batch: 1, steps: 8, "validate=4 spectra=3")
        #expect(try interval(plan) == 3)
        #expect((1...10).filter { plan.measures(at: $0).validation } == [1, 5, 9])
        #expect(
            try !(1...99).contains { try self.plan("rnn", hidden: 4, batch: 1, steps: 8).measures(at: $0).validation })
    }

    @Test func theGapToOwnAnswersIsMeasuredWhereTheTruthIsNotAlwaysTold() throws {
        var experiment = try TrainingFixtures.recall("rnn")
        experiment.sizes.hidden = 3
        experiment.input = .task(try TaskInput("reber"))
        var settings = TrainingSettings()
        settings.batch = 8
        settings.forcing = Forcing(.free)
        let trainer = try Trainer(experiment, settings)
        var state = trainer.start
        // Twenty sequences every 25 updates of eight are a tenth.
        for update in 1...26 {
            let record = try trainer.update(&state)
            #expect((record.exposure != nil) == [1, 26].contains(update))
        }
        settings.forcing = Forcing(.teacher)
        var other = trainer.start
        #expect(try Trainer(experiment, settings).update(&other).exposure == nil)
    }
}
