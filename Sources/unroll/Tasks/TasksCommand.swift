import ArgumentParser
import Experiments
import Tasks

/// `unroll tasks [NAME]`.
struct TasksCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tasks", abstract: "List the classic sequence tasks, or print one with a few of its sequences.",
        discussion:
            "A task is the input of an experiment: 'task copy length=20' at the prompt, {\"task\": \"copy\", \"length\": 20} in a file."
    )

    @Argument(help: "The task to print.", completion: .list(TaskTable.names))
    var name: String?

    @Option(help: "The seed that its sequences are drawn from.")
    var seed: UInt64 = 7

    func run() throws {
        try Failure.reporting {
            guard let name else {
                StandardStreams.print(TaskListing.all)
                return
            }
            guard let task = TaskTable.task(named: name) else {
                throw Failure.unknown("task", name, among: TaskTable.names, listedBy: "unroll tasks")
            }
            do {
                StandardStreams.print(try TaskListing.one(task.description, seed: seed))
            } catch {
                throw Failure(sentence: "\(error)", status: 64)
            }
        }
    }
}
