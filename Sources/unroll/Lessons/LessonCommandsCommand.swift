import ArgumentParser
import Commands

/// `unroll lesson commands`.
struct LessonCommandsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "commands",
        abstract: "Print the language of lessons: the commands of a 'run' fence and the expressions of figures.")

    func run() { StandardStreams.print(LanguageListing.text) }
}

/// The command and expression language as text, from its tables.
enum LanguageListing {
    static var text: String {
        sections.map { title, rows in
            let width = rows.map(\.usage.count).filter { $0 <= widest }.max() ?? 0
            let lines = rows.map { row in
                let gap = row.usage.count > width ? "\n" + spaces(width + 4) : spaces(width + 2 - row.usage.count)
                return "  \(row.usage)\(gap)\(row.help)\n" + spaces(width + 4) + row.example + "\n"
            }
            return "\(title)\n\n\(lines.joined())"
        }.joined(separator: "\n")
    }

    private static let widest = 34

    private struct Row {
        let usage: String
        let help: String
        let example: String
    }

    private static var sections: [(String, [Row])] {
        let commands: [(String, CommandEntry.Subject)] = [
            ("Commands that change what is run", .experiment), ("Commands about what is looked at", .view),
        ]
        let expressions: [(String, ExpressionEntry.Subject)] = [
            ("Expressions: what the network computed", .reading), ("Expressions: loss and prediction", .loss),
            ("Expressions: gradients on their way back", .flow),
            ("Expressions: the experiment and what is looked at", .experiment), ("Expressions: functions", .function),
            ("Expressions: how they are written", .grammar),
        ]
        let assignments = CommandTable.assignments.map { Row(usage: $0.usage, help: $0.help, example: $0.example) }
        return commands.map { title, subject in
            (
                title,
                CommandTable.entries.filter { $0.subject == subject }
                    .map { Row(usage: $0.usage, help: $0.help, example: $0.example) }
            )
        } + [("Lines that give something by its name", assignments)]
            + expressions.map { title, subject in
                (
                    title,
                    ExpressionTable.entries.filter { $0.subject == subject }
                        .map { Row(usage: $0.usage, help: $0.help, example: $0.example) }
                )
            }
    }

    private static func spaces(_ count: Int) -> String { String(repeating: " ", count: count) }
}
