import Cells
import Equations
import Experiments
import Foundation
import JSONText
import Matrices
import Testing
import Unrolling

@testable import Training

/// Batch normalisation in training and in what is predicted after it.
struct BatchNormalizationTests {
    private func trainer(updates: Int = 0) throws -> (trainer: Trainer, state: TrainingState) {
        let experiment = try TrainingFixtures.recall("lstm-batchnorm")
        let trainer = try Trainer(experiment, TrainingFixtures.settings(rate: 0.05, batch: 5))
        var state = trainer.start
        for _ in 0..<updates { _ = try trainer.update(&state) }
        return (trainer, state)
    }

    /// A batch of single steps whose inputs are one-hot, so that the columns of W are what is normalised. The loss is the sum of the
    /// upstream gradients times the outputs: for y - upstream / 2 as the target, the gradient of the squared error is just that.
    private struct PlainCase {
        let document: JSONValue
        let network: Network
        var parameters: ParameterSet
        let upstream: [[Double]]

        init() throws {
            document = try TrainingFixtures.referenceCase("batchnorm")
            let text = try CellText.parse("h[t] = BN(W x[t], g, s)\ny[t] = h[t]")
            network = try Network([LayerPlan(Cell(text), hidden: 3)], input: 4, output: 3, readout: .numbers)
            parameters = ParameterSet(zeros: network.parameters)
            parameters["g"].entries = numbers(document["params"]?["gamma"])
            parameters["s"].entries = numbers(document["params"]?["beta"])
            upstream = (document["inputs"]?["upstream"]?.elements ?? []).map { numbers($0) }
            parameters.statistics["g"] = RunningStatistics(
                means: Matrix(rows: 1, columns: 3, entries: numbers(document["inputs"]?["running_mean"])),
                variances: Matrix(rows: 1, columns: 3, entries: numbers(document["inputs"]?["running_var"])))
        }

        mutating func read(_ inputs: String) {
            for (sample, row) in (document["inputs"]?[inputs]?.elements ?? []).enumerated() {
                for (unit, number) in numbers(row).enumerated() { parameters["W"][unit, sample] = number }
            }
        }

        func sequences(_ outputs: JSONValue?) -> [InputSequence] {
            (outputs?.elements ?? []).enumerated().map { sample, row in
                InputSequence(
                    stepCount: 1, inputs: (0..<4).map { $0 == sample ? 1 : 0 },
                    desired: [zip(numbers(row), upstream[sample]).map { $0 - $1 / 2 }])
            }
        }

        func expect(_ found: ParameterSet, count: Int, is expected: JSONValue?) {
            func whole(_ matrix: Matrix) -> [Double] { matrix.entries.map { Double(count) * $0 } }
            #expect(TrainingFixtures.agree(whole(found["W"].transposed()), numbers(expected?["dx"])))
            #expect(TrainingFixtures.agree(whole(found["g"]), numbers(expected?["dgamma"])))
            #expect(TrainingFixtures.agree(whole(found["s"]), numbers(expected?["dbeta"])))
        }
    }

    // Of a single step both scopes are the same.
    @Test(arguments: StatisticsScope.allCases) func trainingAgreesWithPyTorch(_ scope: StatisticsScope) throws {
        var plain = try PlainCase()
        plain.read("x_train")
        let expected = try #require(plain.document["expected"]?["train"])
        let run = BatchUnroller(plain.network, plain.parameters).run(
            plain.sequences(expected["y"]), watching: .init(sequence: 1, values: [.init(layer: 0, signal: "y")]))
        let outputs = try #require(expected["y"]?.elements)
        #expect(TrainingFixtures.agree(run.watched.values[0], TrainingFixtures.numbers(outputs[1])))
        plain.expect(run.gradient, count: 4, is: expected)
        let statistics = try #require(run.statistics["g"])
        #expect(TrainingFixtures.agree(statistics.means.entries, TrainingFixtures.numbers(expected["batch_mean"])))
        #expect(
            TrainingFixtures.agree(statistics.variances.entries, TrainingFixtures.numbers(expected["batch_var_biased"]))
        )
        plain.parameters.takeUp(run.statistics, scope)
        let running = try #require(plain.parameters.statistics["g"])
        #expect(
            TrainingFixtures.agree(running.means.entries, TrainingFixtures.numbers(expected["running_mean_after"])))
        #expect(
            TrainingFixtures.agree(running.variances.entries, TrainingFixtures.numbers(expected["running_var_after"])))
    }

    @Test(arguments: StatisticsScope.allCases) func predictionAgreesWithPyTorch(_ scope: StatisticsScope) throws {
        var plain = try PlainCase()
        plain.read("x_train")
        let training = BatchUnroller(plain.network, plain.parameters).run(
            plain.sequences(plain.document["expected"]?["train"]?["y"]))
        plain.parameters.takeUp(training.statistics, scope)
        plain.read("x_eval")
        let expected = try #require(plain.document["expected"]?["eval"])
        let unroller = NetworkUnroller(plain.network, plain.parameters)
        let traces = plain.sequences(expected["y"]).map { unroller.trace($0) }
        let outputs = traces.flatMap { $0.readout.numbers(.value, of: "y", at: 1) ?? [] }
        #expect(TrainingFixtures.agree(outputs, TrainingFixtures.numbers(expected["y"])))
        var sum = ParameterSet(zeros: plain.network.parameters)
        for shape in sum.shapes {
            for trace in traces { sum[shape.name] = sum[shape.name] + trace.parameterGradient[shape.name] }
        }
        plain.expect(sum, count: 1, is: expected)
    }

    @Test func everyUpdateMovesTheRunningStatistics() throws {
        let (trainer, before) = try trainer()
        #expect(before.parameters.statistics.isEmpty)
        var state = before
        _ = try trainer.update(&state)
        #expect(state.parameters.statistics.count == 9)
        let first = state.parameters.statistics
        _ = try trainer.update(&state)
        #expect(state.parameters.statistics != first)
        #expect(state.parameters.statistics["γ_c"]?.stepCount == 8)
    }

    @Test func aTrainingGoesOnFromItsCheckpointToTheBit() throws {
        var (trainer, state) = try trainer(updates: 3)
        let path = TrainingFixtures.temporaryPath("batchnorm.safetensors")
        defer { try? FileManager.default.removeItem(atPath: path) }
        try Checkpoint.write(state, of: trainer, to: path)
        var resumed = try Checkpoint(reading: path).resumption(by: trainer).state
        #expect(resumed == state)
        for _ in 0..<3 {
            let record = try trainer.update(&state)
            #expect(try trainer.update(&resumed, threads: 1) == record)
        }
        #expect(resumed == state)
    }

    @Test func theTrainedExperimentPredictsByItsStatistics() throws {
        let (trainer, state) = try trainer(updates: 30)
        let trained = trainer.experiment(at: state)
        #expect(trained.statistics == state.parameters.statistics)
        let again = try ExperimentFile(json: Array(trained.json().utf8)).experiment
        #expect(again == trained)
        let resolved = try again.resolve()
        #expect(resolved.parameters == state.parameters)
        func loss(_ parameters: ParameterSet) -> Double {
            NetworkUnroller(resolved.network, parameters).trace(resolved.sequence).totalLoss
        }
        var without = resolved.parameters
        without.statistics = [:]
        #expect(loss(resolved.parameters) != loss(without))
    }

    @Test func whatCannotBeNormalisedIsRefused() throws {
        var experiment = try TrainingFixtures.recall("lstm-batchnorm")
        #expect(throws: TrainingError.nothingToNormalizeOver) { try Trainer(experiment) }
        let settings = try TrainingFixtures.settings(batch: 4)
        experiment.cures = Cures(truncation: Truncation(window: 2))
        #expect(throws: TrainingError.notWithBatchNormalization("truncation")) { try Trainer(experiment, settings) }
        experiment.cures = Cures(penalties: Penalties(omega: 1))
        #expect(throws: TrainingError.notWithBatchNormalization("the regulariser Ω")) {
            try Trainer(experiment, settings)
        }
    }

    @Test func statisticsOfNothingAreRefused() throws {
        var experiment = try TrainingFixtures.recall("lstm-batchnorm")
        experiment.statistics["γ_z"] = RunningStatistics(units: 4)
        let unknown = #expect(throws: ExperimentError.self) { try experiment.resolve() }
        #expect(unknown?.description.contains("γ_z") == true)
        experiment.statistics = ["γ_c": RunningStatistics(units: 5)]
        let wrong = #expect(throws: ExperimentError.self) { try experiment.resolve() }
        #expect(wrong?.description.contains("1 × 5") == true)
    }
}

private func numbers(_ value: JSONValue?) -> [Double] { TrainingFixtures.numbers(value) }
