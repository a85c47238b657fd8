import Matrices

// This room makes sequences to learn from. It knows no network, no file and no screen.

/// A classic task for recurrent networks: sequences without end, drawn from a seed.
public protocol SequenceTask: Sendable {
    /// What is the same for every length and size of the task.
    static var description: TaskDescription { get }
    /// - Throws: what is wrong with settings that are in range each, but do not go together.
    static func check(_ settings: TaskSettings) throws(TaskSettings.Problem)
    /// The task with these settings.
    init(_ settings: TaskSettings)
    /// What an input or a class stands for, such as a letter; empty where inputs are plain numbers.
    var symbols: [String] { get }
    /// What each class of the answers stands for; empty where numbers are answered.
    var answers: [String] { get }
    /// How many numbers are read at a step.
    var inputCount: Int { get }
    /// How many numbers are answered at a step: one for each class, or the numbers themselves.
    var outputCount: Int { get }
    /// Whether each step answers with what the next one reads.
    var predictsNext: Bool { get }
    /// The mean loss of a step that has one, for those who know nothing or little, and for those who know all that can be known.
    var baselines: [Baseline] { get }
    /// One sequence.
    func sequence(_ generator: inout SeededGenerator) -> TaskSequence
}

extension SequenceTask {
    /// Whether numbers are answered, and not classes.
    public var answersNumbers: Bool { symbols.isEmpty }
    /// Most settings go together.
    public static func check(_ settings: TaskSettings) throws(TaskSettings.Problem) {}
    /// Most tasks ask for something else.
    public var predictsNext: Bool { false }
    /// One for each symbol.
    public var inputCount: Int { symbols.count }
    /// The symbols that are read.
    public var answers: [String] { symbols }
    /// One for each symbol.
    public var outputCount: Int { symbols.count }
}
