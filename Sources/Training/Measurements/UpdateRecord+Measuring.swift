import Cells
import Equations
import Experiments
import Matrices
import Unrolling

extension UpdateRecord {
    /// Reading one's own answers is slow: a few sequences must do.
    private static let gapSequences = 4

    /// The record of an update that led from one moment to the next.
    init(
        _ batch: BatchGradient, used: ParameterSet, rate: Double, from state: TrainingState, to next: TrainingState,
        by trainer: Trainer, _ measures: MeasurementPlan.Measures
    ) {
        let sum = batch.losses.reduce(0, +)
        let count = batch.lossCount
        update = next.updateCount
        loss = sum / Double(batch.losses.count)
        stepLoss = count == 0 ? 0 : sum / Double(count)
        validationLoss = measures.validation ? trainer.validationLoss(of: state) : nil
        let norm = euclideanNorm(batch.gradient.entries)
        gradientNorm = norm
        let clipping = trainer.experiment.cures.clipping.map { rule in
            Clipping(
                threshold: rule.threshold,
                isActive: rule.factor(norm: norm).map { $0 != 1 } ?? (used != batch.gradient))
        }
        clippedNorm = clipping?.isActive == true ? euclideanNorm(used.entries) : norm
        self.clipping = clipping
        self.rate = rate
        teacherShare = trainer.teacherShare(atUpdate: update)
        exposure = measures.validation ? trainer.exposureGap(of: state, sequences: Self.gapSequences) : nil
        perStep = batch.perStep
        parameters = batch.gradient.shapes.map { shape in
            ParameterMeasure(
                shape.name, gradient: batch.gradient[shape.name].entries,
                before: state.parameters[shape.name].entries, after: next.parameters[shape.name].entries)
        }
        spectra = measures.spectra ? trainer.plan.spectra.measured(state.parameters) : []
        saturation = batch.saturation
    }
}

extension UpdateRecord.ParameterMeasure {
    init(_ name: String, gradient: [Double], before: [Double], after: [Double]) {
        self.name = name
        norm = euclideanNormInLanes(gradient)
        weightNorm = euclideanNormInLanes(before)
        var change = after
        for i in change.indices { change[i] -= before[i] }
        ratio = weightNorm == 0 ? nil : euclideanNormInLanes(change) / weightNorm
    }
}
