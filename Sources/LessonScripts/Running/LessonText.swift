import Commands

/// A lesson as plain text, with its figures as they are computed: for pipes and printers. Hints and answers are left out.
public struct LessonText: Sendable {
    /// The text.
    public let text: String

    /// The text of a lesson.
    public init(_ lesson: Lesson, cache: RunCache = RunCache()) {
        let run = LessonRun(lesson)
        text =
            zip(lesson.steps, run.states).map { step, state in
                let writer = BlockWriter(context: try? cache.context(state))
                var parts = [step.title + "\n" + String(repeating: "=", count: step.title.count)]
                if !step.run.isEmpty { parts.append(step.run.map { "  : \($0.text)" }.joined(separator: "\n")) }
                parts += step.blocks.map { writer.text($0) }
                parts +=
                    step.question?.choices.map {
                        "  \($0.letter). " + $0.blocks.map { writer.text($0) }.joined(separator: "\n")
                    } ?? []
                return parts.joined(separator: "\n\n")
            }.joined(separator: "\n\n\n") + "\n"
    }
}

/// Writes blocks as plain text.
private struct BlockWriter {
    let context: ExpressionContext?

    func text(_ block: LessonBlock) -> String {
        switch block {
        case .paragraph(let inlines): text(inlines)
        case .list(let items, let first):
            items.enumerated().map { index, blocks in
                (first.map { "\($0 + index). " } ?? "- ") + blocks.map { text($0) }.joined(separator: "\n")
            }.joined(separator: "\n")
        case .quote(let blocks): blocks.map { "> " + text($0) }.joined(separator: "\n")
        case .code(let code), .picture(let code): indented(code)
        case .transcript(let entries):
            indented(
                entries.map { "> \($0.expression.source)\n\(value($0.expression) ?? $0.written)" }.joined(
                    separator: "\n"))
        case .table(let rows): rows.map { $0.map { text($0) }.joined(separator: "  |  ") }.joined(separator: "\n")
        case .rule: "----"
        }
    }

    private func text(_ inlines: [LessonInline]) -> String {
        inlines.map { inline in
            switch inline {
            case .text(let text), .code(let text): text
            case .emphasis(let inner), .strong(let inner), .link(let inner, _): text(inner)
            case .figure(let figure):
                context.flatMap { try? figure.expression.value(in: $0) }.map { figure.text(of: $0) } ?? figure.written
            case .lineBreak: "\n"
            }
        }.joined()
    }

    private func value(_ expression: Expression) -> String? {
        context.flatMap { try? expression.value(in: $0).text() }
    }

    private func indented(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { "    \($0)" }.joined(separator: "\n")
    }
}
