import Commands
import JSONText

// Lines of the form `key: value`, which say what a question or task is about.
extension LessonReader {
    private static let keys = ["answer", "wrong", "look", "goal", "solution"]

    /// The key that a line begins with.
    private func key(_ line: String) -> String? {
        Self.keys.first { line.hasPrefix($0 + ":") }
    }

    /// Whether a paragraph is lines of keys.
    func isKeyed(_ node: MarkdownNode) -> Bool { key(lines.trimmed(node.lines.lowerBound)) != nil }

    /// Reads such a paragraph.
    mutating func readKeys(_ node: MarkdownNode) {
        for number in node.lines {
            let text = lines.trimmed(number)
            guard let key = key(text) else {
                complain("An empty line must follow the lines 'key: value'.", line: number)
                return
            }
            let value = text.dropFirst(key.count + 1).filter { $0 != "`" }.trimmed
            let written = String(text.dropFirst(key.count + 1).trimmed.drop { $0 == "`" })
            let position =
                value.isEmpty
                ? lines.position(of: key, line: number)
                : lines.position(of: written, line: number, from: key.count + 2)
            read(key, value, at: position)
        }
    }

    private mutating func read(_ key: String, _ value: String, at position: FilePosition) {
        if key != "goal", details == nil {
            complain("'\(key):' stands in <details>, so that a reader does not see it at once.", at: position)
            draft?.hasBrokenKey = true
            return
        }
        guard !value.isEmpty || key == "solution" else {
            complain("'\(key):' has no value.", at: position)
            draft?.hasBrokenKey = true
            return
        }
        switch key {
        case "answer":
            guard let answer = answer(value, at: position) else { return }
            if draft?.answer != nil { complain("The question has an answer already.", at: position) }
            draft?.answer = Located(value: answer, position: position)
            details?.isAnswer = true
        case "wrong":
            guard let answer = answer(value, at: position) else { return }
            details?.wrong = Located(value: answer, position: position)
        case "look":
            guard let command = command(value, at: position) else { return }
            guard case .view = command.command else {
                return complain("'look:' takes commands about what is looked at, such as: go 3", at: position)
            }
            details?.look.append(command)
        case "goal":
            if details != nil { details?.isAnswer = true }
            let text = value.hasPrefix("=") ? String(value.dropFirst()) : value
            guard let goal = expression(text, at: position) else { return }
            if draft?.goal != nil { complain("The task has a goal already.", at: position) }
            draft?.goal = Located(value: goal, position: position)
        default:
            details?.isAnswer = true
            details?.awaitsSolution = true
            if !value.isEmpty { complain("The solution is a fence 'run' below 'solution:'.", at: position) }
        }
    }

    private mutating func answer(_ value: String, at position: FilePosition) -> Question.Answer? {
        if value.hasPrefix("=") {
            return expression(String(value.dropFirst()), at: position).map(Question.Answer.value)
        }
        guard value.count == 1, let letter = value.lowercased().first, letter.isLetter else {
            complain("'\(value)' is no answer: it is the letter of a choice, or '= EXPRESSION'.", at: position)
            draft?.hasBrokenKey = true
            return nil
        }
        return .choice(letter)
    }

    /// An expression at a place.
    mutating func expression(_ text: String, at position: FilePosition) -> Expression? {
        do {
            return try Expression.parse(text)
        } catch {
            complain("\(error.description) (in: \(text.trimmed))", at: position)
            draft?.hasBrokenKey = true
            return nil
        }
    }

    /// A command at a place.
    mutating func command(_ text: String, at position: FilePosition) -> ScriptLine? {
        do {
            return ScriptLine(text: text, command: try Command.parse(text), position: position)
        } catch {
            complain(
                error.description, at: FilePosition(line: position.line, column: position.column + error.column - 1))
            return nil
        }
    }
}

extension StringProtocol {
    /// The text without spaces at its ends.
    var trimmed: String {
        let start = drop(while: \.isWhitespace)
        return String(start.dropLast(start.reversed().prefix(while: \.isWhitespace).count))
    }
}
