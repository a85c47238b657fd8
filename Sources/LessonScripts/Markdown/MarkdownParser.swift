import CMarkdown

/// Parses Markdown as code hosts do.
enum MarkdownParser {
    /// How many levels deep a document can be; what is deeper is left out.
    static let deepest = 40

    /// The document of a text.
    static func parse(_ text: String) -> MarkdownNode {
        var text = text
        let document = text.withUTF8 { bytes in
            bytes.withMemoryRebound(to: CChar.self) { cmarkdown_parse($0.baseAddress, $0.count) }
        }
        // Swift's own arrays end the program too where there is no memory, and there is no lesson to show for it.
        guard let document else { fatalError("no memory for a Markdown document") }
        defer { cmarkdown_free(document) }
        var open: [MarkdownNode] = []
        func close(to depth: Int) {
            while open.count > max(1, depth) {
                let node = open.removeLast()
                open[open.count - 1].children.append(node)
            }
        }
        for index in 0..<cmarkdown_node_count(document) {
            let node = cmarkdown_node_at(document, index)
            guard node.depth < deepest else { continue }
            close(to: Int(node.depth))
            open.append(MarkdownNode(node))
        }
        close(to: 1)
        return open[0]
    }
}

extension MarkdownNode {
    fileprivate init(_ node: cmarkdown_node) {
        kind = Kind(node.kind)
        level = Int(node.level)
        let line = max(1, Int(node.line))
        lines = line...max(line, Int(node.end_line))
        column = max(1, Int(node.column))
        text = node.text.map { String(cString: $0) } ?? ""
        target = node.target.map { String(cString: $0) } ?? ""
    }
}

extension MarkdownNode.Kind {
    fileprivate init(_ kind: cmarkdown_kind) {
        self =
            switch kind {
            case CMARKDOWN_DOCUMENT: .document
            case CMARKDOWN_HEADING: .heading
            case CMARKDOWN_PARAGRAPH: .paragraph
            case CMARKDOWN_QUOTE: .quote
            case CMARKDOWN_LIST: .list
            case CMARKDOWN_ITEM: .item
            case CMARKDOWN_CODE_BLOCK: .codeBlock
            case CMARKDOWN_HTML_BLOCK: .htmlBlock
            case CMARKDOWN_RULE: .rule
            case CMARKDOWN_TABLE: .table
            case CMARKDOWN_TABLE_ROW: .tableRow
            case CMARKDOWN_TABLE_CELL: .tableCell
            case CMARKDOWN_TEXT: .text
            case CMARKDOWN_SOFT_BREAK: .softBreak
            case CMARKDOWN_LINE_BREAK: .lineBreak
            case CMARKDOWN_CODE: .code
            case CMARKDOWN_HTML: .html
            case CMARKDOWN_EMPHASIS: .emphasis
            case CMARKDOWN_STRONG: .strong
            case CMARKDOWN_LINK: .link
            case CMARKDOWN_IMAGE: .image
            default: .other
            }
    }
}
