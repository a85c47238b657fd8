import Equations

/// All tasks, in the order of the list.
public enum TaskTable {
    /// Every task.
    public static let all: [any SequenceTask.Type] = [
        CopyTask.self, AddingTask.self, TemporalOrderTask.self, ParityTask.self, RecallTask.self, ReberTask.self,
        ContinualReberTask.self, BracketsTask.self, PowersTask.self, ThreePowersTask.self, SineTask.self,
        SinesTask.self, SpellingTask.self,
    ]

    /// The names in files and commands.
    public static var names: [String] { all.map { $0.description.name } }

    /// The task of a name; nil where there is none.
    public static func task(named name: String) -> (any SequenceTask.Type)? {
        all.first { $0.description.name == name }
    }
}
