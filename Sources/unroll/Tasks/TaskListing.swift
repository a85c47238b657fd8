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
        lines += [""] + task.baselines.map { "\(NumberText.significant($0.loss, digits: 5))  mean loss, \(words($0))" }
        lines += ["", "sequences of seed \(seed) to \(seed &+ 2)"]
        for offset in 0..<3 {
            let sequence = try TaskInput(about.name).sequence(seed: seed &+ UInt64(offset))
            lines += rows(reads: sequence.tokens, answers: answers(sequence, task.answers))
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func words(_ baseline: Baseline) -> String {
        switch baseline.kind {
        case .toBeat: baseline.words
        case .least: "\(baseline.words): it cannot be beaten"
        }
    }

    /// What is answered at each step; `_` is a step without a loss.
    private static func answers(_ sequence: TaskSequence, _ names: [String]) -> [String] {
        switch sequence.targets {
        case .classes(let classes): classes.map { $0.map { names[$0] } ?? "_" }
        case .numbers(let numbers): numbers.map { $0.map { NumberText.significant($0[0], digits: 3) } ?? "_" }
        }
    }

    private static let width = 88

    /// Each answer under what is read at its step, in as many rows as there have to be.
    private static func rows(reads: [String], answers: [String]) -> [String] {
        let column = 1 + ((reads + answers).map(\.count).max() ?? 0)
        let perRow = max(1, (width + 1) / column)
        func row(_ title: String, _ texts: ArraySlice<String>) -> String {
            let cells = texts.map { $0 + String(repeating: " ", count: column - $0.count) }
            return "  \(title)  " + cells.joined().trimmingTrailingBlanks
        }
        return stride(from: 0, to: reads.count, by: perRow).flatMap { first in
            let range = first..<min(first + perRow, reads.count)
            return [row("reads  ", reads[range]), row("answers", answers[range])]
        }
    }
}

extension String {
    fileprivate var trimmingTrailingBlanks: String {
        String(self[..<(lastIndex { $0 != " " }.map(index(after:)) ?? startIndex)])
    }
}
