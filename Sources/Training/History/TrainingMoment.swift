/// An update that was made, and the state that it led to where that was worth sending.
public struct TrainingMoment: Sendable {
    /// What is told about the update.
    public let record: UpdateRecord
    /// The state after it; nil where it was not sent.
    public let state: TrainingState?

    /// An update with or without its state.
    ///
    /// - Precondition: the state is the one after this update.
    public init(_ record: UpdateRecord, _ state: TrainingState? = nil) {
        precondition(
            state.map { $0.updateCount == record.update } ?? true,
            "the state after \(state?.updateCount ?? 0) updates for update \(record.update)")
        self.record = record
        self.state = state
    }
}
