/// What stopped a training: numbers that went beyond all numbers.
public struct Divergence: Error, Sendable, Equatable, CustomStringConvertible {
    /// The update that could not be made, from 1.
    public let update: Int
    /// The step of its sequence.
    public let step: Int
    /// The parameter that went first.
    public let parameter: String
    /// Which sequence of the batch it was, from 1.
    public let sequence: Int
    /// One sentence.
    public let description: String

    init(update: Int, sequence: Int, of batch: Int, _ fault: TrainingFault) {
        self.update = update
        self.sequence = sequence
        step = fault.step
        parameter = fault.parameter
        let place = batch > 1 ? " in sequence \(sequence) of the batch" : ""
        description =
            "Update \(update) diverged\(place): \(fault.cause); the first parameter that it reached is \(fault.parameter), "
            + "at step \(fault.step)."
    }

    /// A gradient of numbers whose update is none.
    init(update: Int, _ entry: NonFiniteEntry, mostFrom step: Int) {
        self.update = update
        self.step = step
        parameter = entry.parameter
        sequence = 1
        description =
            "Update \(update) diverged: it made \(parameter) \(entry.value) first, and most of the gradient came from step "
            + "\(step)."
    }
}
