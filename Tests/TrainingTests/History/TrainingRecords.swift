import Cells
import Equations
import Matrices
import Testing

@testable import Training

/// Records and states that no training made.
enum TrainingRecords {
    /// A record of an update with little in it.
    static func record(
        _ update: Int, norm: Double = 1, loss: Double = 1, weights: Double = 1, validation: Double? = nil,
        clips: Bool? = nil
    ) -> UpdateRecord {
        UpdateRecord(
            update: update, loss: loss, stepLoss: loss, validationLoss: validation, gradientNorm: norm,
            clippedNorm: norm,
            clipping: clips.map { UpdateRecord.Clipping(threshold: 0.5, isActive: $0) }, rate: 1, perStep: [],
            parameters: [UpdateRecord.ParameterMeasure(name: "w", norm: norm, weightNorm: weights, ratio: nil)],
            spectra: [], saturation: [])
    }

    /// A state of so many numbers, of an optimiser without means.
    static func state(_ update: Int, count: Int = 1) -> TrainingState {
        TrainingState(
            parameters: ParameterSet(zeros: [ParameterShape(name: "w", kind: .vector, rows: count, columns: 1)]),
            means: nil, squares: nil, updateCount: update, optimiserCount: update)
    }

    /// A divergence at an update, in the parameter w.
    static func divergence(_ update: Int) throws -> Divergence {
        var state = state(update)
        state.parameters["w"].entries = [.nan]
        return Divergence(update: update, try #require(NonFiniteEntry(in: state.parameters)), mostFrom: 3)
    }
}
