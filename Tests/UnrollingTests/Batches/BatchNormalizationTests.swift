import Cells
import Equations
import Matrices
import Testing
import Unrolling

/// What normalising over the sequences of a batch does to it.
@Suite struct BatchNormalizationTests {
    private func batch(_ cell: Cell, _ lengths: [Int], _ directions: [Direction] = [.forward]) throws -> BatchCase {
        var batch = try BatchCase([LayerPlan(cell, hidden: 4, directions: directions)], lengths: lengths)
        // Small gains leave nothing to be seen.
        for gain in batch.network.batchNormalizationSizes.keys {
            for i in batch.parameters[gain].entries.indices { batch.parameters[gain].entries[i] += 0.8 }
        }
        return batch
    }

    private func expectFiniteDifferences(_ batch: BatchCase, _ label: String) {
        let gradient = batch.run().gradient
        for shape in batch.network.parameters {
            func mean(_ entry: Int, _ amount: Double) -> Double {
                var moved = batch
                moved.parameters[shape.name].entries[entry] += amount
                return moved.run().losses.reduce(0, +) / Double(batch.sequences.count)
            }
            func difference(_ entry: Int, _ step: Double) -> Double {
                (mean(entry, step) - mean(entry, -step)) / (2 * step)
            }
            let differences = (0..<(shape.rows * shape.columns)).map {
                (4 * difference($0, 1e-4) - difference($0, 2e-4)) / 3
            }
            let error = relativeError(gradient[shape.name].entries, differences)
            #expect(error < 1e-6, "\(label): ∂L/∂\(shape.name)")
        }
    }

    @Test func gradientsAreThoseOfFiniteDifferences() throws {
        let cell = try #require(Cell.named("lstm-batchnorm"))
        expectFiniteDifferences(try batch(cell, [3, 3, 3, 3]), "one length")
        // The longest sequence is alone at its last step.
        expectFiniteDifferences(try batch(cell, [3, 2, 5, 3]), "lengths that differ")
    }

    @Test func anOddCellInBothDirectionsHasTheGradientsOfFiniteDifferences() throws {
        for cell in try OddCells.cells() where cell.normalizesBatches {
            let lengths = (0..<9).map { 2 + $0 % 3 }
            expectFiniteDifferences(try batch(cell, lengths, [.forward, .backward]), "both directions")
        }
    }

    @Test func statisticsAreThoseOfTheSequencesThatHaveTheStep() throws {
        let cell = Cell(try CellText.parse("h[t] = BN(W x[t], g)"))
        let batch = try batch(cell, [3, 1, 4, 4, 2, 4, 4, 3, 4, 4])
        let found = try #require(batch.run().statistics["g"])
        #expect(found.counts == [10, 9, 8, 6])
        let weights = batch.parameters["W"]
        for step in 0..<4 {
            let sequences = batch.sequences.filter { $0.stepCount > step }
            for unit in 0..<4 {
                let numbers = sequences.map { sequence in
                    (0..<4).reduce(0) { $0 + weights[unit, $1] * sequence.inputs[4 * step + $1] }
                }
                let mean = numbers.reduce(0, +) / Double(numbers.count)
                let variance = numbers.map { ($0 - mean) * ($0 - mean) }.reduce(0, +) / Double(numbers.count)
                #expect(
                    relativeError([found.means[step, unit], found.variances[step, unit]], [mean, variance]) < 1e-12)
            }
        }
    }

    @Test func aBatchOfItsOwnStatisticsIsWhatSingleTracesAre() throws {
        // Statistics of the batch itself, put in the place of the running ones.
        let cell = try #require(Cell.named("lstm-batchnorm"))
        var batch = try batch(cell, [4, 4, 4, 4, 4])
        let run = batch.run()
        for (gain, statistics) in run.statistics {
            batch.parameters.statistics[gain] = RunningStatistics(
                means: statistics.means, variances: statistics.variances)
        }
        #expect(relativeError(batch.traces().map(\.totalLoss), run.losses) < 1e-12)
    }

    @Test func statisticsHaveTheirNamesInTheNetwork() throws {
        let cell = try #require(Cell.named("lstm-batchnorm"))
        let plans = [LayerPlan(cell, hidden: 3, directions: [.forward, .backward]), LayerPlan(cell, hidden: 2)]
        let batch = try BatchCase(plans, lengths: [3, 4])
        let sizes = batch.network.batchNormalizationSizes
        #expect(sizes["layer1.reverse.γ_xi"] == 3 && sizes["layer2.γ_c"] == 2 && sizes.count == 27)
        #expect(Set(batch.run().statistics.keys) == Set(sizes.keys))
    }

    @Test func threadsChangeNoBit() throws {
        let batch = try batch(try #require(Cell.named("lstm-batchnorm")), BatchCase.lengths(20))
        let (one, four) = (batch.run(threads: 1), batch.run(threads: 4))
        #expect(one.gradient == four.gradient && one.losses == four.losses && one.statistics == four.statistics)
    }
}
