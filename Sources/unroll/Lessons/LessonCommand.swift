import ArgumentParser
import Experiments
import JSONText
import LessonScripts

/// `unroll lesson`.
struct LessonCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lesson", abstract: "List the lessons, play one, or write and check your own.",
        discussion: "Without a name the lessons are listed. A name is a file, or a lesson's number or name.",
        subcommands: [
            LessonOpenCommand.self, LessonWatchCommand.self, LessonCheckCommand.self, LessonUpdateCommand.self,
            LessonNewCommand.self,
            LessonCommandsCommand.self,
        ],
        defaultSubcommand: LessonOpenCommand.self)
}

/// `unroll lesson check PATH…`.
struct LessonCheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Check that lessons are true: every figure, answer, goal and link.",
        discussion:
            "Each problem is printed after file:line:column, with the right value. The exit status is 1 if there is one."
    )

    @Argument(help: "Lessons, or folders of them.", completion: .file())
    var paths: [String]

    func run() throws {
        try Failure.reporting {
            let files = paths.flatMap { Folder.lessons(at: $0) }
            guard !files.isEmpty else {
                throw Failure(sentence: "There is no lesson in \(paths.joined(separator: ", ")).", status: 66)
            }
            var problems: [LessonProblem] = []
            for file in files {
                let checker = LessonChecker(neighbours: .files(beside: file))
                problems += checker.check(try LessonFile.read(file))
            }
            for problem in problems { StandardStreams.print("\(problem)\n") }
            guard problems.isEmpty else {
                let lessons = Set(problems.map(\.path)).count
                throw Failure(
                    sentence:
                        "\(counted(problems.count, "problem")) in \(counted(lessons, "lesson")) of \(files.count).",
                    status: 1)
            }
            StandardStreams.print("\(counted(files.count, "lesson")) checked: all true.\n")
        }
    }

    private func counted(_ count: Int, _ noun: String) -> String { count == 1 ? "1 \(noun)" : "\(count) \(noun)s" }
}

/// `unroll lesson update FILE…`.
struct LessonUpdateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "update", abstract: "Write what is computed into a lesson's figures and transcripts.",
        discussion: "Each keeps its notation and its number of digits. Read the change as a diff before you keep it.")

    @Argument(help: "Lessons, or folders of them.", completion: .file(extensions: ["md"]))
    var paths: [String]

    func run() throws {
        try Failure.reporting {
            for file in paths.flatMap({ Folder.lessons(at: $0) }) {
                let lesson = try LessonFile.read(file).lesson
                let text = LessonUpdater().updated(lesson)
                guard text != lesson.source else { continue }
                try LessonFile.write(text, to: file)
                StandardStreams.print("\(file) updated.\n")
            }
        }
    }
}

/// `unroll lesson new NAME`.
struct LessonNewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new", abstract: "Begin a lesson: a file with a step, a question and a task to write over.")

    @Argument(help: "The file; '.md' is added where it is missing.")
    var name: String

    func run() throws {
        try Failure.reporting {
            let path = name.hasSuffix(".md") ? name : "\(name).md"
            guard !LessonFile.exists(path) else {
                throw Failure(sentence: "There is a file '\(path)' already.", status: 73)
            }
            let plain = LessonName.withoutNumber(LessonName.ofFile(path)).replacing("-", with: " ")
            let title = plain.prefix(1).uppercased() + plain.dropFirst()
            try LessonFile.write(LessonTemplate.text(title: title), to: path)
            StandardStreams.print("\(path) is begun. 'unroll lesson check \(path)' checks it.\n")
        }
    }
}
