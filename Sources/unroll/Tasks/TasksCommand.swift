import ArgumentParser
import Equations
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
                let nearest = nearestName(to: name, in: TaskTable.names)
                let hint = nearest.map { " Did you mean '\($0)'?" } ?? " 'unroll tasks' lists them."
                throw Failure(sentence: "Unknown task '\(name)'.\(hint)", status: 64)
            }
            do {
                StandardStreams.print(try TaskListing.one(task.description, seed: seed))
            } catch {
                throw Failure(sentence: "\(error)", status: 64)
            }
        }
    }
}
