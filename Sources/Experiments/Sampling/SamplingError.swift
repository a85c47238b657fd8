import Unrolling

/// Why no text can be drawn from a network.
public enum SamplingError: Error, Sendable, Equatable {
    /// The experiment cannot be run.
    case experiment(ExperimentError)
    /// The network needs its whole sequence at once.
    case stepping(SteppingError)
    /// The network's classes are not the pieces that it reads next.
    case saysNothingNext
    /// A temperature at which nothing can be drawn.
    case temperature(Double)
    /// No class to choose from.
    case topK(Int)
    /// The likeliest class every time leaves nothing to a temperature or to top-k.
    case greedyWithNumbers
    /// There is nothing to go on from; a piece that the network could.
    case emptyBeginning(example: String?)
    /// The readout behind a step is NaN or infinite.
    case unreadable(step: Int)

    /// What the program ends with.
    public var exitStatus: Int32 {
        switch self {
        case .experiment(let error): error.exitStatus
        case .unreadable: 1
        case .stepping, .saysNothingNext, .temperature, .topK, .greedyWithNumbers, .emptyBeginning: 64
        }
    }
}

extension SamplingError: CustomStringConvertible {
    /// One sentence.
    public var description: String {
        switch self {
        case .experiment(let error): error.description
        case .stepping(let error): error.description
        case .saysNothingNext:
            "The network says nothing about what comes next: its classes are no vocabulary of what it reads."
        case .temperature(let temperature):
            "'temperature' must be a finite number above 0, not '\(temperature)'; the limit at 0 is greedy."
        case .topK(let count): "'top-k' must be a whole number from 1 on, not '\(count)'."
        case .greedyWithNumbers: "Greedy always takes the likeliest: it goes with no temperature and no top-k."
        case .emptyBeginning(let example):
            "There is no text to go on from: the first step needs an input\(example.map { ", such as --text \"\($0)\"" } ?? "")."
        case .unreadable(let step):
            "The readout of step \(step) is NaN or infinite: nothing can be drawn from it."
        }
    }
}
