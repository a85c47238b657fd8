import Cells
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
}
