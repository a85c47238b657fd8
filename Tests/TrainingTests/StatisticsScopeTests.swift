import Cells
import Equations
import Experiments
import Foundation
import Matrices
import Testing
import Unrolling

@testable import Training

/// Running statistics of each step, and those that all steps share.
struct StatisticsScopeTests {
    /// Sequences that differ in length, of a cell that does nothing but normalise its input.
    private struct PlainBatch {
        static let units = 3
        let network: Network
        var parameters: ParameterSet

        init() throws {
            let text = try CellText.parse("h[t] = BN(W x[t], g, s)\ny[t] = h[t]")
            network = try Network([LayerPlan(Cell(text), hidden: 3)], input: 3, output: 3, readout: .numbers)
            parameters = ParameterSet(zeros: network.parameters)
            for unit in 0..<3 { parameters["W"][unit, unit] = 1 }
            parameters["g"].entries = [0.5, 2, -1]
            parameters["s"].entries = [0.1, 0, 3]
        }

        static func sequences(_ lengths: [Int], _ seed: Double) -> [InputSequence] {
            lengths.enumerated().map { lane, length in
                let inputs = (0..<(length * units)).map { (place: Int) -> Double in
                    2 * sin(seed + 1.7 * Double(lane * 31 + place)) + Double(place) / 9
                }
                return InputSequence(
                    stepCount: length, inputs: inputs, desired: Array(repeating: nil, count: length))
            }
        }
    }

    /// What PyTorch documents of a layer in training: running = (1 - 0.1)·running + 0.1·new, with the variance of a sample.
    private struct LayerByHand {
        var means = [Double](repeating: 0, count: PlainBatch.units)
        var variances = [Double](repeating: 1, count: PlainBatch.units)

        mutating func call(with rows: [[Double]]) {
            let count = Double(rows.count)
            for unit in 0..<PlainBatch.units {
                var mean = 0.0
                for row in rows { mean += row[unit] / count }
                var variance = 0.0
                for row in rows { variance += (row[unit] - mean) * (row[unit] - mean) / (count - 1) }
                means[unit] = 0.9 * means[unit] + 0.1 * mean
                variances[unit] = 0.9 * variances[unit] + 0.1 * variance
            }
        }
    }

    @Test func sharedStatisticsAreThoseOfALayerThatIsCalledAtEveryStep() throws {
        var batch = try PlainBatch()
        var layer = LayerByHand()
        for update in 0..<4 {
            let sequences = PlainBatch.sequences([5, 3, 6, 5], Double(update))
            let run = BatchUnroller(batch.network, batch.parameters).run(sequences)
            batch.parameters.takeUp(run.statistics, .shared)
            for step in 0..<6 {
                let rows = sequences.filter { $0.stepCount > step }.map {
                    Array($0.inputs[(3 * step)..<(3 * step + 3)])
                }
                // A layer refuses a single row, which has no variance.
                if rows.count > 1 { layer.call(with: rows) }
            }
            let running = try #require(batch.parameters.statistics["g"])
            #expect(running.stepCount == 1)
            #expect(TrainingFixtures.agree(running.means.entries, layer.means))
            #expect(TrainingFixtures.agree(running.variances.entries, layer.variances))
        }
    }

    @Test func statisticsOfEachStepAreThoseOfALayerForEach() throws {
        var batch = try PlainBatch()
        var layers = [LayerByHand](repeating: LayerByHand(), count: 4)
        for update in 0..<3 {
            let sequences = PlainBatch.sequences([4, 4, 4], Double(update))
            let run = BatchUnroller(batch.network, batch.parameters).run(sequences)
            batch.parameters.takeUp(run.statistics, .perStep)
            for step in 0..<4 {
                layers[step].call(with: sequences.map { Array($0.inputs[(3 * step)..<(3 * step + 3)]) })
            }
        }
        let running = try #require(batch.parameters.statistics["g"])
        #expect(TrainingFixtures.agree(running.means.entries, layers.flatMap(\.means)))
        #expect(TrainingFixtures.agree(running.variances.entries, layers.flatMap(\.variances)))
    }

    @Test(arguments: StatisticsScope.allCases)
    func stepsBeyondThoseThatWereTrainedTakeTheLastStatistics(_ scope: StatisticsScope) throws {
        var batch = try PlainBatch()
        let training = BatchUnroller(batch.network, batch.parameters).run(PlainBatch.sequences([4, 4, 4], 0.5))
        batch.parameters.takeUp(training.statistics, scope)
        let running = try #require(batch.parameters.statistics["g"])
        #expect(running.stepCount == (scope == .shared ? 1 : 4))
        let sequence = PlainBatch.sequences([9], 8)[0]
        let trace = NetworkUnroller(batch.network, batch.parameters).trace(sequence)
        for t in 1...9 {
            let row = scope == .shared ? 0 : min(t, 4) - 1
            let expected = (0..<3).map { unit in
                let deviation = (running.variances[row, unit] + 1e-5).squareRoot()
                return batch.parameters["g"].entries[unit]
                    * (sequence.inputs[3 * (t - 1) + unit] - running.means[row, unit]) / deviation
                    + batch.parameters["s"].entries[unit]
            }
            #expect(TrainingFixtures.agree(trace.layers[0].numbers(.value, of: "h", at: t) ?? [], expected))
        }
    }

    @Test func allStepsShareWhatServedForTheLastOne() {
        var running = RunningStatistics(
            means: Matrix(rows: 2, columns: 1, entries: [5, 7]),
            variances: Matrix(rows: 2, columns: 1, entries: [2, 4]))
        let batch = BatchStatistics(
            means: Matrix(rows: 1, columns: 1, entries: [17]), variances: Matrix(rows: 1, columns: 1, entries: [7]),
            counts: [8])
        running.updateShared(with: batch)
        #expect(running.stepCount == 1)
        #expect(abs(running.means[0, 0] - 8) < 1e-12 && abs(running.variances[0, 0] - 4.4) < 1e-12)
    }

    private func trainer(_ scope: StatisticsScope, _ optimiser: String = "adam", rate: Double = 0.05) throws -> Trainer
    {
        var settings = try TrainingFixtures.settings(optimiser, rate: rate, batch: 5)
        settings.statistics = scope
        return try Trainer(TrainingFixtures.recall("lstm-batchnorm"), settings)
    }

    @Test func anUpdateFollowsTheFiniteDifferencesOfTheLossOfItsBatch() throws {
        let trainer = try trainer(.shared, "sgd", rate: 1)
        var state = trainer.start
        for gain in trainer.resolved.network.batchNormalizationSizes.keys {
            // Small gains leave nothing to be seen.
            for i in state.parameters[gain].entries.indices { state.parameters[gain].entries[i] += 0.8 }
        }
        let before = state.parameters
        let sequences = (0..<5).map { trainer.source.sequence(update: 1, place: $0) }
        _ = try trainer.update(&state)
        func mean(_ parameters: ParameterSet) -> Double {
            BatchUnroller(trainer.resolved.network, parameters).run(sequences).losses.reduce(0, +) / 5
        }
        for name in ["W_hi", "W_xg", "γ_hf", "γ_c", "β_c", "b_o"] {
            for entry in before[name].entries.indices.prefix(4) {
                func difference(_ step: Double) -> Double {
                    var (less, more) = (before, before)
                    less[name].entries[entry] -= step
                    more[name].entries[entry] += step
                    return (mean(more) - mean(less)) / (2 * step)
                }
                let expected = (4 * difference(1e-4) - difference(2e-4)) / 3
                let found = before[name].entries[entry] - state.parameters[name].entries[entry]
                #expect(abs(found - expected) <= 1e-9 + 1e-6 * abs(expected), "\(name) \(entry)")
            }
        }
    }

    @Test func theScopeChangesWhatIsPredictedAndNothingThatIsLearned() throws {
        let (each, shared) = (try trainer(.perStep), try trainer(.shared))
        var (first, second) = (each.start, shared.start)
        for _ in 0..<3 {
            let record = try each.update(&first)
            #expect(try shared.update(&second).stepLoss == record.stepLoss)
        }
        #expect(first.parameters.statistics.values.allSatisfy { $0.stepCount == 8 })
        #expect(second.parameters.statistics.values.allSatisfy { $0.stepCount == 1 })
        #expect(first.parameters.statistics.count == 9 && second.parameters.statistics.count == 9)
        var weights = second.parameters
        weights.statistics = first.parameters.statistics
        #expect(weights == first.parameters)
        #expect(each.evaluation(of: first) != shared.evaluation(of: second))
    }

    @Test func aTrainingWithSharedStatisticsGoesOnFromItsCheckpointToTheBit() throws {
        let trainer = try trainer(.shared)
        var state = trainer.start
        for _ in 0..<2 { _ = try trainer.update(&state) }
        let path = TrainingFixtures.temporaryPath("shared.safetensors")
        defer { try? FileManager.default.removeItem(atPath: path) }
        try Checkpoint.write(state, of: trainer, to: path)
        let checkpoint = try Checkpoint(reading: path)
        #expect(checkpoint.settings.statistics == .shared)
        var resumed = try checkpoint.state(for: trainer)
        #expect(resumed == state)
        let record = try trainer.update(&state)
        #expect(try trainer.update(&resumed, threads: 1) == record)
        #expect(resumed == state)
        let other = #expect(throws: TrainingError.self) { try checkpoint.state(for: self.trainer(.perStep)) }
        #expect(other?.description.contains("its statistics is 'shared', not 'per-step'") == true)
    }

    @Test func aCheckpointThatDoesNotNameTheScopeIsOfEachStep() throws {
        var texts = try trainer(.shared).settings.texts
        #expect(try TrainingSettings(texts: texts).statistics == .shared)
        texts["statistics"] = nil
        #expect(try TrainingSettings(texts: texts).statistics == .perStep)
        texts["statistics"] = "steps"
        let wrong = #expect(throws: TrainingError.self) { try TrainingSettings(texts: texts) }
        #expect(wrong?.description.contains("Unknown kind of statistics 'steps'") == true)
    }
}
