import Matrices

// This room makes sequences to learn from. It knows no network, no file and no screen.

/// A classic task for recurrent networks: sequences without end, drawn from a seed.
public protocol SequenceTask: Sendable {
    /// What is the same for every length and size of the task.
    static var description: TaskDescription { get }
    /// The task with these settings.
    init(_ settings: TaskSettings)
    /// What an input or a class stands for, such as a letter; empty where inputs are plain numbers.
    var symbols: [String] { get }
    /// How many numbers are read at a step.
    var inputCount: Int { get }
    /// How many numbers are answered at a step: one for each class, or the numbers themselves.
    var outputCount: Int { get }
    /// Whether each step answers with what the next one reads.
    var predictsNext: Bool { get }
    /// The mean loss of a step that has one, for those who know nothing or little.
    var baselines: [Baseline] { get }
    /// One sequence.
    func sequence(_ generator: inout SeededGenerator) -> TaskSequence
}

extension SequenceTask {
    /// Whether numbers are answered, and not classes.
    public var answersNumbers: Bool { symbols.isEmpty }
    /// Most tasks ask for something else.
    public var predictsNext: Bool { false }
    /// One for each symbol.
    public var inputCount: Int { symbols.count }
    /// One for each symbol.
    public var outputCount: Int { symbols.count }
}

/// A loss to beat: that of an answer which needs no recurrent network.
public struct Baseline: Sendable, Equatable {
    /// Who would have it, such as `knowing nothing`.
    public let words: String
    /// The mean over the steps that have a loss: in nats, or a squared error.
    public let loss: Double

    /// A baseline of these words.
    public init(_ words: String, _ loss: Double) {
        self.words = words
        self.loss = loss
    }
}
