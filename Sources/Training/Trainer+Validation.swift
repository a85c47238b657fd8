extension Trainer {
    /// The mean loss of a step of sequences that no update learns from; nil where there are none.
    func validationLoss(of state: TrainingState) -> Double? {
        evaluation(of: state, sequences: settings.measurements.validationSequences)?.stepLoss
    }
}
