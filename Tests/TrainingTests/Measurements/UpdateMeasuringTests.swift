import Analysis
import Cells
import Equations
import Experiments
import Matrices
import Testing
import Unrolling

@testable import Training

struct UpdateMeasuringTests {
    private func norm(_ numbers: [Double]) -> Double { numbers.reduce(0) { $0 + $1 * $1 }.squareRoot() }

    @Test(arguments: Cell.catalogue.map(\.name), [Optimiser.Rule.sgd, .nesterov, .rmsprop, .adamw])
    func weightsAndTheirChangeAreThoseOfTheStates(name: String, rule: Optimiser.Rule) throws {
        let trainer = try Trainer(
            TrainingFixtures.recall(name), TrainingFixtures.settings(rule.rawValue, rate: 0.1, batch: 2))
        var state = trainer.start
        for _ in 0..<3 {
            let before = state.parameters
            let record = try trainer.update(&state)
            #expect(record.parameters.map(\.name) == before.shapes.map(\.name))
            for measure in record.parameters {
                let (old, new) = (before[measure.name].entries, state.parameters[measure.name].entries)
                #expect(abs(measure.weightNorm - norm(old)) <= 1e-14 * norm(old))
                let ratio = norm(zip(new, old).map { $0 - $1 }) / norm(old)
                #expect(measure.ratio == nil ? norm(old) == 0 : abs((measure.ratio ?? 0) - ratio) <= 1e-13 * ratio)
            }
        }
    }

    @Test(arguments: [ClippingRule.norm(0.1), .norm(1e9), .pytorchNorm(0.1), .value(0.001), .value(1e9)])
    func clippingActsWhereItMakesTheGradientAnother(rule: ClippingRule) throws {
        var experiment = try TrainingFixtures.recall("lstm")
        experiment.cures.clipping = rule
        let trainer = try Trainer(experiment)
        var state = trainer.start
        let record = try trainer.update(&state)
        let clipping = try #require(record.clipping)
        #expect(clipping.isActive == (record.clippedNorm < record.gradientNorm))
        #expect(clipping.threshold == rule.threshold)
        let plain = try Trainer(TrainingFixtures.recall("lstm"))
        var other = plain.start
        #expect(try plain.update(&other).clipping == nil)
    }

    @Test(arguments: Cell.catalogue.map(\.name), [Activation.tanh, .sigmoid, .relu])
    func saturationIsThatOfTheFirstSequence(name: String, activation: Activation) throws {
        var experiment = try TrainingFixtures.recall(name)
        experiment.activation = activation
        experiment.recurrentGain = 6
        let trainer = try Trainer(experiment, TrainingFixtures.settings(batch: 3))
        var state = trainer.start
        let run = NetworkUnroller(trainer.resolved.network, state.parameters).trace(
            trainer.source.sequence(update: 1, place: 0))
        let record = try trainer.update(&state)
        let trace = run.layers[0]
        let expected = Saturation.signals(of: trace).compactMap { signal -> SaturatedShare? in
            guard let saturation = Saturation(trace, signal: signal) else { return nil }
            return saturation.closedCondition.map { SaturatedShare(signal: signal, share: saturation.share($0)) }
        }
        #expect(record.saturation.map(\.signal) == expected.map(\.signal))
        for (found, other) in zip(record.saturation, expected) { #expect(abs(found.share - other.share) < 1e-12) }
    }

    @Test func theValidationLossIsThatOfUnseenSequencesBeforeTheUpdate() throws {
        var settings = try TrainingFixtures.settings(batch: 2)
        settings.measurements.validation = 3
        settings.measurements.validationSequences = 7
        let trainer = try Trainer(TrainingFixtures.recall("gru"), settings)
        var state = trainer.start
        for update in 1...7 {
            let expected = trainer.evaluation(of: state, sequences: 7)?.stepLoss
            let record = try trainer.update(&state)
            #expect(record.validationLoss == ([1, 4, 7].contains(update) ? expected : nil))
            #expect(expected != nil)
        }
    }

    @Test func whatIsMeasuredDoesNotChangeTheTraining() throws {
        var settings = try TrainingFixtures.settings(batch: 2)
        let plain = try Trainer(TrainingFixtures.recall("lstm"), settings)
        settings.measurements = try MeasurementSettings("validate=1 sequences=2 spectra=1")
        let measuring = try Trainer(TrainingFixtures.recall("lstm"), settings)
        var (one, other) = (plain.start, measuring.start)
        for _ in 0..<5 {
            _ = try plain.update(&one)
            let record = try measuring.update(&other)
            #expect(record.validationLoss != nil && !record.spectra.isEmpty)
        }
        #expect(one == other)
    }
}
