import Commands
import Equations
import JSONText

/// Reads a lesson and notes everything that is wrong with how it is written.
struct LessonReader {
    let path: String
    let source: String
    let lines: SourceLines
    var problems: [LessonProblem] = []
    var information = LessonInformation()
    var steps: [LessonStep] = []
    /// The step that is being read.
    var draft: StepDraft?
    /// The `<details>` that is open.
    var details: DetailsDraft?
    private var hasInformation = false

    /// The most characters of a lesson.
    static let longest = 1_000_000

    init(_ source: String, path: String) {
        self.source = source
        self.path = path
        lines = SourceLines(source)
    }

    /// The lesson, as far as it can be made out.
    mutating func read() -> Lesson {
        if source.utf8.count > Self.longest {
            complain("The lesson is too long: \(Self.longest) bytes are the most.", line: 1)
        } else {
            for (index, node) in MarkdownParser.parse(source).children.enumerated() {
                if node.depth >= MarkdownParser.deepest - 2 {
                    complain("This goes more than \(MarkdownParser.deepest) levels deep.", line: node.lines.lowerBound)
                }
                read(node, isFirst: index == 0)
            }
            finishStep()
            checkWhole()
        }
        problems.sort { ($0.position.line, $0.position.column) < ($1.position.line, $1.position.column) }
        return Lesson(
            path: path, name: LessonName.ofFile(path), information: information, steps: steps, source: source)
    }

    mutating func complain(_ sentence: String, line: Int, column: Int = 1) {
        complain(sentence, at: FilePosition(line: line, column: column))
    }

    mutating func complain(_ sentence: String, at position: FilePosition) {
        problems.append(LessonProblem(sentence, path: path, at: position))
    }

    private mutating func checkWhole() {
        if !hasInformation {
            complain("A lesson begins with a fence 'lesson' that has the keys minutes and summary.", line: 1)
        }
        if steps.isEmpty { complain("There is no step: a heading begins one.", line: 1) }
        var places: [String: FilePosition] = [:]
        for step in steps {
            if let first = places.updateValue(step.position, forKey: step.id) {
                complain(
                    "The id '\(step.id)' is that of the step in line \(first.line) already; another heading, or <!--#id--> behind it, makes it another one.",
                    at: step.position)
            }
        }
    }

    private mutating func read(_ node: MarkdownNode, isFirst: Bool) {
        let line = node.lines.lowerBound
        if node.kind == .codeBlock, let word = fenceWord(node), word == "lesson" {
            guard isFirst else {
                return complain("The fence 'lesson' stands at the top, and there is one.", line: line)
            }
            hasInformation = true
            return readInformation(node)
        }
        if node.kind == .heading {
            finishStep()
            draft = StepDraft(heading(node), level: node.level)
            if node.level == 1, !steps.isEmpty {
                complain("A lesson has one heading of the first level, its title; steps have '##'.", line: line)
            }
            return
        }
        guard draft != nil else {
            if !isComment(node) { complain("This stands before the first heading, in no step.", line: line) }
            return
        }
        switch node.kind {
        case .codeBlock: readFence(node)
        case .htmlBlock: readHTML(node)
        case .paragraph where isKeyed(node): readKeys(node)
        case .list where details == nil && readChoices(node): break
        default: if let block = block(node) { add(block) }
        }
    }

    /// Adds a block to what is open.
    mutating func add(_ block: LessonBlock) {
        if details != nil {
            details?.blocks.append(block)
        } else {
            draft?.blocks.append(block)
        }
    }

    func isComment(_ node: MarkdownNode) -> Bool {
        node.kind == .htmlBlock && node.text.hasPrefix("<!--") && !node.text.hasPrefix("<!--=")
    }

    private mutating func heading(_ node: MarkdownNode) -> StepHeading {
        let line = node.lines.lowerBound
        let given = node.children.last { $0.kind == .html && $0.text.hasPrefix("<!--#") }
        var title = node.plainText
        while title.last?.isWhitespace == true { title.removeLast() }
        let position = lines.position(of: title, line: line, from: node.column)
        for found in NumberScanner.numbers(in: title) where found.number.isClaim {
            complain("A heading has no figures: '\(found.number.text)' belongs into the text.", at: position)
        }
        if let given {
            let id = given.text.dropFirst(5).dropLast(3).filter { !$0.isWhitespace }
            if id.isEmpty || Slug.of(String(id)) != id {
                complain("'\(id)' is no id: it has small letters, digits and hyphens.", at: position)
            }
            return StepHeading(title: title, id: String(id), position: position)
        }
        let id = Slug.of(title)
        if id.isEmpty { complain("A heading needs words: its id is made of them.", at: position) }
        return StepHeading(title: title, id: id, position: position)
    }
}

/// The heading of a step.
struct StepHeading {
    let title: String
    let id: String
    let position: FilePosition
}
