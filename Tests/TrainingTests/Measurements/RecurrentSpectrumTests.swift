import Analysis
import Cells
import Equations
import Experiments
import Matrices
import Testing
import Unrolling

@testable import Training

struct RecurrentSpectrumTests {
    /// ln ρ from the norms of powers (Gelfand 1941), which knows nothing of eigenvalues.
    private func logarithmOfRadius(_ matrix: Matrix) -> Double {
        var (power, logarithm) = (matrix, 0.0)
        let squarings = 14
        for index in 1...squarings {
            power = power * power
            let norm = power.frobeniusNorm
            logarithm += naturalLogarithm(norm) / Double(1 << index)
            power.entries = power.entries.map { $0 / norm }
        }
        return logarithm
    }

    @Test(arguments: Cell.catalogue.map(\.name)) func bothMeasuresAgreeWithOtherWays(name: String) throws {
        let trainer = try Trainer(TrainingFixtures.recall(name), TrainingFixtures.settings(batch: 2))
        var state = trainer.start
        let record = try trainer.update(&state)
        let layer = trainer.resolved.network.layers[0]
        let factors = RecurrentFactor.all(of: layer.program)
        #expect(record.spectra.map(\.name) == factors.map { $0.text(of: $0.matrix.name) })
        for (spectrum, factor) in zip(record.spectra, factors) {
            let matrix = factor.acting(trainer.start.parameters[factor.matrix.name], in: layer.program)
            let square = (matrix.transposed() * matrix).spectralRadius()
            #expect(abs(spectrum.sigmaMax - square.squareRoot()) < 1e-12)
            guard matrix.isSquare else {
                #expect(spectrum.spectralRadius == nil)
                continue
            }
            let radius = try #require(spectrum.spectralRadius)
            #expect(radius <= spectrum.sigmaMax + 1e-12)
            #expect(abs(naturalLogarithm(radius) - logarithmOfRadius(matrix)) < 2e-3)
        }
    }

    @Test func matricesOfAllLayersHaveTheirNamesInTheNetwork() throws {
        var experiment = try TrainingFixtures.recall("gru")
        experiment.layers = .alike(2)
        experiment.isBidirectional = true
        let trainer = try Trainer(experiment)
        var state = trainer.start
        let record = try trainer.update(&state)
        #expect(record.spectra.count == 12)
        #expect(record.spectra.map(\.name).contains("layer2.reverse.W_hn"))
        #expect(record.spectra.allSatisfy { trainer.start.parameters.contains($0.name) })
        #expect(record.saturation.map(\.signal).contains("layer1.reverse.z"))
    }

    @Test func anOrthogonalMatrixHasBothAtOne() throws {
        var experiment = try TrainingFixtures.recall("rnn")
        experiment.initializers = [InitializerRule(NamePattern("W_hh"), .orthogonal(gain: 1))]
        let trainer = try Trainer(experiment)
        var state = trainer.start
        let spectrum = try #require(try trainer.update(&state).spectra.first)
        #expect(abs((spectrum.spectralRadius ?? 0) - 1) < 1e-12 && abs(spectrum.sigmaMax - 1) < 1e-12)
    }
}
