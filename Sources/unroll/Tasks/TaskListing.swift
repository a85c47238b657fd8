import Experiments
import Screen
import Tasks

/// Tasks as text.
enum TaskListing {
    /// Two lines for each task, and for a text.
    static var all: String {
        let tasks = TaskTable.all.map { $0.description }.map {
            entry($0.name, "\($0.title) (\($0.source))", $0.summary, $0.shape)
        }
        return tasks.joined() + entry(TextListing.name, TextListing.title, TextListing.summary, TextListing.shape)
    }

    private static func entry(_ name: String, _ title: String, _ summary: String, _ shape: SequenceShape) -> String {
        let width = TaskTable.names.map(\.count).max() ?? 0
        let indent = String(repeating: " ", count: width + 2)
        let padding = String(repeating: " ", count: width - name.count)
        return "\(name)\(padding)  \(title)\n\(indent)\(summary) Shape: \(shape.rawValue).\n"
    }

    /// A task, its settings, what is to be beaten, and a few sequences.
    static func one(_ about: TaskDescription, seed: UInt64) throws(ExperimentError) -> String {
        let task = try TaskInput(about.name).task
        var lines = ["\(about.name): \(about.title) (\(about.source))", about.summary, "Solved: \(about.criterion)"]
        lines += ["", "shape: \(about.shape.rawValue)", "reads \(task.inputCount), answers \(task.outputCount)"]
        lines += about.parameters.map {
            "\($0.name)=\($0.standard)  \($0.summary) (\($0.range.lowerBound) to \($0.range.upperBound))"
        }
        lines += [""] + task.baselines.map { "\(NumberText.significant($0.loss, digits: 5))  mean loss, \($0.words)" }
        lines += ["", "sequences of seed \(seed) to \(seed &+ 2)"]
        for offset in 0..<3 {
            let sequence = try TaskInput(about.name).sequence(seed: seed &+ UInt64(offset))
            lines += ["  reads    \(reads(sequence))", "  answers  \(answers(sequence, task.symbols))"]
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func reads(_ sequence: TaskSequence) -> String {
        shortened(sequence.tokens.joined(separator: " "))
    }

    private static func answers(_ sequence: TaskSequence, _ symbols: [String]) -> String {
        switch sequence.targets {
        case .classes(let classes):
            shortened(
                classes.map { $0.map { symbols.indices.contains($0) ? symbols[$0] : "\($0)" } ?? "_" }
                    .joined(separator: " "))
        case .numbers(let numbers):
            shortened(
                numbers.map { $0.map { NumberText.significant($0[0], digits: 3) } ?? "_" }.joined(separator: " "))
        }
    }

    private static func shortened(_ line: String) -> String {
        line.count <= 88 ? line : line.prefix(43) + " … " + line.suffix(42)
    }
}
