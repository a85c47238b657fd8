/// What an experiment feeds to the network, step by step.
public enum ExperimentInput: Sendable, Equatable {
    /// A text, one step for each of its characters, one-hot over a vocabulary: the given one, in its order, or else the text's
    /// own characters, sorted by code point.
    ///
    /// A character is what a reader sees as one: "é" is one however it is encoded, and so is "\r\n".
    case text(String, vocabulary: String?)
    /// A text, one step for each piece of it, one-hot over a given vocabulary or embedded.
    case encoded(EncodedText)
    /// A window of a long text, one step for each piece of it; a training reads all windows.
    case windows(WindowedText)
    /// Vectors of numbers, `[steps × input]`.
    case numbers([[Double]])
    /// A 1 in the first input at step 1, and zeros at all other places, for this many steps.
    case pulse(length: Int)
    /// A sequence of a classic task, drawn from the experiment's seed.
    case task(TaskInput)

    /// The text that is read, if it is one; of a long text its window.
    public var text: String? {
        switch self {
        case .text(let text, _): text
        case .encoded(let encoded): encoded.text
        case .windows(let windowed): windowed.text
        case .numbers, .pulse, .task: nil
        }
    }
}

/// What the readout is compared with at each step.
public enum ExperimentTargets: Sendable, Equatable {
    /// A class from 0 for each step; nil is a step without a loss.
    case classes([Int?])
    /// A vector for each step, `[output]`; nil is a step without a loss. Only the squared error can be computed from them.
    case vectors([[Double]?])
    /// The next character of the text; the last one has none.
    case nextCharacter
    /// What the task asks for.
    case ofTask
    /// Nothing: there is no loss.
    case none
}

/// Which of the steps that have a target have a loss.
public enum LossPlacement: String, Sendable, CaseIterable {
    /// All of them.
    case everyStep = "every-step"
    /// The last of them alone.
    case lastStep = "last-step"
}
