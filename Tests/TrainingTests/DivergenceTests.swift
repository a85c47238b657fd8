import Cells
import Experiments
import Testing
import Unrolling

@testable import Training

struct DivergenceTests {
    private func divergence(of trainer: Trainer, _ state: inout TrainingState) -> Divergence? {
        for _ in 0..<20 {
            do throws(Divergence) { _ = try trainer.update(&state) } catch { return error }
        }
        return nil
    }

    @Test func aSignalThatOverflowsIsNamedWithItsStep() throws {
        var experiment = Experiment(cell: .catalogue("rnn"), input: .task(try TaskInput("recall", ["length": 400])))
        experiment.activation = .relu
        experiment.spectralRadius = 40
        let trainer = try Trainer(experiment, TrainingFixtures.settings(batch: 2))
        var state = trainer.start
        let found = try #require(divergence(of: trainer, &state))
        #expect(state == trainer.start)
        #expect(found.update == 1 && (1...400).contains(found.step) && found.sequence == 1)
        #expect(trainer.resolved.parameters.contains(found.parameter))
        #expect(found.description.hasPrefix("Update 1 diverged in sequence 1 of the batch: "))
        #expect(found.description.contains("first at step ") && found.description.contains(", in h["))
        #expect(found.description.contains("it reached is \(found.parameter), at step \(found.step)."))
    }

    @Test func anUpdateThatIsTooLargeIsNamedWithItsParameter() throws {
        let trainer = try Trainer(TrainingFixtures.recall("rnn"), TrainingFixtures.settings("sgd", rate: 1e308))
        var state = trainer.start
        let found = try #require(divergence(of: trainer, &state))
        #expect(state.updateCount == found.update - 1)
        #expect(NonFiniteEntry(in: state.parameters) == nil)
        #expect(!found.description.contains("∂L/∂p"))
        #expect(trainer.resolved.parameters.contains(found.parameter) && (1...8).contains(found.step))
    }

    @Test func anInfiniteLossIsADivergence() throws {
        var experiment = Experiment(
            cell: .catalogue("rnn"), input: .numbers([[1], [1]]), targets: .vectors([nil, [1e200]]))
        experiment.loss = .squaredError
        let trainer = try Trainer(experiment)
        var state = trainer.start
        let found = try #require(divergence(of: trainer, &state))
        #expect(found.update == 1 && found.step == 2 && found.description.contains("inf"))
    }
}
