import Cells
import Curves
import Experiments
import Testing
import Unrolling

@testable import Training

@Suite struct ExposureGapTests {
    private func trained(
        _ input: ExperimentInput, updates: Int, change: (inout TrainingSettings) throws -> Void = { _ in }
    ) throws -> (trainer: Trainer, state: TrainingState) {
        var experiment = Experiment(cell: .catalogue("gru"), input: input)
        experiment.sizes.hidden = 8
        var settings = try TrainingFixtures.settings(rate: 0.05)
        try change(&settings)
        let trainer = try Trainer(experiment, settings)
        var state = trainer.start
        for _ in 0..<updates { _ = try trainer.update(&state) }
        return (trainer, state)
    }

    @Test func aPredictableTextLearnedToTheEndHasNoGap() throws {
        let (trainer, state) = try trained(.text("abcabcabcabcabc", vocabulary: nil), updates: 250)
        let gap = try #require(trainer.exposureGap(of: state))
        #expect(gap.sequences == 1)
        #expect(gap.teacherLoss < 0.005)
        #expect(abs(gap.gap) < 0.005)
        // Before it has learned anything, what it draws leads it astray.
        let before = try #require(trainer.exposureGap(of: trainer.start))
        #expect(before.teacherLoss > 0.8)
    }

    @Test func theTeacherForcedLossIsThatOfTheEvaluation() throws {
        for task in ["sine", "anbn"] {
            let (trainer, state) = try trained(.task(try TaskInput(task)), updates: 3)
            let gap = try #require(trainer.exposureGap(of: state, sequences: 7))
            #expect(gap.sequences == 7)
            let expected = try #require(trainer.evaluation(of: state, sequences: 7)).stepLoss
            #expect(abs(gap.teacherLoss - expected) < 1e-14)
        }
    }

    @Test func theFreeLossIsThatOfRunsOverItsOwnAnswers() throws {
        let (trainer, state) = try trained(.task(try TaskInput("sine", ["length": 10])), updates: 20)
        let gap = try #require(trainer.exposureGap(of: state, sequences: 3))
        let unroller = NetworkUnroller(trainer.resolved.network, state.parameters)
        var (sum, count) = (0.0, 0)
        for number in 0..<3 {
            var sequence = trainer.source.inputs(of: try #require(trainer.source.unseen(number)))
            // One answer after the other, each by a run over all that was read before it.
            for step in 2..<10 {
                let said = unroller.trace(sequence).readout.numbers(.value, of: "y", at: step) ?? []
                var inputs = sequence.inputs
                inputs[step] = said[0]
                sequence = sequence.reading(inputs)
            }
            sum += unroller.trace(sequence).totalLoss
            count += sequence.hasLoss.count { $0 }
        }
        #expect(abs(gap.freeLoss - sum / Double(count)) < 1e-12)
        #expect(gap.gap == gap.freeLoss - gap.teacherLoss)
    }

    @Test func aTextHasItsGapOnTheValidationPart() throws {
        let text = String(repeating: "to be or not to be, ", count: 20)
        let windows = WindowedText(try WholeText(text), window: 12)
        let (trainer, state) = try trained(.windows(windows), updates: 4) { $0.measurements.validation = 2 }
        // A tenth of 400 characters has three windows of 12.
        #expect(trainer.exposureGap(of: state)?.sequences == 3)
        #expect(trainer.exposureGap(of: state, sequences: 2)?.sequences == 2)
        var other = state
        let records = try (5...6).map { _ in try trainer.update(&other) }
        #expect(records.map { $0.exposure != nil } == [true, false])
        let exposure = try #require(records[0].exposure)
        #expect(records[0].progress["teacher_loss"] == exposure.teacherLoss)
        #expect(records[0].progress["free_loss"] == exposure.freeLoss)
    }

    @Test func whatReadsNoAnswersHasNoGap() throws {
        let (trainer, state) = try trained(.task(try TaskInput("copy", ["length": 3])), updates: 1)
        #expect(trainer.exposureGap(of: state) == nil)
    }
}
