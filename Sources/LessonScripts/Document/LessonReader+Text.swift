import Commands
import JSONText

// Blocks and running text.
extension LessonReader {
    /// A block that is there to be read; nil for comments.
    mutating func block(_ node: MarkdownNode) -> LessonBlock? {
        switch node.kind {
        case .paragraph: return .paragraph(inlines(node))
        case .list:
            let items = node.children.map { item in item.children.compactMap { block($0) } }
            return .list(items, firstNumber: node.level > 0 ? node.level : nil)
        case .quote: return .quote(node.children.compactMap { block($0) })
        case .codeBlock:
            let word = fenceWord(node)
            guard word != "run", word != "lesson" else {
                complain(
                    "A fence '\(word ?? "")' stands by itself, in no list or quotation.", line: node.lines.lowerBound)
                return nil
            }
            return fenceBlock(node, word)
        case .table: return .table(node.children.map { row in row.children.map { inlines($0) } })
        case .rule: return .rule
        default:
            if !isComment(node) { complain("This has no place in a lesson.", line: node.lines.lowerBound) }
            return nil
        }
    }

    /// The running text of a node, its figures taken from their comments.
    mutating func inlines(_ node: MarkdownNode) -> [LessonInline] {
        let inlines = pieces(of: node)
        for text in inlines { refuseClaims(in: text.inline, text.node) }
        return inlines.map(\.inline)
    }

    /// A piece and the node that it is from.
    private struct Piece {
        var inline: LessonInline
        let node: MarkdownNode
    }

    private mutating func pieces(of node: MarkdownNode) -> [Piece] {
        var pieces: [Piece] = []
        for child in node.children {
            switch child.kind {
            case .text: pieces.append(Piece(inline: .text(child.text), node: child))
            case .softBreak: pieces.append(Piece(inline: .text(" "), node: child))
            case .lineBreak: pieces.append(Piece(inline: .lineBreak, node: child))
            case .code: pieces.append(Piece(inline: .code(child.text), node: child))
            case .emphasis:
                pieces.append(Piece(inline: .emphasis(inlines(child, isFigure: isFigure(child, node))), node: child))
            case .strong:
                pieces.append(Piece(inline: .strong(inlines(child, isFigure: isFigure(child, node))), node: child))
            case .link:
                let position = lines.position(of: child.target, line: child.lines.lowerBound, from: child.column)
                let link = LessonLink(destination: child.target, position: position)
                pieces.append(Piece(inline: .link(inlines(child), link), node: child))
            case .html where child.text.hasPrefix("<!--="): readFigure(child, &pieces)
            case .html where child.text.hasPrefix("<!--"): break
            default:
                let what =
                    child.kind == .image
                    ? "A terminal shows no image; a fence 'show' has a picture in text"
                    : "A lesson has no HTML but <details>, <summary> and comments"
                complain("\(what): '\(child.text)'.", line: child.lines.lowerBound, column: child.column)
            }
        }
        return pieces
    }

    /// Whether a comment with an expression follows a node directly.
    private func isFigure(_ child: MarkdownNode, _ parent: MarkdownNode) -> Bool {
        guard
            let index = parent.children.firstIndex(where: {
                $0.lines == child.lines && $0.column == child.column && $0.kind == child.kind
            }),
            parent.children.indices.contains(index + 1)
        else { return false }
        return parent.children[index + 1].kind == .html && parent.children[index + 1].text.hasPrefix("<!--=")
    }

    /// The text in a node; the last claim of one that is a figure is for the comment behind it to prove.
    private mutating func inlines(_ node: MarkdownNode, isFigure: Bool) -> [LessonInline] {
        let pieces = pieces(of: node)
        for (index, piece) in pieces.enumerated() where !(isFigure && index == pieces.count - 1) {
            refuseClaims(in: piece.inline, piece.node)
        }
        return pieces.map(\.inline)
    }

    private mutating func readFigure(_ comment: MarkdownNode, _ pieces: inout [Piece]) {
        let line = comment.lines.lowerBound
        let position = lines.position(of: comment.text, line: line, from: comment.column)
        let text = String(comment.text.dropFirst(5).dropLast(3))
        guard let last = pieces.last, let split = Self.split(last.inline) else {
            return complain("A comment with an expression stands directly behind its figure.", at: position)
        }
        guard let expression = expression(text, at: position) else { return }
        let place = lines.place(of: split.written, before: comment.text, line: line, column: comment.column)
        let figure = Figure(
            content: split.content, expression: expression,
            position: place.map { lines.position(of: $0) } ?? position, place: place)
        pieces.removeLast()
        for inline in split.rebuilt(figure) { pieces.append(Piece(inline: inline, node: last.node)) }
    }

    /// The figure at the end of a piece, and how the piece is made again with it.
    private struct Split {
        let content: Figure.Content
        let written: String
        let rebuilt: (Figure) -> [LessonInline]
    }

    private static func split(_ inline: LessonInline) -> Split? {
        switch inline {
        case .text(let text):
            if let last = NumberScanner.numbers(in: text, withWords: true).last, last.range.upperBound == text.count {
                let before = String(text.prefix(last.range.lowerBound))
                return Split(content: .number(last.number), written: last.number.text) { [.text(before), .figure($0)] }
            }
            let word = String(text.reversed().prefix { !$0.isWhitespace && !"\"“”‘’(".contains($0) }.reversed())
            guard !word.isEmpty else { return nil }
            return Split(content: .word(word), written: word) {
                [.text(String(text.dropLast(word.count))), .figure($0)]
            }
        case .code(let text): return Split(content: .code(text), written: text) { [.figure($0)] }
        case .strong(let inner):
            return inner.last.flatMap { split($0) }.map { part in
                Split(content: part.content, written: part.written) { [.strong(inner.dropLast() + part.rebuilt($0))] }
            }
        case .emphasis(let inner):
            return inner.last.flatMap { split($0) }.map { part in
                Split(content: part.content, written: part.written) { [.emphasis(inner.dropLast() + part.rebuilt($0))] }
            }
        case .link, .figure, .lineBreak: return nil
        }
    }

    private mutating func refuseClaims(in inline: LessonInline, _ node: MarkdownNode) {
        guard case .text(let text) = inline, node.kind == .text else { return }
        for found in NumberScanner.numbers(in: text) where found.number.isClaim {
            complain(
                "Nothing says where '\(found.number.text)' comes from: write <!--= EXPRESSION--> behind it.",
                at: lines.position(of: found.number.text, line: node.lines.lowerBound, from: node.column))
        }
    }
}
