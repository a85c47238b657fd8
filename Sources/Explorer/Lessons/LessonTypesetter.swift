import Commands
import LessonScripts
import Screen

/// Sets the text of a lesson in lines of a width.
struct LessonTypesetter {
    /// The columns of a line.
    let width: Int
    /// Which characters may be drawn.
    let glyphs: Glyphs
    /// What the figures come to.
    let values: LessonValues
    /// Whether it is read from the back of a room.
    let isSpacious: Bool

    /// The style of what was computed.
    static let figure = Style(.role(.positive), bold: true)
    /// The style of what is typed or read on the screen.
    static let code = Style(.role(.firstCurve))

    /// Blocks below each other, with room between them.
    func lines(_ blocks: [LessonBlock]) -> [StyledText] {
        var lines: [StyledText] = []
        for block in blocks {
            if !lines.isEmpty { lines += gap }
            lines += self.lines(block)
        }
        return lines
    }

    /// The room between two blocks.
    var gap: [StyledText] { Array(repeating: StyledText(), count: isSpacious ? 2 : 1) }

    /// Running text.
    func lines(_ text: StyledText) -> [StyledText] { text.wrapped(to: max(1, width), in: glyphs) }

    /// Blocks behind a mark, with their lines below each other.
    func lines(_ blocks: [LessonBlock], after mark: StyledText) -> [StyledText] {
        let indent = mark.width(in: glyphs)
        let rest = StyledText(String(repeating: " ", count: indent))
        return narrower(by: indent).lines(blocks).enumerated().map { ($0 == 0 ? mark : rest) + $1 }
    }

    /// The same in lines that are so many columns shorter.
    func narrower(by columns: Int) -> LessonTypesetter {
        LessonTypesetter(width: max(1, width - columns), glyphs: glyphs, values: values, isSpacious: isSpacious)
    }

    private func lines(_ block: LessonBlock) -> [StyledText] {
        switch block {
        case .paragraph(let inlines): lines(text(inlines))
        case .list(let items, let first):
            items.enumerated().flatMap { index, blocks in
                let mark = first.map { "\($0 + index). " } ?? glyphs.choose("• ", ascii: "- ")
                let room = isSpacious && index > 0 ? [StyledText()] : []
                return room + lines(blocks, after: StyledText(mark, .key))
            }
        case .quote(let blocks):
            narrower(by: 2).lines(blocks).map { StyledText(glyphs.choose("│ ", ascii: "| "), .faint) + $0 }
        case .code(let text): code(text, Self.code)
        case .picture(let text): text.linesOfText.map { StyledText($0) }
        case .transcript(let entries):
            entries.flatMap { entry in
                narrower(by: 2).lines(StyledText("> ", .faint) + StyledText(entry.expression.source, Self.code))
                    + code(values.text(of: entry), Self.figure)
            }
        case .table(let rows): table(rows.map { $0.map { text($0) } })
        case .rule: [StyledText(String(repeating: glyphs.choose("─", ascii: "-"), count: width), .faint)]
        }
    }

    /// Lines as they are, a little to the right; those that are too long go on below.
    private func code(_ text: String, _ style: Style) -> [StyledText] {
        let indent = width > 30 ? "  " : ""
        return text.linesOfText.flatMap { line in
            StyledText(line, style).wrapped(to: max(1, width - indent.count), in: glyphs).map {
                StyledText(indent) + $0
            }
        }
    }

    /// Pieces of running text as one line.
    func text(_ inlines: [LessonInline], _ style: Style = .plain) -> StyledText {
        inlines.reduce(into: StyledText()) { line, inline in
            switch inline {
            case .text(let text): line += StyledText(text, style)
            case .code(let text): line += StyledText(text, style == .plain ? Self.code : style)
            case .figure(let figure): line += StyledText(values.text(of: figure), Self.figure)
            case .emphasis(let inner):
                var stressed = style
                stressed.underline = true
                line += text(inner, stressed)
            case .strong(let inner):
                var stressed = style
                stressed.bold = true
                line += text(inner, stressed)
            case .link(let inner, _): line += text(inner, style)
            case .lineBreak: line += StyledText("\n", style)
            }
        }
    }
}

extension String {
    /// The lines of a text, without an empty one at its end.
    fileprivate var linesOfText: [String] {
        var lines = split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(String.init)
        if lines.last == "" { lines.removeLast() }
        return lines
    }
}
