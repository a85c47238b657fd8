import Matrices
import Tasks
import Unrolling

/// A task of the table and its settings; those left out are the standard ones.
public struct TaskInput: Sendable, Equatable {
    /// The name of the task.
    public let name: String
    /// The values that are given, by parameter.
    public let settings: [String: Int]

    /// A task of this name.
    ///
    /// - Throws: `ExperimentError` for a task or a setting that does not exist, and for a value out of range.
    public init(_ name: String, _ settings: [String: Int] = [:]) throws(ExperimentError) {
        guard let task = TaskTable.task(named: name) else {
            throw ExperimentError(.unknownName(name, what: "task", known: TaskTable.names), at: .key("inputs.task"))
        }
        do {
            _ = try TaskSettings(settings, for: task.description)
        } catch {
            throw ExperimentError(.taskSetting(error), at: .key("inputs.task"))
        }
        self.name = name
        self.settings = settings
    }

    /// The task, ready to draw sequences.
    public var task: any SequenceTask {
        guard let type = TaskTable.task(named: name), let settings = try? TaskSettings(settings, for: type.description)
        else { preconditionFailure("the task '\(name)' was checked before") }
        return type.init(settings)
    }

    /// The sequence that an experiment of this seed reads.
    public func sequence(seed: UInt64) -> TaskSequence {
        var generator = SeededGenerator(seed: seed, stream: "task")
        return task.sequence(&generator)
    }

    /// The loss that its answers are compared by.
    public var loss: Loss { task.answersNumbers ? .squaredError : .crossEntropy }
}
