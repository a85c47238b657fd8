import ArgumentParser
import Experiments
import Tasks

/// `unroll tasks [NAME]`.
struct TasksCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tasks", abstract: "List the classic sequence tasks, or print one with a few of its sequences.",
        discussion:
            """
            A task is the input of an experiment: 'task copy length=20' at the prompt, {"task": "copy", "length": 20} in a file. \
            'unroll tasks text --text-file FILE' prints what there is to beat in a text.
            """
    )

    @Argument(help: "The task to print.", completion: .list(TaskTable.names + [TextListing.name]))
    var name: String?

    @Option(help: "The seed that its sequences are drawn from.")
    var seed: UInt64 = 7

    @Option(help: "With 'text': the file whose perplexities are printed.", completion: .file())
    var textFile: String?

    @Option(parsing: .unconditional, help: "With 'text': the share at the end that the perplexities are about.")
    var validation: Double?

    func run() throws {
        try Failure.reporting {
            guard let name else {
                try checkUnused()
                StandardStreams.print(TaskListing.all)
                return
            }
            if name == TextListing.name {
                StandardStreams.print(try TextListing.text(of: textFile, validation: validation))
                return
            }
            try checkUnused()
            guard let task = TaskTable.task(named: name) else {
                throw Failure.unknown(
                    "task", name, among: TaskTable.names + [TextListing.name], listedBy: "unroll tasks")
            }
            do {
                StandardStreams.print(try TaskListing.one(task.description, seed: seed))
            } catch {
                throw Failure(sentence: "\(error)", status: 64)
            }
        }
    }

    /// - Throws: `Failure` if an option of the text is given where it says nothing.
    private func checkUnused() throws {
        let given = [("text-file", textFile), ("validation", validation.map { "\($0)" })].first { $0.1 != nil }
        if let given { throw Failure(sentence: "--\(given.0) is for 'unroll tasks text'.", status: 64) }
    }
}
