import Analysis
import Cells
import Equations
import Matrices
import Testing
import Unrolling

@Suite struct RecordedNormalisationTests {
    /// A network with numbers from a seed, and statistics of three steps where it is trained.
    private func network(
        _ cell: Cell, directions: [Direction] = [.forward], trained steps: Int? = 3, hidden: Int = 3
    ) throws -> (network: Network, parameters: ParameterSet) {
        let network = try Network([LayerPlan(cell, hidden: hidden, directions: directions)], input: 2, output: 2)
        var generator = SeededGenerator(seed: 11)
        var parameters = ParameterSet(zeros: network.parameters)
        for shape in network.parameters {
            for i in parameters[shape.name].entries.indices {
                parameters[shape.name].entries[i] = 2 * generator.nextUniform() - 1
            }
        }
        guard let steps else { return (network, parameters) }
        for (gain, size) in network.batchNormalizationSizes.sorted(by: { $0.key < $1.key }) {
            func matrix(from least: Double) -> Matrix {
                Matrix(
                    rows: steps, columns: size,
                    entries: (0..<(steps * size)).map { _ in least + 2 * generator.nextUniform() })
            }
            parameters.statistics[gain] = RunningStatistics(means: matrix(from: -1), variances: matrix(from: 0.1))
        }
        return (network, parameters)
    }

    private func trace(_ network: Network, _ parameters: ParameterSet, steps: Int = 5) -> NetworkTrace {
        var generator = SeededGenerator(seed: 4)
        let inputs = (0..<(2 * steps)).map { _ in 4 * generator.nextUniform() - 2 }
        let sequence = InputSequence(stepCount: steps, inputs: inputs, targets: Array(repeating: nil, count: steps))
        return NetworkUnroller(network, parameters).trace(sequence)
    }

    @Test func whatIsReadAndWhatComesOutIsWhatTheEquationsSay() throws {
        let (network, parameters) = try network(try #require(Cell.named("lstm-batchnorm")))
        let layer = trace(network, parameters).layers[0]
        let found = RecordedNormalisation.all(of: layer)
        #expect(found.map(\.signal) == ["i", "i", "f", "f", "o", "o", "g", "g", "h"])
        let own = try #require(found.first { $0.gain == "γ_hf" })
        #expect(own.operand == "W_hf h[t-1]" && own.text == "BN(W_hf h[t-1], γ_hf)")
        #expect(own.stepCount == 5 && own.unitCount == 3)
        let statistics = try #require(parameters.statistics["γ_hf"])
        for t in 1...5 {
            let hidden = t == 1 ? [0, 0, 0] : try #require(layer.numbers(.value, of: "h", at: t - 1))
            for unit in 0..<3 {
                let before = (0..<3).reduce(0) { $0 + parameters["W_hf"][unit, $1] * hidden[$1] }
                // Steps 4 and 5 have no statistics of their own.
                let row = min(t, 3) - 1
                let deviation = (statistics.variances[row, unit] + 1e-5).squareRoot()
                let after = parameters["γ_hf"].entries[unit] * (before - statistics.means[row, unit]) / deviation
                let number = own.number(ofUnit: unit, at: t)
                #expect(abs(number.before - before) < 1e-12 && abs(number.after - after) < 1e-12)
                #expect(number.mean == statistics.means[row, unit] && abs(number.deviation - deviation) < 1e-15)
                #expect(number.shift == nil && number.meanAfter == 0)
                #expect(number.deviationAfter == abs(parameters["γ_hf"].entries[unit]))
                #expect(own.before[t - 1, unit] == number.before && own.after[t - 1, unit] == number.after)
            }
        }
        #expect((1...5).map { own.borrowedStep(at: $0) } == [nil, nil, nil, 3, 3])
    }

    @Test func theCellStateIsReadAsItIs() throws {
        let (network, parameters) = try network(try #require(Cell.named("lstm-batchnorm")))
        let layer = trace(network, parameters).layers[0]
        let own = try #require(RecordedNormalisation.all(of: layer).last)
        #expect(own.gain == "γ_c" && own.operand == "c[t]")
        for t in 1...5 {
            #expect(Array(own.before.row(t - 1)) == layer.numbers(.value, of: "c", at: t))
            let outputs = try #require(layer.numbers(.value, of: "o", at: t))
            let hidden = try #require(layer.numbers(.value, of: "h", at: t))
            // h = o ⊙ tanh(BN(c)).
            for unit in 0..<3 {
                let after = own.number(ofUnit: unit, at: t).after
                #expect(abs(hidden[unit] - outputs[unit] * Function.tanh.value(at: after)!) < 1e-12)
            }
        }
    }

    @Test func aLayerThatGoesBackTakesTheStatisticsInItsOwnOrder() throws {
        let cell = Cell(try CellText.parse("h[t] = tanh(BN(W x[t], g) + U h[t-1])"))
        let (network, parameters) = try network(cell, directions: [.forward, .backward])
        let run = trace(network, parameters)
        let backward = try #require(RecordedNormalisation.all(of: run.layers[1]).first)
        let statistics = try #require(parameters.statistics["layer1.reverse.g"])
        #expect(
            (1...5).map { backward.number(ofUnit: 1, at: $0).mean } == [2, 2, 2, 1, 0].map { statistics.means[$0, 1] })
        #expect((1...5).map { backward.borrowedStep(at: $0) } == [3, 3, nil, nil, nil])
        #expect(backward.effects[0] == backward.effects[1] && backward.effects[2] != backward.effects[3])
    }

    @Test func whatWasReadAStepBeforeIsReadThere() throws {
        let cell = Cell(try CellText.parse("h[t] = tanh(W x[t] + BN(h[t-1], g, s))"))
        let (network, parameters) = try network(cell)
        let layer = trace(network, parameters).layers[0]
        let own = try #require(RecordedNormalisation.all(of: layer).first)
        #expect(Array(own.before.row(0)) == [0, 0, 0])
        for t in 2...5 { #expect(Array(own.before.row(t - 1)) == layer.numbers(.value, of: "h", at: t - 1)) }
        #expect(own.number(ofUnit: 2, at: 1).shift == parameters["s"].entries[2])
    }

    @Test func withoutTrainingTheStandardStatisticsServe() throws {
        let (network, parameters) = try network(try #require(Cell.named("lstm-batchnorm")), trained: nil)
        for own in RecordedNormalisation.all(of: trace(network, parameters).layers[0]) {
            #expect(own.trainedSteps == nil && own.borrowedStep(at: 5) == nil)
            let number = own.number(ofUnit: 0, at: 3)
            #expect(number.mean == 0 && abs(number.deviation - 1) < 1e-5)
        }
    }

    @Test func aSharedStatisticIsBorrowedByNoStep() throws {
        let (network, parameters) = try network(try #require(Cell.named("lstm-batchnorm")), trained: 1)
        for own in RecordedNormalisation.all(of: trace(network, parameters).layers[0]) {
            #expect(own.trainedSteps == 1 && (1...5).allSatisfy { own.borrowedStep(at: $0) == nil })
            #expect(Set(own.effects.map(\.before.deviation)).count == 1)
        }
    }

    @Test func aCellWithoutBatchNormalisationHasNone() throws {
        let (network, parameters) = try network(try #require(Cell.named("lstm")))
        #expect(RecordedNormalisation.all(of: trace(network, parameters).layers[0]).isEmpty)
    }

    @Test func theHistogramsOfBothSidesHaveOneAxisAndAllNumbers() throws {
        let (network, parameters) = try network(try #require(Cell.named("lstm-batchnorm")))
        for own in RecordedNormalisation.all(of: trace(network, parameters).layers[0]) {
            let histograms = own.histograms(at: 2, binCount: 9)
            #expect(histograms.before.all.edges == histograms.after.all.edges)
            for part in [histograms.before, histograms.after] {
                #expect(part.all.counts.count == 9 && part.all.total == 15 && part.here.total == 3)
                #expect(part.here.edges == part.all.edges)
                #expect(zip(part.here.counts, part.all.counts).allSatisfy { $0 <= $1 })
            }
        }
    }
}
