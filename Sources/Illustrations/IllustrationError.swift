/// Why a network has no picture of a kind.
public enum IllustrationError: Error, Sendable, Equatable, CustomStringConvertible {
    /// There is no such step.
    case noStep(Int, stepCount: Int)
    /// The step has no loss.
    case noLoss(Int, known: [Int])
    /// There is no such signal.
    case noSignal(String, known: [String])
    /// Nothing in the network is of the kind.
    case nothingToShow(String)

    /// One sentence for the reader.
    public var description: String {
        switch self {
        case .noStep(let step, let count): "There is no step \(step): the steps are 1 to \(count)."
        case .noLoss(let step, let known):
            "Step \(step) has no loss: "
                + (known.isEmpty ? "no step has one." : "steps \(Self.ranges(known)) have one.")
        case .noSignal(let name, let known):
            "There is no signal '\(name)': this cell has \(known.joined(separator: ", "))."
        case .nothingToShow(let sentence): sentence
        }
    }

    /// Steps in few words: `1 to 4, 7`.
    private static func ranges(_ steps: [Int]) -> String {
        var ranges: [ClosedRange<Int>] = []
        for step in steps {
            if let last = ranges.last, last.upperBound == step - 1 {
                ranges[ranges.count - 1] = last.lowerBound...step
            } else {
                ranges.append(step...step)
            }
        }
        return ranges.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound) to \($0.upperBound)" }
            .joined(separator: ", ")
    }
}
