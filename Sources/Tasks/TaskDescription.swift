/// What a task is about, whatever its settings.
public struct TaskDescription: Sendable {
    /// The name in files and commands.
    public let name: String
    /// The title.
    public let title: String
    /// Where it is from.
    public let source: String
    /// One sentence on what has to be done.
    public let summary: String
    /// When it counts as solved, in one sentence.
    public let criterion: String
    /// Which steps read and which answer.
    public let shape: SequenceShape
    /// What can be set.
    public let parameters: [TaskParameter]
}

/// Which steps of a sequence read something and which have a loss.
public enum SequenceShape: String, Sendable, CaseIterable {
    /// One step reads, many answer.
    case oneToMany = "one to many"
    /// Many steps read, the last answers.
    case manyToOne = "many to one"
    /// Every step reads and answers.
    case manyToManyInStep = "many to many in step"
    /// Answers come after what they are about.
    case manyToManyDelayed = "many to many delayed"
}

/// A whole number that a task can be given.
public struct TaskParameter: Sendable, Equatable {
    /// The key in files and commands.
    public let name: String
    /// Its value where nothing is said.
    public let standard: Int
    /// The values it can have.
    public let range: ClosedRange<Int>
    /// What it is, in a few words.
    public let summary: String

    init(_ name: String, _ standard: Int, in range: ClosedRange<Int>, _ summary: String) {
        self.name = name
        self.standard = standard
        self.range = range
        self.summary = summary
    }
}
