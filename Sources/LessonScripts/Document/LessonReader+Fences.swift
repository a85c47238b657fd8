import Commands
import Equations
import JSONText

// What stands in fences.
extension LessonReader {
    static let fenceWords = ["lesson", "run", "check", "show"]
    private static let informationKeys = ["minutes", "summary", "language", "needs", "sources"]

    /// The first word behind the opening of a fence.
    func fenceWord(_ node: MarkdownNode) -> String? {
        node.target.split(whereSeparator: \.isWhitespace).first.map(String.init)
    }

    /// The lines in a fence, with their numbers in the source.
    private func content(_ node: MarkdownNode) -> [(number: Int, text: String)] {
        node.text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
            .map { (node.lines.lowerBound + 1 + $0.offset, String($0.element)) }
    }

    /// Reads a fence other than `lesson`.
    mutating func readFence(_ node: MarkdownNode) {
        switch fenceWord(node) {
        case "run":
            let line = node.lines.lowerBound
            let script = script(node)
            if details?.awaitsSolution == true {
                details?.awaitsSolution = false
                draft?.solution = Located(value: script, position: FilePosition(line: line, column: 1))
            } else if details != nil {
                complain("A fence 'run' in <details> stands below 'solution:'.", line: line)
            } else if draft?.hasRun == true {
                complain("A step has one fence 'run'; another heading begins another step.", line: line)
            } else {
                draft?.hasRun = true
                draft?.run = script
            }
        case let word: if let block = fenceBlock(node, word) { add(block) }
        }
    }

    /// A fence that is there to be read.
    mutating func fenceBlock(_ node: MarkdownNode, _ word: String?) -> LessonBlock? {
        switch word {
        case "check": return .transcript(transcript(node))
        case "show":
            for line in content(node) {
                for found in NumberScanner.numbers(in: line.text) where found.number.isClaim {
                    complain(
                        "Nothing checks the figures of a picture: '\(found.number.text)'.",
                        at: lines.position(of: found.number.text, line: line.number))
                }
            }
            return .picture(node.text)
        case let word?:
            if let nearest = nearestName(to: word, in: Self.fenceWords), word.count > 2 {
                complain("Unknown fence '\(word)'. Did you mean '\(nearest)'?", line: node.lines.lowerBound, column: 4)
            }
            return .code(node.text)
        case nil: return .code(node.text)
        }
    }

    /// Commands, one on a line.
    private mutating func script(_ node: MarkdownNode) -> [ScriptLine] {
        var script: [ScriptLine] = []
        for line in content(node) where !Command.isBlank(line.text) {
            let text = line.text.trimmed
            let position = lines.position(of: text, line: line.number)
            guard let command = command(text, at: position) else { continue }
            if case .session = command.command {
                let name = text.split(whereSeparator: \.isWhitespace).first ?? ""
                complain("The command '\(name)' has no place in a lesson; it is for the prompt.", at: position)
            } else {
                script.append(command)
            }
        }
        return script
    }

    private mutating func transcript(_ node: MarkdownNode) -> [TranscriptEntry] {
        var entries: [TranscriptEntry] = []
        var question: (expression: Expression?, line: Int)?
        var answer: [(number: Int, text: String)] = []
        func entry() -> TranscriptEntry? {
            guard let question, let expression = question.expression else { return nil }
            let first = answer.first?.number ?? question.line
            let written = answer.map(\.text).joined(separator: "\n")
            let range = answer.isEmpty ? (question.line..<question.line) : (first - 1)..<(first - 1 + answer.count)
            return TranscriptEntry(
                expression: expression, written: written,
                position: FilePosition(line: first, column: 1), lines: range)
        }
        for line in content(node) where !line.text.allSatisfy(\.isWhitespace) {
            if line.text.trimmed.hasPrefix(">") {
                if let entry = entry() { entries.append(entry) }
                answer = []
                let text = line.text.trimmed.dropFirst().trimmed
                question = (expression(text, at: lines.position(of: text, line: line.number)), line.number)
            } else if question == nil {
                complain("A transcript begins with '> EXPRESSION'.", line: line.number)
            } else {
                answer.append((line.number, line.text.trimmed))
            }
        }
        if let entry = entry() { entries.append(entry) }
        return entries
    }

    /// Reads the fence `lesson`.
    mutating func readInformation(_ node: MarkdownNode) {
        var seen: Set<String> = []
        for line in content(node) where !line.text.allSatisfy(\.isWhitespace) {
            guard let colon = line.text.firstIndex(of: ":") else {
                complain("This line is not 'key: value'.", line: line.number)
                continue
            }
            let key = line.text[..<colon].trimmed
            let value = line.text[line.text.index(after: colon)...].trimmed
            if !seen.insert(key).inserted { complain("'\(key)' is given twice.", line: line.number) }
            set(key, value, line: line.number)
        }
        for key in ["minutes", "summary"] where !seen.contains(key) {
            complain("The fence 'lesson' needs the key '\(key)'.", line: node.lines.lowerBound)
        }
    }

    private mutating func set(_ key: String, _ value: String, line: Int) {
        switch key {
        case "minutes":
            guard let minutes = Int(value), minutes > 0 else {
                return complain("'minutes' is a whole number, not '\(value)'.", line: line)
            }
            information.minutes = minutes
        case "summary": information.summary = value
        case "language": information.language = value
        case "needs": information.needs = value.split(separator: ",").map(\.trimmed)
        case "sources": information.sources = value
        default:
            let offer =
                nearestName(to: key, in: Self.informationKeys).map { "Did you mean '\($0)'?" }
                ?? "Known are: \(Self.informationKeys.joined(separator: ", "))."
            complain("Unknown key '\(key)'. \(offer)", line: line)
        }
    }
}
