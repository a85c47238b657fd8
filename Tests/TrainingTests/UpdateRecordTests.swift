import Cells
import Curves
import Equations
import Experiments
import JSONText
import Testing
import Unrolling

@testable import Training

struct UpdateRecordTests {
    @Test func aLineHoldsWhatHappened() throws {
        var experiment = try TrainingFixtures.recall("gru")
        experiment.cures.clipping = .norm(0.01)
        let trainer = try Trainer(experiment, TrainingFixtures.settings(rate: 0.5, batch: 2))
        var state = trainer.start
        let record = try trainer.update(&state)
        let line = record.json
        #expect(!line.contains("\n"))
        let value = try JSONReader.read(line)
        #expect(value["update"]?.integer == 1 && value["rate"]?.double == 0.5)
        #expect(value["loss"]?.double == record.loss && value["step_loss"]?.double == record.stepLoss)
        #expect(value["grad_norm"]?.double == record.gradientNorm && record.gradientNorm > 0.01)
        #expect(abs((value["grad_norm_clipped"]?.double ?? 0) - 0.01) < 1e-12)
        #expect(value["per_step"]?.elements?.count == 8 && TrainingFixtures.numbers(value["per_step"])[7] > 0)
        #expect(value["params"]?.members?.map(\.name) == trainer.start.parameters.shapes.map(\.name))
        let square = record.parameters.reduce(0) { $0 + $1.norm * $1.norm }
        #expect(abs(square.squareRoot() - record.gradientNorm) < 1e-12)
    }

    @Test(arguments: ["rnn", "lstm", "cw-rnn"]) func theLineHasWhatTheCurvesHave(cell: String) throws {
        var experiment = try TrainingFixtures.recall(cell)
        experiment.cures.clipping = .norm(0.2)
        experiment.layers = .alike(2)
        var settings = try TrainingFixtures.settings(batch: 2)
        settings.measurements = try MeasurementSettings("validate=1 sequences=3")
        let trainer = try Trainer(experiment, settings)
        var state = trainer.start
        let record = try trainer.update(&state)
        let progress = record.progress
        #expect(progress.update == 1 && progress.perStep == record.perStep)
        #expect(Set(progress.values.map(\.name)).count == progress.values.count)
        let names = ["loss", "validation_loss", "grad_norm", "grad_norm_clipped", "clip_threshold", "clipped", "rate"]
        #expect(names.allSatisfy { progress[$0] != nil })
        let objects = ["params", "weights", "ratio", "spectral_radius", "sigma_max", "saturated"]
        #expect(
            objects.allSatisfy { object in
                progress.values.contains { $0.name.hasPrefix("\(object).layer1.") } || cell == "cw-rnn"
            })
        let value = try JSONReader.read(record.json)
        for number in progress.values {
            let parts = number.name.split(separator: ".", maxSplits: 1).map(String.init)
            let found = parts.count == 2 ? value[parts[0]]?[parts[1]] : value[parts[0]]
            #expect(found?.double == number.number, "\(number.name)")
        }
        #expect(progress["ratio.layer1.\(record.parameters[0].name.dropFirst(7))"] == record.parameters[0].ratio)
    }
}
